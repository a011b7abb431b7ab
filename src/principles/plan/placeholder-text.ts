import type { AstNode } from 'langium';
import { addLines, caret, deleteItem, deleteRange, fix, replace } from '../../plan/edits.ts';
import type { Place, PlanFile } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { optionalRange } from '../../plan/parts.ts';
import { isPlaceholder } from '../../plan/placeholders.ts';
import { type SaidText, textsOf } from '../../plan/texts.ts';
import { principle } from '../principle.ts';

/** The same in brackets, within a text that says something. */
const within = /[([](?:todo|tb[acd])[)\]]/i;

/** What a file must hold somewhere for any of these to be in it: most files are done with one look at their text. */
const traces = ['fixme', 'xxx', 'placeholder', 'lorem ipsum', '"to be '];
const patterns = [/(?<=\s)"[.…?\s]*"/, /(?<=\s)"\s*…/, /\btb[acd]\b/, /\btodo\b/];

function mayHoldPlaces({ text }: PlanFile): boolean {
    // Looked for one by one, because one expression for all of them is twenty times slower on a long file.
    const lower = text.toLowerCase();
    return traces.some(trace => lower.includes(trace)) || patterns.some(pattern => pattern.test(lower));
}

/** A text, or a part of one, that holds the place of another; empty where nothing stands between the quotes. */
type Placeholder = Omit<SaidText, 'value'> & { readonly text: string };

export default principle({
    id: 'plan/placeholder-text',
    area: 'plan',
    statement: 'What stands in quotes is an answer, and not the place of one.',
    severity: 'info',
    cites: [
        { where: '1A', quote: 'simply had ill-defined goals' },
        { where: '1A', quote: 'the system will have an agreed-upon, well-articulated set of aspirations' },
    ],
    ours: 'That holds for every text: empty quotes, dots and question marks alone, words between two … as a new block has them, TODO, FIXME, TBC, TBD, TBA, “to be agreed” and the like, “(tbc)” within a text.',
    check(plan, report) {
        for (const { file } of plan.members) {
            for (const placeholder of placeholdersIn(file)) {
                const { node, place, text } = placeholder;
                // A waiver without its reason has its own message.
                if (node.$type === 'Waiver' && text === '') continue;
                report({
                    at: place,
                    about: node,
                    absence: true,
                    message: text === '' ? emptyMessage(placeholder) : standInMessage(placeholder),
                    fixes: fixesOf(placeholder),
                });
            }
        }
    },
    good: `aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    care "That no child is left out of what the others talk about"
    do   "A reading teacher in every school, and books that go home"
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    bad: `aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    care «"TODO: ask the heads"»
    do   «""»
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    near: `aspiration Reading "Todo niño lee: every child reads well at eight" {
    measured by ReadingAtEight
    care "To be confirmed in one's own worth is what a child needs first"
    do   "What is to be decided? Who reads with whom, each day …"
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
});

function emptyMessage({ node, property, keyword }: Placeholder): string {
    if (property === 'title') {
        const { name } = node as { name?: string };
        return `The title is empty, so that lists and pictures can only show ${name ? `\`${name}\`` : 'a name'}. Write what people call it, or take the quotes out.`;
    }
    const what = keyword ? `\`${keyword}\` looks answered and is not` : 'This looks answered and is not';
    return `${what}: nothing stands between the quotes. Write the answer, or take it out until there is one.`;
}

function standInMessage({ text, keyword }: Placeholder): string {
    const shown = text.length > 30 ? `${text.slice(0, 28).trimEnd()} …` : text;
    const said = `“${shown.replace(/\s+/g, ' ')}”`;
    return `${keyword ? `\`${keyword}\` says ${said}, which only` : `${said} only`} keeps the place of an answer, and such places have a way of being printed. Write what is known, or what is open: \`partial because "…"\`.`;
}

/** To take out what is empty; to say of a block with a stand-in that it is not finished. */
function fixesOf({ node, property, place, text }: Placeholder): readonly Fix[] | undefined {
    if (text !== '') {
        const block = blockAround(node);
        return block && [fix('Say that this block is not finished', addLines(block, `partial because "${caret}"`))];
    }
    if (node.$type === 'Text') return [fix('Delete what is empty', deleteItem(node))];
    const optional = optionalRange(node, property);
    if (!optional) return [fix('Write it', replace(place, `"${caret}"`))];
    const what = property === 'title' ? 'Delete the empty title' : 'Delete what is empty';
    return [fix(what, deleteRange({ file: place.file, ...optional }))];
}

/** The nearest block that can say `partial`. */
function blockAround(node: AstNode): AstNode | undefined {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if ('partial' in at) return at;
    }
    return undefined;
}

const found = new WeakMap<PlanFile, readonly Placeholder[]>();

/** The texts of a file that hold the place of another, in order. */
function placeholdersIn(file: PlanFile): readonly Placeholder[] {
    let placeholders = found.get(file);
    if (!placeholders) {
        const texts = mayHoldPlaces(file) ? textsOf(file, value => isPlaceholder(value) || within.test(value)) : [];
        placeholders = texts.map(({ value, ...said }) =>
            isPlaceholder(value) ? { ...said, text: value.trim() } : { ...said, ...partOf(said.place) },
        );
        found.set(file, placeholders);
    }
    return placeholders;
}

/** The words within a text that hold the place of others. */
function partOf(place: Place): { place: Place; text: string } {
    const match = within.exec(place.file.text.slice(place.offset, place.offset + place.length))!;
    return { place: { ...place, offset: place.offset + match.index, length: match[0].length }, text: match[0] };
}
