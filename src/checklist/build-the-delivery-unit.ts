import { deliveryQuestions } from '../guide/lists.ts';
import { unitSteps as steps } from '../guide/modules.ts';
import { vocabularies } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { caret } from '../plan/edits.ts';
import type { Anyone, Plan } from '../plan/plan.ts';
import { overseen } from '../plan/units.ts';
import { ofEach } from './asking.ts';
import type { Question, Ready } from './question.ts';
import { freeName, within } from './ready.ts';
import { departments, functionalUnits, jointActions, organisedUnits, thematicUnits, units } from './subjects.ts';

/** The ids of the five questions of delivery. */
const questionIds = [
    'ask/what-to-do',
    'ask/how-to-do-it',
    'ask/how-to-know',
    'ask/what-if-not',
    'ask/how-to-help',
] as const;

/** What module 1C asks in its second and third step. */
export const buildTheDeliveryUnit: readonly Question[] = [
    ofEach(units, {
        id: 'ask/departments',
        step: steps.organize,
        text: 'Which departments does the unit serve and oversee?',
        guide: {
            where: '1C',
            quote: 'serve and oversee the various departments (or other similar organizations) responsible for implementing system activities',
        },
        important: 'info',
        said: ({ oversees }) => oversees,
        write: `oversees ${caret}`,
    }),
    ofEach(organisedUnits, {
        id: 'ask/structure',
        step: steps.organize,
        text: 'How do its staff organize themselves: functional, or thematic?',
        guide: {
            where: '1C',
            quote: 'The key consideration in Delivery Unit organization is how will Delivery Unit staff interact with your system?',
        },
        said: ({ organised }) => organised,
        write: `organised ${caret}`,
    }),
    ofEach(departments, {
        id: 'ask/continuity',
        step: steps.organize,
        text: 'Who is the single point of contact for each department?',
        guide: { where: '1C', quote: 'This might take the form of a single point of contact or "account manager,"' },
        spokenBy: ['unit/department-without-contact'],
        said: (actor, plan) => plan.ask(accountsByActor).get(actor) ?? [],
        write: (actor, plan) => account(plan, actor),
    }),
    ofEach(organisedUnits, {
        id: 'ask/perspectives',
        step: steps.organize,
        text: 'Which teams, or temporary groups, bring multiple perspectives to every decision?',
        guide: {
            where: '1C',
            quote: 'the Delivery Unit should work in teams—or at least temporary groups—to solve any given problem',
        },
        said: ({ teams, jointActions }) => [...teams, ...jointActions],
        write: (unit, plan) => within(unit, `team ${freeName(plan, 'FirstTeam')} "${caret}"`),
    }),
    ofEach(functionalUnits, {
        id: 'ask/staff-meeting',
        step: steps.organize,
        text: 'When does the staff meet to allocate its people according to need?',
        guide: { where: '1C', quote: 'free floating, allocated according to need at a weekly staff meeting' },
        said: ({ meets }) => meets,
        write: `meets ${caret}`,
    }),
    ofEach(thematicUnits, {
        id: 'ask/crossteam',
        step: steps.organize,
        text: 'Which crossteam units handle administration and data analysis?',
        guide: { where: '1C', quote: 'Crossteam units handle administration and data analysis.' },
        said: ({ teams }) => teams.filter(({ crossteam }) => crossteam.length > 0),
        write: (unit, plan) => within(unit, `team ${freeName(plan, 'CrossTeam')} "${caret}" {`, '    crossteam', '}'),
    }),
    ofEach(jointActions, {
        id: 'ask/joint-action-agreed',
        step: steps.organize,
        text: 'Who in the department answers for each joint action, and have they agreed to it?',
        guide: { where: '1C.5', quote: 'They are agreed between the JAL and the priority owner' },
        parts: [
            { said: ({ counterpart }) => counterpart, write: `counterpart ${caret}` },
            { said: ({ owner }) => owner, write: `owner ${caret}` },
            { said: ({ agreed }) => agreed, write: `agreed ${caret}` },
        ],
    }),
    ofEach(units, {
        id: 'ask/interaction-model',
        step: steps.organize,
        text: 'How do the unit and the departments interact, and at which level?',
        guide: { where: '1C', quote: 'The interaction model not only details how interaction would occur' },
        parts: ({ interactions }) => [
            {
                said: () => interactions,
                write: (unit, plan) => within(unit, `interaction ${freeName(plan, 'FirstInteraction')} "${caret}"`),
            },
            ...interactions.map(one => ({
                said: () => one.level,
                write: () => within(one, `level ${caret}`),
            })),
        ],
    }),
    ofEach(units, {
        id: 'ask/culture',
        step: steps.build,
        text: 'What do ambition, focus, clarity, urgency and irreversibility mean here?',
        guide: {
            where: '1C',
            quote: 'a culture of delivery can be summarized in five words: ambition, focus, clarity, urgency, and irreversibility',
        },
        parts: ({ culture }) =>
            vocabularies.CultureWord!.words.map(({ word }) => ({
                said: () => culture.filter(one => one.word?.word === word && one.text?.trim()),
                write: `culture ${word} "${caret}"`,
            })),
    }),
    ...deliveryQuestions.map((text, i) =>
        ofEach(units, {
            id: questionIds[i]!,
            step: steps.build,
            text,
            guide: { where: '1C', quote: text },
            said: ({ questions }) => questions.filter(one => Number(one.number) === i + 1 && one.text?.trim()),
            write: `question ${i + 1} "${caret}"`,
        }),
    ),
    ofEach(units, {
        id: 'ask/contract',
        step: steps.build,
        text: 'What can departments expect the unit to do, and what not to do?',
        guide: {
            where: '1C.8',
            quote: 'what they can expect the Delivery Unit to do, and what they can expect it not to do',
        },
        spokenBy: ['contract/one-sided'],
        parts: [
            { said: ({ pledges }) => pledges.filter(one => !one.not && one.text?.trim()), write: `will "${caret}"` },
            { said: ({ pledges }) => pledges.filter(one => one.not && one.text?.trim()), write: `will not "${caret}"` },
        ],
    }),
    ofEach(units, {
        id: 'ask/spreading-capacity',
        step: steps.build,
        text: 'To whom does the unit teach delivery, so that its capacity spreads to the actors in the system?',
        guide: {
            where: '1C',
            quote: 'your Unit should be concerned with building this kind of capacity and spreading it to the actors in the system',
        },
        said: ({ trains }) => trains,
        write: `trains ${caret}`,
    }),
];

function accountsByActor(plan: Plan): ReadonlyMap<Anyone, readonly ast.Account[]> {
    const map = new Map<Anyone, ast.Account[]>();
    for (const unit of plan.units) {
        for (const account of unit.staff.flatMap(person => person.accounts)) {
            for (const actor of plan.people(account.actors ? [account.actors] : [])) {
                const same = map.get(actor);
                if (same) same.push(account);
                else map.set(actor, [account]);
            }
        }
    }
    return map;
}

/** An account for whoever of the unit has the fewest; a line for a new person where nobody is named. */
function account(plan: Plan, actor: Anyone): Ready {
    const unit = plan.units.find(one => overseen(plan, one).includes(actor)) ?? plan.units[0]!;
    const staff = unit.staff.filter(({ post }) => post === 'staff');
    const [free] = staff.sort((a, b) => accountsOf(a) - accountsOf(b));
    if (free) return within(free, `accounts ${actor.name}`);
    const name = freeName(plan, 'AccountManager');
    return within(unit, `staff ${name} "${caret}" {`, `    accounts ${actor.name}`, '}');
}

function accountsOf({ accounts }: ast.Staff): number {
    return accounts.reduce((count, { actors }) => count + (actors?.items.length ?? 0), 0);
}
