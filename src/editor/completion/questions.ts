import { AstUtils } from 'langium';
import { checklistOf, type QuestionState } from '../../checklist/checklist.ts';
import type { Ready } from '../../checklist/question.ts';
import { caret } from '../../plan/edits.ts';
import { fileOf, isNamed, type PlanFile, placeOf } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import { asSnippet } from '../edits.ts';
import { firstOfEach, type Offer } from './offer.ts';

/**
 * The ready text of the guide's open questions, where their answers go into the block at the place.
 *
 * @param within the block around the place; undefined between blocks, where whole blocks are begun
 * @param begun where the words begin by which a question is looked for, where there are several
 */
export function questionOffers(
    plan: Plan,
    file: PlanFile,
    within: { offset: number; end: number } | undefined,
    begun: number | undefined,
): Offer[] {
    const states = checklistOf(plan).flatMap(({ steps }) => steps.flatMap(({ questions }) => questions));
    const offers = states.flatMap((state): Offer[] => {
        const { question } = state;
        const ready = state.standing === 'open' ? readyHere(state, file, within?.offset) : undefined;
        const lines = ready?.lines && snippetOf(ready.lines);
        if (!lines) return [];
        return [
            {
                label: question.text,
                kind: 'question',
                detail: `the guide asks, ${question.guide.where}`,
                about: `“${question.guide.quote}”\n\n*Guide, ${question.guide.where}*`,
                snippet: lines,
                // Found by what it asks, and by what is written.
                filter: `${question.text} ${lines.replace(/\$\d|["{}]/g, ' ').trim()}`,
                start: begun,
                besides: ready.skeleton && { ...ready.skeleton, text: '' },
            },
        ];
    });
    // Several questions begin with the same block: the first of them stands for all.
    return firstOfEach(offers, ({ snippet }) => snippet);
}

/** The answer that goes into the block at a place, of whichever the question is put to; between blocks, one that is a block. */
function readyHere({ lacking, ready }: QuestionState, file: PlanFile, block: number | undefined): Ready | undefined {
    const own = lacking.find(({ node }) => {
        const around = AstUtils.getContainerOfType(node, isNamed);
        return around && placeOf(around).offset === block && fileOf(around) === file;
    });
    if (own && block !== undefined) return own.ready();
    const { place } = ready?.edit ?? {};
    if (place?.file !== file) return undefined;
    const isOutside = !file.tree.blocks.some(one => isInside(one, place.offset));
    if (block === undefined) return isOutside ? ready : undefined;
    return innermost(file, place.offset) === block ? ready : undefined;
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
        if (offset > place.offset && offset < place.offset + place.length) found = place.offset;
    }
    return found;
}

/** A ready text as a snippet that can stand at the cursor. */
function snippetOf(lines: readonly string[]): string {
    return asSnippet(lines.join('\n')).replace(caret, '$0');
}
