import { coalitionSteps as steps } from '../guide/modules.ts';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { coalitionsByAspiration } from '../plan/coalitions.ts';
import { caret } from '../plan/edits.ts';
import type { Plan } from '../plan/plan.ts';
import { ofEach, ofRowsOf } from './asking.ts';
import {
    coalitions,
    comparableCoalitions,
    functionsOfRows,
    members,
    rows,
    typicalSourcesOf,
} from './coalition-subjects.ts';
import type { Question } from './question.ts';
import { after, newCoalition, within } from './ready.ts';
import { aspirations } from './subjects.ts';

/** What module 1D asks. */
export const establishAGuidingCoalition: readonly Question[] = [
    ofEach(aspirations, {
        id: 'ask/coalition',
        step: steps.identify,
        text: 'Is there a guiding coalition for each aspiration?',
        guide: { where: '1D', quote: 'Identify a potential guiding coalition for each aspiration' },
        spokenBy: ['coalition/none-for-aspiration', 'plan/missing-part'],
        said: (aspiration, plan) => [
            ...(plan.ask(coalitionsByAspiration).get(aspiration) ?? []),
            ...(plan.ask(coalitionsOfParts).get(aspiration) ?? []),
        ],
        write: (_aspiration, plan) => newCoalition(plan),
    }),
    ofEach(coalitions, {
        id: 'ask/functions',
        step: steps.identify,
        text: 'What is it for: removing barriers, using its influence, giving counsel?',
        guide: { where: '1D', quote: 'giving you counsel and guidance in your efforts' },
        said: ({ functions }) => functions,
        write: `functions ${caret}`,
    }),
    ofEach(coalitions, {
        id: 'ask/form',
        step: steps.identify,
        text: 'Is it an informal network or a coordinated team, and what guards against the drawback?',
        guide: {
            where: '1D.1',
            quote: 'Guiding coalitions can succeed either as informal networks or formally coordinated teams',
        },
        parts: ({ form: [form] }) => [
            { said: () => (form ? [form] : []), write: `form ${caret}` },
            ...(form
                ? [{ said: () => (form.guard?.trim() ? [form] : []), write: () => after(form, `guard "${caret}"`) }]
                : []),
        ],
    }),
    ofEach(coalitions, {
        id: 'ask/led-by',
        step: steps.identify,
        text: 'Who leads the coalition building?',
        guide: {
            where: '1D',
            quote: 'the coalition building must be led (even if under your heavy advisement) by the system leader',
        },
        important: 'warning',
        said: ({ ledBy }) => ledBy,
        write: (_coalition, { leader }) => `led by ${leader?.name ?? caret}`,
    }),
    ofEach(coalitions, {
        id: 'ask/criteria',
        step: steps.identify,
        text: 'By which criteria are its people selected?',
        guide: { where: '1D.5', quote: 'discussed role of guiding coalition and implications for selection criteria' },
        said: ({ criteria }) => criteria,
        write: `criteria "${caret}"`,
    }),
    ofRowsOf(coalitions, {
        id: 'ask/candidates',
        step: steps.identify,
        text: 'Who are the 20 people with the most power over the aspiration?',
        guide: {
            where: '1D',
            quote: "Who are the 20 people with the most power to affect your system's work with respect to that aspiration?",
        },
        spokenBy: ['coalition/few-candidates'],
        rowsSay: row => [row],
        write: `candidate ${caret}`,
    }),
    ofRowsOf(comparableCoalitions, {
        id: 'ask/typical-sources',
        step: steps.identify,
        text: 'Are the typical sources on the list: governor, legislature, boards, unions?',
        guide: { where: '1D.3', quote: 'Some typical sources for guiding coalition members' },
        parts: plan =>
            typicalSourcesOf(plan).map(source => ({
                rowsSay: row => (plan.ask(functionsOfRows).get(row)?.has(source.function) ? [row] : []),
                write: coalition => ({
                    ...within(coalition, `candidate ${caret}`),
                    writes: `candidate …, from the ${source.title}`,
                }),
            })),
    }),
    ofEach(rows, {
        id: 'ask/power',
        step: steps.identify,
        text: 'How much power does each of them have, and of which kind?',
        guide: { where: '1D', quote: 'This power can take any of the following forms' },
        parts: [
            { said: ({ power }) => power, write: `power ${caret}` },
            { said: ({ type }) => type, write: `type ${caret}` },
        ],
    }),
    ofEach(rows, {
        id: 'ask/spheres',
        step: steps.identify,
        text: 'In which circles is each of them influential?',
        guide: { where: '1D', quote: 'Is the group influential in relevant but varying circles?' },
        said: ({ sphere, actor }, plan) => {
            const who = plan.who(actor);
            return [...sphere, ...(who?.$type === 'Actor' ? who.sphere : [])];
        },
        write: `sphere "${caret}"`,
    }),
    ofEach(rows, {
        id: 'ask/alignment',
        step: steps.identify,
        text: 'How far is each of them aligned with the aspiration, and how far could they be?',
        guide: { where: '1D.4', quote: 'Potential for alignment with aspiration' },
        parts: [
            { said: ({ alignment }) => alignment, write: `alignment ${caret}` },
            { said: ({ potential }) => potential, write: `potential ${caret}` },
        ],
    }),
    ofRowsOf(coalitions, {
        id: 'ask/members',
        step: steps.identify,
        text: 'Who are the roughly 7 to 10 people in whom you will invest?',
        guide: { where: '1D', quote: 'select the group of roughly 7 to 10 people in whom you will invest' },
        spokenBy: ['coalition/one-or-two', 'coalition/size'],
        rowsSay: row => (row.standing === 'member' ? [row] : []),
        write: `member ${caret}`,
    }),
    ofRowsOf(coalitions, {
        id: 'ask/trouble',
        step: steps.identify,
        text: 'Are there any relationships between potential group members that could cause trouble?',
        guide: {
            where: '1D',
            quote: 'Are there any relationships between potential group members that could cause trouble?',
        },
        rowsSay: ({ difficulties }) => difficulties,
        write: coalition => {
            const [row] = coalition.candidates;
            return row ? within(row, `difficulty with "${caret}"`) : within(coalition, `candidate ${caret}`);
        },
    }),
    ofEach(members, {
        id: 'ask/shares',
        step: steps.build,
        text: 'Does each member share the aspiration, the values and the strategy?',
        guide: { where: '1D', quote: 'You will be successful if the members of your guiding coalition' },
        said: ({ shares }) => shares,
        write: `shares ${caret}`,
    }),
    ofEach(members, {
        id: 'ask/contacts',
        step: steps.build,
        text: 'How do you reach out to each member, and how often?',
        guide: {
            where: '1D',
            quote: 'you must develop a specific strategy for reaching out to and aligning people who may have disparate backgrounds and views',
        },
        important: 'warning',
        spokenBy: ['coalition/low-alignment-no-contact'],
        said: ({ contacts }) => contacts,
        write: `contact ${caret}`,
    }),
    ofEach(coalitions, {
        id: 'ask/trust',
        step: steps.build,
        text: 'Where do members get to know each other outside the work context?',
        guide: { where: '1D', quote: 'Trust-building activities should revolve around people rather than topics.' },
        said: ({ gatherings }) =>
            gatherings.filter(({ kind }) =>
                ['retreat', 'trust'].includes(wordOf('GatheringKind', kind?.word ?? '') ?? ''),
            ),
        write: `gathering trust "${caret}"`,
    }),
    ofEach(coalitions, {
        id: 'ask/circles',
        step: steps.build,
        text: 'How do the circles of leadership widen, all the way to users and the public?',
        guide: {
            where: '1D',
            quote: 'widening the "circles of leadership" of your delivery effort all the way to users and the public',
        },
        said: ({ circles }) => circles,
        write: `circle "Guiding coalition" ${caret}`,
    }),
];

/** The coalitions for the parts of each aspiration. */
function coalitionsOfParts(plan: Plan): ReadonlyMap<ast.Aspiration, readonly ast.Coalition[]> {
    const map = new Map<ast.Aspiration, ast.Coalition[]>();
    for (const [part, own] of plan.ask(coalitionsByAspiration)) {
        for (const { ref } of part.partOf) {
            const whole = plan.named(ref);
            if (whole?.$type === 'Aspiration') map.set(whole as ast.Aspiration, [...own]);
        }
    }
    return map;
}
