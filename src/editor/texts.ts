import { drawPicture, picturesOf } from '../pictures/catalogue.ts';
import { assemblePlan } from '../plan/assemble.ts';
import { today } from '../plan/days.ts';
import type { Files } from '../plan/files.ts';
import { parseFile } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { type DrawTextParams, type DrawTextResult, drawTextRequest } from '../protocol.ts';
import type { EditorServices } from './module.ts';
import { onRequest } from './requests.ts';

/** Where a text that stands for itself would be if it were a file. */
const nowhere = 'delivery-text:/text.delivery';

/** Nothing stands beside a text that stands for itself. */
const alone: Files = {
    all: () => [],
    get: () => ({ problem: 'outside', why: 'cannot be read from here' }),
    data: () => ({ problem: 'outside', why: 'cannot be read from here' }),
};

/** Answers for plans that are no files: those that are written in a page of Markdown. */
export function serveTexts(services: EditorServices): void {
    const parser = services.parser.LangiumParser;
    onRequest(services, drawTextRequest, async ({ text, picture }: DrawTextParams): Promise<DrawTextResult | null> => {
        const file = parseFile(parser, nowhere, text);
        const plan = assemblePlan(file, alone, { clock: () => today(new Date()) });
        // A few lines of a plan are shown as they are, unless a picture of them is asked for.
        if (!picture && !plan.system) return null;
        const id = picture ?? fitting(plan);
        const drawing = id && (await drawPicture(plan, id, { theme: 'editor', confidential: true }));
        if (drawing) {
            const { title, svg } = drawing;
            return { title, svg, problem: file.form[0]?.message };
        }
        if (!picture) return null;
        const ids = picturesOf(plan).map(one => one.id);
        return { problem: `There is no picture ${picture} of this plan. It gives: ${ids.join(', ')}.` };
    });
}

/** The first picture that shows something; the one that shows a little of everything only where there is no other. */
function fitting(plan: Plan): string | undefined {
    const full = picturesOf(plan).filter(({ empty }) => !empty);
    return (full.find(({ id }) => id !== 'board') ?? full[0])?.id;
}
