import type { AstNode } from 'langium';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { activeAspirations, metricsOfAspiration } from '../plan/aspirations.ts';
import { caret } from '../plan/edits.ts';
import { type Anyone, type Plan, titleOf } from '../plan/plan.ts';
import { reviewsByDate } from '../plan/reviews.ts';
import { leadersOf, overseen, peopleCount } from '../plan/units.ts';
import { latestJudgment } from '../plan/values.ts';
import type { None, Noun } from './question.ts';
import { newAspiration, newMetric, newReview, newUnit, within } from './ready.ts';

/** The blocks of a kind, or parts of them, that questions are put to. */
export interface Kind<T extends AstNode> {
    readonly noun: Noun;
    readonly all: (plan: Plan) => readonly T[];
    readonly title?: (plan: Plan, node: T) => string;
    /** What is missing first where there is none; without it a question to such blocks then does not arise. */
    readonly none?: (plan: Plan) => None;
    /** True where they are rows of coalitions: naming one that lacks something tells what is thought of somebody. */
    readonly ofRows?: true;
}

const noAspiration = (plan: Plan): None => ({
    says: 'there is no aspiration yet',
    ready: () => newAspiration(plan),
});

const noReview = (plan: Plan): None => ({ says: 'there is no review yet', ready: () => newReview(plan) });

const noUnit = (plan: Plan): None => ({ says: 'there is no Delivery Unit yet', ready: () => newUnit(plan) });

/** Where nobody of a unit is named: the unit first, then its people. */
const noPerson =
    (says: string, line: string) =>
    (plan: Plan): None => {
        const [unit] = plan.units;
        return unit ? { says, ready: () => within(unit, line) } : noUnit(plan);
    };

/** The system itself. */
export const system: Kind<ast.System> = {
    noun: ['system', 'systems'],
    all: plan => (plan.system ? [plan.system] : []),
};

/** The big aspirations that are pursued. */
export const aspirations: Kind<ast.Aspiration> = {
    noun: ['aspiration', 'aspirations'],
    all: activeAspirations,
    none: noAspiration,
};

/** All aspirations that are pursued, parts of others included. */
export const allAspirations: Kind<ast.Aspiration> = {
    noun: ['aspiration', 'aspirations'],
    all: plan => plan.aspirations.filter(({ parked }) => parked.length === 0),
    none: noAspiration,
};

/** The aspirations that some audience does not share to a high degree. */
export const unshared: Kind<ast.Aspiration> = {
    noun: ['aspiration', 'aspirations'],
    all: plan =>
        activeAspirations(plan).filter(({ shared }) =>
            shared.some(({ judgment }) => (latestJudgment(judgment)?.level ?? 5) < 4),
        ),
};

/** The aspirations that are set by consultation. */
export const consultative: Kind<ast.Aspiration> = {
    noun: ['consultative aspiration', 'consultative aspirations'],
    all: plan =>
        activeAspirations(plan).filter(
            ({ model }) => wordOf('SettingModel', model[0]?.model?.word ?? '') === 'consultative',
        ),
};

export const influences: Kind<ast.Influence> = {
    noun: ['external influence', 'external influences'],
    all: plan => plan.influences,
};

/** The influences that are laws or regulations. */
export const laws: Kind<ast.Influence> = {
    noun: ['law or regulation', 'laws and regulations'],
    all: plan =>
        plan.influences.filter(({ kind }) =>
            ['law', 'regulation'].includes(wordOf('InfluenceKind', kind[0]?.word ?? '') ?? ''),
        ),
};

/** The metrics of the aspirations that are pursued. */
export const metrics: Kind<ast.Metric> = {
    noun: ['metric', 'metrics'],
    all: plan => plan.ask(metricsPursued),
    none: plan => ({ says: 'no aspiration has a metric yet', ready: () => newMetric(plan) }),
};

function metricsPursued(plan: Plan): readonly ast.Metric[] {
    return [...new Set(allAspirations.all(plan).flatMap(aspiration => metricsOfAspiration(plan, aspiration)))];
}

export const actors: Kind<ast.Actor> = { noun: ['actor', 'actors'], all: plan => plan.actors };

/** The review that holds: the latest. */
export const review: Kind<ast.Review> = {
    noun: ['review', 'reviews'],
    all: plan => reviewsByDate(plan).slice(-1),
    none: noReview,
};

/** The latest review, unless it is a rapid one. */
export const formalReview: Kind<ast.Review> = {
    noun: ['review', 'reviews'],
    all: plan => review.all(plan).filter(({ mode }) => wordOf('ReviewMode', mode[0]?.word ?? '') !== 'rapid'),
};

export const units: Kind<ast.Unit> = { noun: ['unit', 'units'], all: plan => plan.units, none: noUnit };

export const leaders: Kind<ast.Staff> = {
    noun: ['delivery leader', 'delivery leaders'],
    all: plan => plan.units.flatMap(leadersOf),
    none: noPerson('there is no delivery leader yet', `leader DeliveryLeader "${caret}"`),
};

/** The people of the unit, without posts that are vacant. */
export const people: Kind<ast.Staff> = {
    noun: ['person of the unit', 'people of the unit'],
    all: plan => plan.units.flatMap(({ staff }) => staff).filter(({ post }) => post !== 'vacancy'),
    none: noPerson('nobody of the unit is named yet', `staff FirstPerson "${caret}"`),
};

/** The units of more than three people, or of a number that is not said. */
export const organisedUnits: Kind<ast.Unit> = {
    noun: ['unit', 'units'],
    all: plan => plan.units.filter(unit => ![1, 2, 3].includes(peopleCount(unit))),
};

export const functionalUnits = unitsOfForm('functional');
export const thematicUnits = unitsOfForm('thematic');

/** The actors that a unit oversees, unless its themes and not its accounts keep the contact. */
export const departments: Kind<Anyone> = {
    noun: ['department', 'departments'],
    all: plan => {
        const thematic = new Set(thematicUnits.all(plan));
        return [...new Set(plan.units.filter(unit => !thematic.has(unit)).flatMap(unit => overseen(plan, unit)))];
    },
};

export const jointActions: Kind<ast.JointAction> = {
    noun: ['joint action', 'joint actions'],
    all: plan => plan.units.flatMap(unit => unit.jointActions),
};

/** What to call one of a kind. */
export function subjectTitle<T extends AstNode>(kind: Kind<T>, plan: Plan, node: T): string {
    return kind.title?.(plan, node) ?? titleOf(node as { name?: string; title?: string });
}

/** The units whose organisation is, at the last, of one form. */
function unitsOfForm(form: 'functional' | 'thematic'): Kind<ast.Unit> {
    return {
        noun: ['unit', 'units'],
        all: plan =>
            plan.units.filter(({ organised }) => wordOf('UnitForm', organised.at(-1)?.form?.word ?? '') === form),
    };
}
