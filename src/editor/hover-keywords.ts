import { type AstNode, GrammarAST, type LeafCstNode } from 'langium';
import { reference } from '../language/reference.ts';
import { type Entry, entriesOf, phraseOf, type Shape, shapesWithin } from '../language/shapes.ts';
import { type Place, placeOf } from '../plan/file.ts';
import { guideLine, paragraphs } from './markdown.ts';

/** A keyword of the language with what it says, and the place of all its words. */
export interface KeywordMeaning {
    readonly place: Place;
    readonly text: string;
}

/** What stands at the top of a file, which is no block of the reference. */
const imports: Readonly<Record<string, string>> = {
    import: '**`import "file.delivery"`**\n\nTakes another file into this plan, with all that it says.',
    private:
        '**`import private "file.delivery"`**\n\nTakes in a file that is for few eyes: what it says is left out of everything that leaves the editor. The plan is whole without it.',
};

/** Reads what the reference says of keywords, and what the grammar says of where they stand. */
export class Keywords {
    private readonly plan: Shape;
    private readonly shapes: ReadonlyMap<string, Shape>;

    constructor(plan: Shape) {
        this.plan = plan;
        this.shapes = new Map([...shapesWithin(plan)].map(shape => [shape.rule, shape]));
    }

    /** The property or block that a keyword begins, or that it is a part of. */
    at(leaf: LeafCstNode): KeywordMeaning | undefined {
        if (!isKeyword(leaf)) return undefined;
        const node = leaf.astNode;
        const place = { ...placeOf(node), offset: leaf.offset, length: leaf.length };
        if (node.$type === 'Import') return imports[leaf.text] ? { place, text: imports[leaf.text]! } : undefined;
        const begun = this.begunBy(node);
        if (begun && leaf.end <= begun.place.offset + begun.place.length) return begun;
        const said = this.shapes.get(node.$type);
        const own = said && this.entryAround(entriesOf(said), leaf, place);
        if (said && own) return meaning(said, own.entry, own.place);
        const around = this.partOf(node);
        return around && { ...around, place };
    }

    /** The property that a node is the value, or a part of the value, of. */
    partOf(node: AstNode): KeywordMeaning | undefined {
        for (let at: AstNode | undefined = node; at; at = at.$container) {
            const found = this.begunBy(at) ?? this.holding(at);
            if (found) return found;
        }
        return undefined;
    }

    /** What the first words of a node begin: a property of the block around it, or a block. */
    private begunBy(node: AstNode): KeywordMeaning | undefined {
        const around = this.around(node);
        if (!around) return undefined;
        const place = placeOf(node);
        const entries = entriesOf(around).filter(({ property }) => property === node.$containerProperty);
        const found = longest(entries, entry => spanAt(place, entry.phrase));
        return found && meaning(around, found.entry, found.place);
    }

    /** The property whose value a node is, where its keywords stand before it. */
    private holding(node: AstNode): KeywordMeaning | undefined {
        const around = this.around(node);
        const { file, offset } = placeOf(node);
        const before = file.text.slice(Math.max(0, offset - 80), offset);
        const found =
            around &&
            longest(
                entriesOf(around).filter(({ property }) => property === node.$containerProperty),
                ({ phrase }) => {
                    const match = new RegExp(`(?<![\\p{L}\\w-])${phrase.join('\\s+')}\\s*$`, 'u').exec(before);
                    return match && { file, offset: offset - match[0].length, length: match[0].trimEnd().length };
                },
            );
        return found && meaning(around, found.entry, found.place);
    }

    private around({ $container: container }: AstNode): Shape | undefined {
        if (!container) return undefined;
        return container.$type === 'PlanText' ? this.plan : this.shapes.get(container.$type);
    }

    /** The entry whose keywords stand around a leaf. */
    private entryAround(entries: readonly Entry[], leaf: LeafCstNode, { file }: Place) {
        return longest(entries, ({ phrase }) => {
            for (const [i, word] of phrase.entries()) {
                if (word !== leaf.text) continue;
                const before = file.text.slice(Math.max(0, leaf.offset - 80), leaf.offset);
                const head = new RegExp(
                    `(?<![\\p{L}\\w-])${phrase
                        .slice(0, i)
                        .map(one => `${one}\\s+`)
                        .join('')}$`,
                    'u',
                );
                const start = head.exec(before);
                const span = start && spanAt({ file, offset: leaf.offset - start[0].length, length: 0 }, phrase);
                if (span) return span;
            }
            return undefined;
        });
    }
}

export function isKeyword({ grammarSource }: LeafCstNode): boolean {
    return GrammarAST.isKeyword(grammarSource) && /^[a-z]/.test(grammarSource.value);
}

/** The entry with the most words of those that have a place. */
function longest(entries: readonly Entry[], placeIn: (entry: Entry) => Place | null | undefined) {
    let found: { entry: Entry; place: Place } | undefined;
    for (const entry of entries) {
        if (found && found.entry.phrase.length >= entry.phrase.length) continue;
        const place = placeIn(entry);
        if (place) found = { entry, place };
    }
    return found;
}

/** The place of some words, where the text goes on with them. */
function spanAt({ file, offset }: Place, phrase: readonly string[]): Place | undefined {
    const pattern = new RegExp(`${phrase.join('\\s+')}(?![\\p{L}\\w-])`, 'uy');
    pattern.lastIndex = offset;
    const match = pattern.exec(file.text);
    return match ? { file, offset, length: match[0].length } : undefined;
}

function meaning(shape: Shape, entry: Entry, place: Place): KeywordMeaning | undefined {
    const phrase = phraseOf(entry);
    const property = reference[shape.rule]?.properties[phrase];
    if (property) {
        const { form, says, cite } = property;
        return { place, text: paragraphs(`**\`${`${phrase} ${form}`.trim()}\`**`, says, guideLine(cite)) };
    }
    const block = reference[entry.inner?.rule ?? entry.rule ?? ''];
    if (!block) return undefined;
    return { place, text: paragraphs(`**\`${block.header}\`**`, block.says, guideLine(block.cite)) };
}
