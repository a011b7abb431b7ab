import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { quoted } from '../plan/edits.ts';

/*
 * What parts of a plan say, written anew in one and the same way: so a table and a plan are compared, and so it is
 * written. What is broken gives undefined.
 */

/** A line of a block: `alignment` and `low "lack of trust"`. */
export interface Line {
    readonly keyword: string;
    readonly value: string;
}

/** A text in quotes; over several lines where it has several. */
export function literal(text: string): string {
    const lines = text.split('\n').map(line => line.replace(/\s+/g, ' ').trim());
    while (lines.length > 0 && lines.at(-1) === '') lines.pop();
    while (lines[0] === '') lines.shift();
    if (lines.length < 2) return quoted(lines[0] ?? '');
    const body = lines.map(line => (line === '' ? '' : `    ${line.replace(/[\\"]/g, '\\$&')}`)).join('\n');
    return `"""\n${body}\n    """`;
}

/** A word of a vocabulary in its first spelling; one that is none stays as it is. */
export function wordSaid(vocabulary: string, node: { word?: string } | undefined): string | undefined {
    return node?.word ? (wordOf(vocabulary, node.word) ?? node.word) : undefined;
}

export function levelSaid(node: ast.Level | undefined): string | undefined {
    return node?.word ? `${node.very ? 'very ' : ''}${node.word}` : undefined;
}

export function judgmentSaid(node: ast.Judgment | undefined): string | undefined {
    return all(node?.items, ({ level, date, note }) => {
        const said = levelSaid(level);
        return said && joined(said, date?.text && `in ${date.text}`, note !== undefined && literal(note));
    });
}

export function wordsSaid(vocabulary: string, items: readonly { word?: string }[] | undefined): string | undefined {
    return all(items, item => wordSaid(vocabulary, item));
}

/** A name, or a text that stands for one. */
export function partySaid(node: ast.Party | ast.Sphere | undefined): string | undefined {
    return node?.ref?.$refText || (node?.text !== undefined ? literal(node.text) : undefined);
}

export function partiesSaid(items: readonly (ast.Party | ast.Sphere)[] | undefined): string | undefined {
    return all(items, partySaid);
}

export function textSaid(node: ast.Text | undefined): string | undefined {
    return node?.value === undefined ? undefined : literal(node.value);
}

export function difficultySaid(node: ast.Difficulty): string | undefined {
    const party = partySaid(node.with);
    const mitigated = textSaid(node.mitigated[0]);
    return party && joined(`with ${party}`, textSaid(node.note[0]), mitigated && `mitigated ${mitigated}`);
}

function rhythmSaid(node: ast.Rhythm | undefined): string | undefined {
    if (!node) return undefined;
    return node.word ?? (node.unit?.word && joined('every', node.count, node.unit.word));
}

export function contactSaid({ kind, rhythm, last, note }: ast.Contact): string | undefined {
    const word = wordSaid('ContactKind', kind);
    return word && joined(word, rhythmSaid(rhythm[0]), last[0]?.text && `last ${last[0].text}`, textSaid(note[0]));
}

export function holderSaid({ name, since, until }: ast.Holder): string | undefined {
    if (!name) return undefined;
    return joined(
        literal(name),
        since[0]?.text && `since ${since[0].text}`,
        until[0]?.text && `until ${until[0].text}`,
    );
}

export function relationSaid({ targets, note }: ast.Relation): string | undefined {
    const names = all(targets, target => target.ref?.$refText || undefined);
    return names && joined(names, note !== undefined && literal(note));
}

export function waiverSaid({ rule, reason, until }: ast.Waiver): string | undefined {
    if (!rule) return undefined;
    return joined(rule, reason !== undefined && `because ${literal(reason)}`, until?.text && `until ${until.text}`);
}

export function partialSaid({ reason }: ast.Partial): string | undefined {
    return reason === undefined ? undefined : `because ${literal(reason)}`;
}

/** A list with commas; undefined where it is empty or an item of it is broken. */
function all<T>(items: readonly T[] | undefined, say: (item: T) => string | undefined): string | undefined {
    const said = (items ?? []).map(say);
    return said.length > 0 && said.every(one => one) ? said.join(', ') : undefined;
}

function joined(...parts: readonly (string | undefined | false)[]): string {
    return parts.filter(part => part).join(' ');
}
