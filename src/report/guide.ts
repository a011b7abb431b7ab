import { checklistOf, type QuestionState, type Standing } from '../checklist/checklist.ts';
import type { Ready } from '../checklist/question.ts';
import type { Audience, Outside } from '../checklist/telling.ts';
import { type Counts, countsOf, sumOf } from '../guide/counts.ts';
import type { Assembly } from '../plan/assemble.ts';
import { fileOf, type Place } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { isInJudgment } from '../plan/judgments.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { principles } from '../principles/all.generated.ts';
import type { OpenQuestion, Verdict } from '../principles/judge.ts';
import type { Area, Citation, Principle } from '../principles/principle.ts';
import { privateImports } from './private-imports.ts';
import { secretsOf } from './secrets.ts';

/** The guide's questions, held against a plan, with what the checker has left for later. */
export interface GuideView {
    readonly plan: Plan;
    readonly title: string;
    readonly modules: readonly GuideViewModule[];
    readonly counts: Counts;
    /** How many questions are told in numbers only, because words would tell what is confidential. */
    readonly withheld: number;
}

export interface GuideViewModule {
    readonly id: string;
    readonly title: string;
    readonly counts: Counts;
    readonly steps: readonly GuideViewStep[];
    /** What principles of its area leave for later. These are no questions of the guide, and are not counted. */
    readonly later: readonly GuideViewQuestion[];
}

export interface GuideViewStep {
    readonly title: string;
    readonly questions: readonly GuideViewQuestion[];
}

export interface GuideViewQuestion {
    readonly id: string;
    readonly text: string;
    readonly guide: Citation;
    readonly standing: Standing;
    readonly says?: string;
    readonly places: readonly Place[];
    readonly ready?: Ready;
    /** True where something else has to be there first. */
    readonly waits?: true;
    readonly setAside?: Edit;
}

/** The modules in which the questions of the checker's areas are asked. */
const moduleOfArea: Readonly<Record<Area, string>> = {
    plan: '1',
    aspiration: '1A',
    metric: '1A',
    map: '1B',
    review: '1B',
    unit: '1C',
    coalition: '1D',
    waiver: '1',
};

const principlesById = new Map(principles.map(principle => [principle.id, principle]));

/**
 * Holds the guide's questions against a plan.
 *
 * @param outside set where the words leave the machine: then what judges people, and all of private imports, is told in
 * numbers only
 */
export function guideView(plan: Plan, verdict: Verdict | undefined, outside?: Assembly): GuideView {
    const audience = outside ? outsideOf(outside) : 'inside';
    const checklist = checklistOf(plan);
    const spoken = new Set(
        checklist
            .flatMap(({ steps }) => steps.flatMap(({ questions }) => questions))
            .flatMap(({ standing, question }) => (standing === 'open' ? (question.spokenBy ?? []) : [])),
    );
    const later = (verdict?.questions ?? []).filter(({ rule }) => !spoken.has(rule) && principlesById.has(rule));
    let withheld = 0;
    const told = ({ view, isWithheld }: Heard): GuideViewQuestion => {
        if (isWithheld) withheld++;
        return view;
    };
    const modules = checklist.map(({ module, steps }): GuideViewModule => {
        const left = later.filter(({ rule }) => moduleOfArea[principlesById.get(rule)!.area] === module.id);
        const shown = steps
            .map(({ step, questions }) => ({
                title: step.title,
                questions: questions.map(state => told(questionTo(audience, state))),
            }))
            .filter(({ questions }) => questions.length > 0);
        return {
            id: module.id,
            title: module.title,
            counts: countsOf(shown.flatMap(step => step.questions)),
            steps: shown,
            later: left.map(one => told(laterTo(audience, one))),
        };
    });
    const counts = sumOf(modules.map(module => module.counts));
    return { plan, title: titleOf(plan.system), modules, counts, withheld };
}

/** The steps of a module for reading, with what is left for later as the last of them. */
export function stepsAndLater({ steps, later }: GuideViewModule): readonly GuideViewStep[] {
    return later.length > 0 ? [...steps, { title: 'For later', questions: later }] : steps;
}

/** A question as an audience hears it. */
interface Heard {
    readonly view: GuideViewQuestion;
    readonly isWithheld: boolean;
}

function questionTo(audience: Audience, state: QuestionState): Heard {
    const { standing, waits, setAside } = state;
    const { id, text, guide } = state.question;
    const { says, places, ready, isWithheld } = state.tell(audience);
    return { view: { id, text, guide, standing, says, places, ready, waits, setAside }, isWithheld };
}

function laterQuestion({ rule, message, place, because }: OpenQuestion, { cites }: Principle): GuideViewQuestion {
    return {
        id: rule,
        text: message,
        guide: cites[0] ?? { where: '', quote: '' },
        standing: 'open',
        says: because === '' ? 'for later' : `for later: ${because}`,
        places: [place],
    };
}

/** Everybody who is not to hear what judges people, or what only private imports of any of the plans hold. */
function outsideOf(assembly: Assembly): Outside {
    const imports = privateImports(assembly);
    return { isPrivate: file => imports.has(file), mentions: secretsOf(assembly, imports) };
}

/** A judgment that is left for later, as an audience may hear it. */
function laterTo(audience: Audience, one: OpenQuestion): Heard {
    const principle = principlesById.get(one.rule)!;
    const view = laterQuestion(one, principle);
    if (audience === 'inside') return { view, isWithheld: false };
    const isOpen =
        !principle.withheld &&
        !audience.isPrivate(one.place.file) &&
        !(one.by && (isInJudgment(one.by) || audience.isPrivate(fileOf(one.by)))) &&
        !audience.mentions(`${one.message}\n${one.because}`);
    if (isOpen) return { view, isWithheld: false };
    return { view: { ...view, text: principle.statement, says: 'for later', places: [] }, isWithheld: true };
}
