import { unitSteps as steps } from '../guide/modules.ts';
import { wordOf } from '../guide/vocabulary.ts';
import { caret } from '../plan/edits.ts';
import { ofEach, ofPlan } from './asking.ts';
import type { Question } from './question.ts';
import { newUnit, within } from './ready.ts';
import { aspirations, leaders, people, units } from './subjects.ts';

/** What module 1C asks in its first step. */
export const designTheDeliveryUnit: readonly Question[] = [
    ofEach(aspirations, {
        id: 'ask/owner',
        step: steps.design,
        text: 'Who owns each aspiration, and has sleepless nights over it?',
        guide: {
            where: '1C',
            quote: 'spends most of his/her time on the priority and has sleepless nights, worrying about hitting the targets?',
        },
        said: ({ owner }) => owner,
        write: `owner ${caret}`,
    }),
    ofPlan({
        id: 'ask/unit',
        step: steps.design,
        text: 'Is there a Delivery Unit to drive and lead the achievement of the aspirations?',
        guide: {
            where: '1C',
            quote: 'a Delivery Unit is the person or group responsible for driving the achievement of system aspirations, no matter what',
        },
        counted: ['unit', 'units'],
        spokenBy: ['plan/missing-part'],
        said: plan => plan.units,
        write: newUnit,
    }),
    ofEach(units, {
        id: 'ask/reports-to',
        step: steps.design,
        text: 'To whom does the unit report?',
        guide: {
            where: '1C',
            quote: 'the unit should be outside the line management structure of the system and report directly to the system leader',
        },
        important: 'warning',
        said: ({ reportsTo, staff }) => [
            ...reportsTo,
            ...staff.filter(({ post }) => post === 'leader').flatMap(leader => leader.reportsTo),
        ],
        write: (_unit, { leader }) => `reports to ${leader?.name ?? caret}`,
    }),
    ofEach(leaders, {
        id: 'ask/leader-trust',
        step: steps.design,
        text: 'Do the system leader and the top team trust the delivery leader?',
        guide: {
            where: '1C',
            quote: "This person must have the trust of the system leader and the system leader's top team.",
        },
        said: ({ trustedBy }) => trustedBy,
        write: `trusted by ${caret}`,
    }),
    ofEach(units, {
        id: 'ask/mandate',
        step: steps.design,
        text: "What is the unit's mandate, and are its roles and functions clear?",
        guide: {
            where: '1C',
            quote: 'While the name and size of Delivery Units may vary, roles and functions need to be clear.',
        },
        said: ({ mandate }) => mandate,
        write: `mandate "${caret}"`,
    }),
    ofEach(units, {
        id: 'ask/location',
        step: steps.design,
        text: 'Where in the system as a whole is the unit located?',
        guide: {
            where: '1C',
            quote: 'its location in the system as a whole and the resources (both human and financial) that are devoted to it',
        },
        said: ({ basedIn }) => basedIn,
        write: `based in "${caret}"`,
    }),
    ofEach(units, {
        id: 'ask/size',
        step: steps.design,
        text: 'How small is the unit?',
        guide: { where: '1C', quote: 'The unit should be small.' },
        said: ({ size, staff }) => [...size, ...staff],
        write: `size ${caret}`,
    }),
    ofPlan({
        id: 'ask/population',
        step: steps.design,
        text: 'How many people does the system serve?',
        guide: {
            where: '1C',
            quote: 'Most systems will provide services to a smaller population and will have a much smaller Delivery Unit.',
        },
        said: ({ system }) => system?.serves ?? [],
        write: (_plan, system) => within(system, `serves ${caret}`),
    }),
    ofEach(units, {
        id: 'ask/leverage',
        step: steps.design,
        text: 'What is spent on the unit, and what on the services that it influences?',
        guide: {
            where: '1C',
            quote: 'compared the money spent on the Delivery Unit with the money spent on the public services that the unit influenced',
        },
        parts: [
            { said: ({ budget }) => budget, write: `budget ${caret}` },
            { said: ({ influencedSpending }) => influencedSpending, write: `influenced spending ${caret}` },
        ],
    }),
    ofEach(people, {
        id: 'ask/time',
        step: steps.design,
        text: "How much of each person's time is dedicated to delivery?",
        guide: {
            where: '1C',
            quote: 'The time of the delivery leader and Delivery Unit staff should be mainly—exclusively, if possible—dedicated to delivery.',
        },
        said: ({ time }) => time,
        write: `time ${caret}`,
    }),
    ofEach(people, {
        id: 'ask/competencies',
        step: steps.design,
        text: 'How strong is each of its people in the five core competencies?',
        guide: { where: '1C', quote: 'Potential staff should be screened for five core competencies' },
        said: ({ competencies }) => competencies,
        write: `competencies ${caret}`,
    }),
    ofEach(units, {
        id: 'ask/backgrounds',
        step: steps.design,
        text: 'From where, inside or outside the system, are its people drawn?',
        guide: {
            where: '1C',
            quote: 'drawn from among the most talented and qualified people that can be found—inside or outside the system',
        },
        said: ({ drawnFrom, staff }) => [...drawnFrom, ...staff.flatMap(person => person.drawnFrom)],
        write: `drawn from "${caret}"`,
    }),
    ofEach(units, {
        id: 'ask/finance-function',
        step: steps.design,
        text: 'How does the unit work with the finance function, so that it is seen as an ally?',
        guide: {
            where: '1C',
            quote: 'There is often confusion when it comes to the relationship between the Delivery Unit and the finance function',
        },
        spokenBy: ['unit/no-finance-relation'],
        said: ({ finance }) => finance,
        write: (_unit, plan) => {
            const [first] = plan.actors.filter(
                actor => wordOf('ActorFunction', actor.function[0]?.word ?? '') === 'finance',
            );
            return first ? `finance ${first.name} "${caret}"` : `finance ${caret}`;
        },
    }),
];
