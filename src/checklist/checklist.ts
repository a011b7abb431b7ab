import type { AstNode } from 'langium';
import { type GuideModule, type GuideStep, modules } from '../guide/modules.ts';
import type * as ast from '../language/generated/ast.ts';
import { shortened } from '../language/text.ts';
import { addLines, caret } from '../plan/edits.ts';
import { isNamed, namePlace, type Place, placeOf } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { mayWaive, waiverFor, waiversOf } from '../plan/waivers.ts';
import { beforeYouBeginQuestions } from './before-you-begin.ts';
import { buildTheDeliveryUnit } from './build-the-delivery-unit.ts';
import { clarifyYourAspiration } from './clarify-your-aspiration.ts';
import { defineYourAspiration } from './define-your-aspiration.ts';
import { designTheDeliveryUnit } from './design-the-delivery-unit.ts';
import { establishAGuidingCoalition } from './establish-a-guiding-coalition.ts';
import type { Asked, Question, Ready, Subject } from './question.ts';
import { reviewTheCurrentState } from './review-the-current-state.ts';
import {
    type Audience,
    amountText,
    answerText,
    counted,
    countText,
    missingText,
    type Telling,
    type Told,
    tell,
    wordsOf,
} from './telling.ts';

/** All questions of the guide's first chapter, in its order. */
export const questions: readonly Question[] = [
    ...beforeYouBeginQuestions,
    ...defineYourAspiration,
    ...clarifyYourAspiration,
    ...reviewTheCurrentState,
    ...designTheDeliveryUnit,
    ...buildTheDeliveryUnit,
    ...establishAGuidingCoalition,
];

export type Standing = 'answered' | 'open' | 'set-aside';

/** A module of the guide, held against a plan. */
export interface ModuleState {
    readonly module: GuideModule;
    readonly steps: readonly StepState[];
}

export interface StepState {
    readonly step: GuideStep;
    readonly questions: readonly QuestionState[];
}

export interface QuestionState {
    readonly question: Question;
    readonly standing: Standing;
    /** Where the plan answers it, or where it is set aside. */
    readonly places: readonly Place[];
    /** What to write, where it is open. */
    readonly ready?: Ready;
    /** How it stands in a few words, as an audience may hear it. */
    readonly tell: (audience: Audience) => Told;
    /** True where something else has to be there first, which is what the ready text writes. */
    readonly waits?: true;
    /** A waiver that sets it aside, its reason still to be written; where it is open. */
    readonly setAside?: Edit;
    /** The subjects that do not answer it, nor set it aside. */
    readonly lacking: readonly Subject[];
    /** The subjects that set it aside, each with its waiver. */
    readonly waived: ReadonlyMap<Subject, ast.Waiver>;
    /** All waivers that set it aside, for some subjects or where there is none to put it to. */
    readonly waivers: ReadonlySet<ast.Waiver>;
}

/** So many places of answers are of use to whoever goes from one to the next. */
const mostPlaces = 50;

/** The questions of the guide with how each of them stands in a plan; those that do not arise are left out. */
export function checklistOf(plan: Plan): readonly ModuleState[] {
    const states = Map.groupBy(plan.ask(statesOf), state => state.question.step);
    return modules.map(module => ({
        module,
        steps: module.steps.map(step => ({ step, questions: states.get(step) ?? [] })),
    }));
}

/** How the questions stand in a plan, in the guide's order. */
export function statesOf(plan: Plan): readonly QuestionState[] {
    const setAside = new Set(waiversOf(plan).map(({ rule }) => rule));
    return questions.flatMap(question => {
        const asked = question.ask(plan);
        return asked ? [stateOf(question, asked, plan, setAside.has(question.id))] : [];
    });
}

function stateOf(question: Question, asked: Asked, plan: Plan, isWaived: boolean): QuestionState {
    const { subjects, none } = asked;
    const answered = subjects.filter(subject => subject.isAnswered);
    const unanswered = subjects.filter(subject => !subject.isAnswered);
    const waived = isWaived ? setAsideBy(unanswered, question, plan) : new Map<Subject, ast.Waiver>();
    const overall = none && isWaived && plan.system ? waiverFor(question.id, plan.system, plan) : undefined;
    const waivers = new Set([...waived.values(), ...(overall ? [overall] : [])]);
    const lacking = unanswered.filter(subject => !waived.has(subject));
    const common = { question, lacking, waived, waivers };
    if (lacking.length > 0 || (none && !overall)) return { ...common, ...openState(question, asked, lacking, plan) };
    if (answered.length === 0) return { ...common, ...asideState(question, [...waivers], plan) };
    const nodes = answered.flatMap(({ answers }) => answers);
    return {
        ...common,
        standing: 'answered',
        ...telling(question, plan, {
            from: nodes,
            words: () => answerText(asked, answered, waived.size, plan),
            instead: countText(asked, nodes, answered.length),
            places: placesOf(nodes),
        }),
    };
}

/** What a state says, and to whom. */
function telling({ ofRows = false }: Question, plan: Plan, what: Omit<Telling, 'ofRows' | 'plan'>) {
    const { places, ready } = what;
    return { places, ready, tell: (audience: Audience) => tell({ ...what, ofRows, plan }, audience) };
}

type Stands = Omit<QuestionState, 'question' | 'lacking' | 'waived' | 'waivers'>;

function setAsideBy(subjects: readonly Subject[], { id }: Question, plan: Plan): Map<Subject, ast.Waiver> {
    const waived = new Map<Subject, ast.Waiver>();
    for (const subject of subjects) {
        const waiver = waiverFor(id, subject.node, plan);
        if (waiver) waived.set(subject, waiver);
    }
    return waived;
}

function asideState(question: Question, waivers: readonly ast.Waiver[], plan: Plan): Stands {
    const [first] = waivers;
    const until = first?.until ? ` (until ${first.until.text})` : '';
    return {
        standing: 'set-aside',
        ...telling(question, plan, {
            from: waivers,
            words: () => `${shortened(first?.reason ?? '', 120)}${until}`,
            instead: 'the reason is withheld',
            places: placesOf(waivers),
        }),
    };
}

function openState(
    question: Question,
    { subjects, noun, none }: Asked,
    lacking: readonly Subject[],
    plan: Plan,
): Stands {
    const [first] = lacking;
    const answers = subjects.flatMap(subject => subject.answers);
    const done = subjects.length - lacking.length;
    const isMany = noun !== undefined && subjects.length > 1;
    const amount = answers.length > 0 ? amountText(answers) : undefined;
    const begun = () => (answers.length > 0 ? `so far ${amount ?? wordsOf(answers[0]!, plan)}` : undefined);
    return {
        standing: 'open',
        ...telling(question, plan, {
            from: [...lacking.map(({ node }) => node), ...answers],
            words: () => none?.says ?? (isMany ? missingText(noun, subjects.length, done, lacking) : begun()),
            instead:
                none?.says ?? (isMany ? `${done} of ${counted(subjects.length, noun)}` : amount && `so far ${amount}`),
            places: placesOf(answers),
            ready: (none ?? first)?.ready(),
        }),
        waits: none && true,
        setAside: waiverEdit(question, subjects, lacking, plan),
    };
}

/** What sets a question aside: in the only block that lacks the answer, else for the whole plan. */
function waiverEdit(
    question: Question,
    subjects: readonly Subject[],
    lacking: readonly Subject[],
    plan: Plan,
): Edit | undefined {
    const line = `waive ${question.id} because "${caret}" // ${question.text}`;
    let at: AstNode | undefined = lacking.length === 1 && subjects.length > 1 ? lacking[0]!.node : plan.system;
    while (at && !mayWaive(at)) at = at.$container;
    return at && addLines(at, line);
}

function placesOf(nodes: readonly AstNode[]): Place[] {
    return nodes.slice(0, mostPlaces).map(node => (isNamed(node) ? namePlace(node) : placeOf(node)));
}
