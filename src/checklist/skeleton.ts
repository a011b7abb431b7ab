import type { AstNode } from 'langium';
import { caret, replace } from '../plan/edits.ts';
import { type Place, type PlanFile, placeOf } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { indentAt } from '../plan/lines.ts';
import type { Ready } from './question.ts';

/** What a new plan says of a question that something in it can answer: the question, and what the answer looks like. */
export function skeletonOf(question: string, { writes }: Pick<Ready, 'writes'>): [question: string, answer: string] {
    return [`// ${question}`, `// ${writes.replace(/(\w)…/g, '$1 …')}`];
}

/**
 * Lets a ready text take the place that a new plan keeps for it: there the question stands as a comment, and below it how
 * a plan answers it. An answer that somebody has begun in the comment is kept.
 *
 * @param node the block that the question is put to; the answer may be a block of its own
 */
export function inSkeleton(question: string, ready: Ready, node: AstNode): Ready {
    const { place } = ready.edit;
    const own = placeOf(node);
    const isWithin = own.file === place.file && place.offset >= own.offset && place.offset <= own.offset + own.length;
    const bounds = isWithin ? own : { file: place.file, offset: 0, length: place.file.text.length };
    const found = commentsIn(bounds, skeletonOf(question, ready), isWithin);
    if (!found) return ready;
    const { from, to, answer } = found;
    const skeleton = wholeLines(place.file, from, to);
    const { lines } = ready;
    if (!lines) return { ...ready, edit: withoutComments(ready, skeleton), skeleton };
    const begun = answer !== undefined && !answer.includes('…');
    const indent = indentAt(place.file.text, from);
    const text = begun ? `${answer}${caret}` : lines.join(`\n${indent}`);
    return { ...ready, edit: replace({ file: place.file, offset: from, length: to - from }, text), skeleton };
}

interface Found {
    readonly from: number;
    readonly to: number;
    /** What stands in the comment, where it is not what a new plan puts there. */
    readonly answer?: string;
}

/** The comments of a question with its answer, or of the answer alone; undefined where they are not there. */
function commentsIn(
    { file, offset, length }: Place,
    [asks, answers]: [string, string],
    inBlock: boolean,
): Found | undefined {
    const keyword = /^\/\/ (?:[\p{Ll}-]+ )*/u.exec(answers)![0];
    let start = offset;
    let asked: number | undefined;
    let alone: Found | undefined;
    for (const line of file.text.slice(offset, offset + length).split('\n')) {
        const text = line.trim();
        const from = start + line.length - line.trimStart().length;
        const to = from + text.length;
        start += line.length + 1;
        if (!inBlock && /^\s/.test(line)) continue;
        if (asked !== undefined && text === answers) return { from: asked, to };
        if (asked !== undefined && keyword.length > 3 && text.startsWith(keyword))
            return { from: asked, to, answer: text.slice(3) };
        if (text === answers) alone ??= { from, to };
        asked = text === asks ? from : undefined;
    }
    return alone;
}

function wholeLines(file: PlanFile, from: number, to: number): Place {
    const offset = file.text.lastIndexOf('\n', from - 1) + 1;
    const next = file.text.indexOf('\n', to);
    return { file, offset, length: (next < 0 ? file.text.length : next + 1) - offset };
}

/** A ready text that goes elsewhere, and the comments taken out: one edit over all that lies between. */
function withoutComments({ edit }: Ready, skeleton: Place): Edit {
    const { place, text, cursor = text.length } = edit;
    const { file } = place;
    const end = skeleton.offset + skeleton.length;
    // What goes behind the comments stands where it is; the answer in the header of a block comes before them.
    if (place.offset + place.length > skeleton.offset) return edit;
    const between = file.text.slice(place.offset + place.length, skeleton.offset);
    const all = `${text.slice(0, cursor)}${caret}${text.slice(cursor)}${between}`;
    return replace({ file, offset: place.offset, length: end - place.offset }, all);
}
