import { aspirationSteps as steps } from '../guide/modules.ts';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { caret } from '../plan/edits.ts';
import { ofEach } from './asking.ts';
import { sharedWith } from './define-your-aspiration.ts';
import type { Question } from './question.ts';
import { after, within } from './ready.ts';
import { aspirations, consultative, metrics, unshared } from './subjects.ts';

/** What module 1A asks in its second and third step. */
export const clarifyYourAspiration: readonly Question[] = [
    ofEach(aspirations, {
        id: 'ask/moral-purpose',
        step: steps.clarify,
        text: 'What moral purpose do the aspirations serve?',
        guide: {
            where: '1A',
            quote: 'What moral purpose do the aspirations serve? Should they be achieved, why will that matter?',
        },
        important: 'warning',
        said: ({ purpose }) => purpose,
        write: `purpose "${caret}"`,
    }),
    ofEach(aspirations, {
        id: 'ask/impact',
        step: steps.clarify,
        text: 'If achieved, will they make a substantial impact on the things the system cares about?',
        guide: {
            where: '1A',
            quote: 'If achieved, will they make a substantial impact on the things the system cares about?',
        },
        said: ({ impact }) => impact,
        write: `impact "${caret}"`,
    }),
    ofEach(aspirations, {
        id: 'ask/evidence',
        step: steps.clarify,
        text: 'Is the ambition truly supported by the data?',
        guide: {
            where: '1A',
            quote: 'Is the conception of "ambitious" embodied in the aspirations truly supported by the data?',
        },
        said: ({ evidence }) => evidence,
        write: `evidence "${caret}"`,
    }),
    ofEach(aspirations, {
        id: 'ask/outlook',
        step: steps.clarify,
        text: 'How is the world changing meanwhile, and is the aspiration still bold then?',
        guide: {
            where: '1A',
            quote: 'Aspirations should guard against complacency and take account of how the world is changing',
        },
        said: ({ outlook }) => outlook,
        write: `outlook "${caret}"`,
    }),
    ofEach(aspirations, {
        id: 'ask/map-of-delivery',
        step: steps.clarify,
        text: 'How bold is each aspiration and how good its execution, today and where it is heading?',
        guide: {
            where: '1A.2',
            quote: 'By plotting your aspirations onto this map, you will have an idea of the balance of your ambitions',
        },
        parts: aspiration =>
            ['today', 'heading'].map(when => ({
                said: () => aspiration.positions.filter(one => one.when === when && one.boldness && one.execution),
                write: () => ({
                    ...within(aspiration, `${when} boldness ${caret}`),
                    writes: `${when} boldness … execution …`,
                }),
            })),
    }),
    ofEach(metrics, {
        id: 'ask/data',
        step: steps.clarify,
        text: 'Are the data of each metric readily available? If not, what would be required to collect them?',
        guide: {
            where: '1A',
            quote: 'Can the aspirations be summarized in one or more metrics that can be calculated using data that are readily available?',
        },
        spokenBy: ['aspiration/no-metric-with-data'],
        parts: ({ data: [data] }) => [
            { said: ({ actual }) => [...(data ? [data] : []), ...actual], write: `data ${caret}` },
            ...(data && isCollectable(data)
                ? [{ said: () => (data.note?.trim() ? [data] : []), write: () => after(data, `"${caret}"`) }]
                : []),
        ],
    }),
    ofEach(aspirations, {
        id: 'ask/clarity-and-focus',
        step: steps.clarify,
        text: 'Are the aspirations clear, and sufficiently focused?',
        guide: {
            where: '1A',
            quote: 'If existing aspirations are insufficiently clear, insufficiently focused, or insufficiently shared',
        },
        parts: [
            { said: ({ clarity }) => clarity, write: `clarity ${caret}` },
            { said: ({ focus }) => focus, write: `focus ${caret}` },
        ],
    }),
    ofEach(aspirations, {
        id: 'ask/users-and-public',
        step: steps.clarify,
        text: 'How well do users and the public understand them? Could they name them if asked?',
        guide: {
            where: '1A',
            quote: 'How well do users and the public understand them? Could they name them if asked?',
        },
        parts: [
            { said: aspiration => sharedWith(aspiration, 'users'), write: `shared with users ${caret}` },
            { said: aspiration => sharedWith(aspiration, 'public'), write: `shared with public ${caret}` },
        ],
    }),
    ofEach(unshared, {
        id: 'ask/where-not-shared',
        step: steps.clarify,
        text: 'What is done where an aspiration is not shared yet?',
        guide: { where: '1A', quote: 'Are there exceptions to this alignment? How serious are they?' },
        spokenBy: ['sharing/leaders-not-aligned'],
        said: ({ response }) => response,
        write: `response "${caret}"`,
    }),
    ofEach(aspirations, {
        id: 'ask/decision',
        step: steps.clarify,
        text: 'Is each aspiration endorsed as it is, altered, or redefined?',
        guide: {
            where: '1A',
            quote: "the appropriateness of endorsing, altering, or redefining a system's aspirations can be decided",
        },
        said: ({ decision }) => decision,
        write: `decision ${caret}`,
    }),
    ofEach(aspirations, {
        id: 'ask/set-by',
        step: steps.refine,
        text: 'Who sets the aspirations?',
        guide: {
            where: '1A',
            quote: "Setting a system's aspirations is primarily the responsibility of the system leader.",
        },
        said: ({ setBy }) => setBy,
        write: `set by ${caret}`,
    }),
    ofEach(aspirations, {
        id: 'ask/setting-model',
        step: steps.refine,
        text: 'Are they set by consultation or from the front, and what does that have to achieve?',
        guide: { where: '1A', quote: 'The first is consultative, and the second is to lead from the front.' },
        important: 'info',
        parts: [
            { said: ({ model }) => model, write: `model ${caret}` },
            {
                said: ({ needs, model }) => [...needs, ...model.filter(({ because }) => because?.trim())],
                write: `needs ${caret}`,
            },
        ],
    }),
    ofEach(consultative, {
        id: 'ask/consulted',
        step: steps.refine,
        text: 'Which key stakeholders are brought together to set them?',
        guide: {
            where: '1A',
            quote: 'the leader brings together a group of key stakeholders and holds an open discussion',
        },
        said: ({ consulted }) => consulted,
        write: `consulted ${caret}`,
    }),
    ofEach(aspirations, {
        id: 'ask/communicated',
        step: steps.refine,
        text: 'How are the aspirations made known?',
        guide: { where: '1A', quote: 'followed by broad communication of the new aspirations' },
        said: ({ communicated }) => communicated,
        write: `communicated "${caret}"`,
    }),
];

function isCollectable({ word }: ast.DataState): boolean {
    return wordOf('DataState', word ?? '') === 'collectable';
}
