import { type PlanFile, placeOf } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Verdict } from '../../principles/judge.ts';
import { guideView } from '../../report/guide.ts';
import { asSnippet } from '../edits.ts';
import { firstOfEach, type Offer } from './offer.ts';

/**
 * The ready text of the guide's open questions, where their answers go into the block at the place.
 *
 * @param within the block around the place; undefined between blocks, where whole blocks are begun
 */
export function questionOffers(
    plan: Plan,
    verdict: Verdict | undefined,
    file: PlanFile,
    within: { offset: number; end: number } | undefined,
): Offer[] {
    const questions = guideView(plan, verdict)
        .modules.flatMap(({ steps }) => steps)
        .flatMap(step => step.questions);
    const offers = questions.flatMap((question): Offer[] => {
        const edit = question.standing === 'open' ? question.ready?.edit : undefined;
        if (!edit || edit.place.file !== file) return [];
        const { offset } = edit.place;
        const isHere = within
            ? offset > within.offset && offset < within.end && innermost(file, offset) === within.offset
            : !file.tree.blocks.some(block => isInside(block, offset));
        const lines = undented(edit.text, edit.cursor);
        if (!isHere || lines === undefined) return [];
        return [
            {
                label: question.text,
                kind: 'question',
                detail: `the guide asks, ${question.guide.where}`,
                about: `“${question.guide.quote}”\n\n*Guide, ${question.guide.where}*`,
                snippet: lines,
                filter: lines.replace(/\$\d|["{}]/g, ' ').trim(),
            },
        ];
    });
    // Several questions begin with the same block: the first of them stands for all.
    return firstOfEach(offers, ({ snippet }) => snippet);
}

function isInside(block: Parameters<typeof placeOf>[0], offset: number): boolean {
    const place = placeOf(block);
    return offset > place.offset && offset < place.offset + place.length;
}

/** Where the innermost block begins whose braces hold an offset. */
function innermost(file: PlanFile, offset: number): number | undefined {
    let found: number | undefined;
    for (const node of file.names) {
        const place = placeOf(node);
        if (offset > place.offset && offset <= place.offset + place.length) found = place.offset;
    }
    return found;
}

/** A ready text as a snippet that can stand at the cursor: without the space around it, its lines moved to the left. */
function undented(text: string, cursor: number | undefined): string | undefined {
    const marked = cursor === undefined ? text : `${text.slice(0, cursor)}\u0000${text.slice(cursor)}`;
    const lines = marked
        .replace(/^\s*\n/, '')
        .trimEnd()
        .split('\n');
    const filled = lines.filter(line => line.trim() !== '');
    if (filled.length === 0 || filled.some(line => line.trim() === '}') !== marked.includes('{')) return undefined;
    const indent = Math.min(...filled.map(line => line.length - line.trimStart().length));
    const plain = asSnippet(lines.map(line => line.slice(Math.min(indent, line.length))).join('\n'));
    return plain.includes('\u0000') ? plain.replace('\u0000', '$0') : plain;
}
