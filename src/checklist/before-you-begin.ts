import { beforeYouBegin } from '../guide/modules.ts';
import { caret } from '../plan/edits.ts';
import { ofEach, ofPlan } from './asking.ts';
import type { Question } from './question.ts';
import { within } from './ready.ts';
import { system } from './subjects.ts';

/** What the guide asks in the opening of its first chapter. */
export const beforeYouBeginQuestions: readonly Question[] = [
    ofPlan({
        id: 'ask/system-leader',
        step: beforeYouBegin,
        text: 'Who leads the system?',
        guide: {
            where: '1A',
            quote: 'System leaders must understand what their system wants, or what kind of change it needs.',
        },
        spokenBy: ['plan/no-system-leader'],
        said: ({ system }) => system?.ledBy ?? [],
        write: (_plan, system) => within(system, `led by ${caret}`),
    }),
    ofEach(system, {
        id: 'ask/history-and-ambition',
        step: beforeYouBegin,
        text: 'Where does the system come from, and what does it want to become?',
        guide: {
            where: '1',
            quote: "You must understand the context of your system's history, mission, and ambition.",
        },
        parts: [
            { said: ({ history }) => history, write: `history "${caret}"` },
            { said: ({ ambition }) => ambition, write: `ambition "${caret}"` },
        ],
    }),
];
