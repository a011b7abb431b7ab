import { checklistOf, type QuestionState, type Standing } from '../checklist/checklist.ts';
import type { Ready } from '../checklist/question.ts';
import { type Counts, countsOf, sumOf } from '../guide/counts.ts';
import type { Assembly } from '../plan/assemble.ts';
import type { Place } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
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
    const discreet = outside ? discretion(outside) : undefined;
    const checklist = checklistOf(plan);
    const spoken = new Set(
        checklist
            .flatMap(({ steps }) => steps.flatMap(({ questions }) => questions))
            .flatMap(({ standing, question }) => (standing === 'open' ? (question.spokenBy ?? []) : [])),
    );
    const later = (verdict?.questions ?? []).filter(({ rule }) => !spoken.has(rule) && principlesById.has(rule));
    let withheld = 0;
    const told = (full: GuideViewQuestion, quiet: (() => GuideViewQuestion) | undefined): GuideViewQuestion => {
        if (!quiet) return full;
        withheld++;
        return quiet();
    };
    const modules = checklist.map(({ module, steps }): GuideViewModule => {
        const left = later.filter(({ rule }) => moduleOfArea[principlesById.get(rule)!.area] === module.id);
        const shown = steps
            .map(({ step, questions }) => ({
                title: step.title,
                questions: questions.map(state => told(fullQuestion(state), discreet?.question(state))),
            }))
            .filter(({ questions }) => questions.length > 0);
        return {
            id: module.id,
            title: module.title,
            counts: countsOf(shown.flatMap(step => step.questions)),
            steps: shown,
            later: left.map(one => {
                const principle = principlesById.get(one.rule)!;
                return told(laterQuestion(one, principle), discreet?.later(one, principle));
            }),
        };
    });
    const counts = sumOf(modules.map(module => module.counts));
    return { plan, title: titleOf(plan.system), modules, counts, withheld };
}

/** The steps of a module for reading, with what is left for later as the last of them. */
export function stepsAndLater({ steps, later }: GuideViewModule): readonly GuideViewStep[] {
    return later.length > 0 ? [...steps, { title: 'For later', questions: later }] : steps;
}

function fullQuestion({ question, ...state }: QuestionState): GuideViewQuestion {
    const { standing, says, places, ready, waits, setAside } = state;
    const { id, text, guide } = question;
    return { id, text, guide, standing, says, places, ready, waits, setAside };
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

/** What to say of a question in place of its words, where those are confidential. */
function discretion(assembly: Assembly) {
    const imports = privateImports(assembly);
    const mentions = secretsOf(assembly, imports);
    const isPrivate = (place: Place) => imports.has(place.file);
    return {
        question(state: QuestionState): (() => GuideViewQuestion) | undefined {
            const { question, standing, says, places, ready } = state;
            const isSecret = places.some(isPrivate) || mentions(says ?? '');
            const secretReady = mentions(ready?.writes ?? '');
            const isTelling = question.people && (says !== state.counts || places.length > 0);
            if (!isTelling && !isSecret && !secretReady) return undefined;
            return () => ({
                ...fullQuestion(state),
                says: standing === 'set-aside' ? 'the reason is withheld' : state.counts,
                places: places.filter(place => !question.people && !isPrivate(place)),
                ready: secretReady ? undefined : ready,
            });
        },
        later(one: OpenQuestion, principle: Principle): (() => GuideViewQuestion) | undefined {
            const words = `${one.message}\n${one.because}`;
            if (!principle.withheld && !isPrivate(one.place) && !mentions(words)) return undefined;
            return () => ({
                ...laterQuestion(one, principle),
                text: principle.statement,
                says: 'for later',
                places: [],
            });
        },
    };
}
