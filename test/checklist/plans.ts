import { checklistOf, type QuestionState } from '../../src/checklist/checklist.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { check } from '../support/plans.ts';

/** The first plan that files make up. */
export const planOf = (texts: Record<string, string> | string): Plan => check(texts).assembly.plans[0]!;

/** How a question stands in a plan; undefined where it does not arise. */
export function stateOf(
    texts: Record<string, string> | string | Plan,
    id: string,
): (QuestionState & { says?: string }) | undefined {
    const plan =
        typeof texts === 'string' || !('root' in texts) ? planOf(texts as Record<string, string>) : (texts as Plan);
    const state = checklistOf(plan)
        .flatMap(({ steps }) => steps.flatMap(step => step.questions))
        .find(({ question }) => question.id === id);
    return state && { ...state, says: state.tell('inside').says };
}

/** A plan that has begun everything and said next to nothing: each question arises in it and is open. */
export const bare = `system City "City" {
    sector k12
}

aspiration Ready "Every child is ready"

aspiration Reading {
    measured by Share
    model consultative
    shared with leadership low
}

metric Share "Share of children"

actor Mayor "Mayor"

actor Chief "Chief Officer"

review Baseline "Where we stood" {
    mode formal
}

unit Flow "Flow Unit" {
    oversees Chief
    leader Okafor "Ngozi Okafor"
    staff Lind "Lind"
}

unit Themes "Themes Unit" {
    organised thematic
    joint action Noon "Ready by noon"
}

unit Functions "Functions Unit" {
    organised functional
}

coalition Friends "Friends of the diploma" for Reading {
    member Chief
}

external influence Act "Outcomes Act" {
    kind law
}
`;

/** A plan that has begun nothing. */
export const empty = 'system City "City"\n';

/** Plans in which a question is open, where it is not in the bare one. */
export const openIn: Readonly<Record<string, string>> = {
    'ask/aspirations': empty,
    'ask/actors': empty,
    'ask/laws': empty,
    'ask/unit': empty,
    'ask/review': empty,
    'ask/structure': `${empty}unit Flow "Flow Unit"\n`,
    'ask/candidates': `${empty}coalition Friends "Friends"\nactor Chief "Chief"\nactor Mayor "Mayor"\n`,
    'ask/members': `${empty}coalition Friends "Friends"\nactor Chief "Chief"\nactor Mayor "Mayor"\n`,
};

const level = 'high';

/** What somebody types into the ready text; “as agreed” where nothing else is said, as one does within quotes. */
export const typed: Readonly<Record<string, string | readonly string[]>> = {
    'ask/system-leader': 'Mayor',
    'ask/measure': 'Share',
    'ask/top-team': level,
    'ask/middle-and-front-line': level,
    'ask/users-and-public': level,
    'ask/mandated-measures': 'Share',
    'ask/influence-on-aspirations': ['as agreed', 'Reading'],
    'ask/map-of-delivery': 'high execution low',
    'ask/data': ['collectable', 'as agreed'],
    'ask/clarity-and-focus': level,
    'ask/decision': 'endorse',
    'ask/set-by': 'Mayor',
    'ask/setting-model': ['consultative', 'buy-in', 'buy-in'],
    'ask/consulted': 'Chief',
    'ask/roles': ['as agreed', level, 'as agreed', level],
    'ask/review-date': '2026-03',
    'ask/review-anchor': 'Ready',
    'ask/review-purpose': 'understanding',
    'ask/review-tools': 'rubric',
    'ask/cross-section': 'leadership',
    'ask/review-process': '',
    'ask/ratings': 'YR because "as agreed"',
    'ask/review-focus': '3C',
    'ask/owner': 'Chief',
    'ask/reports-to': 'Mayor',
    'ask/leader-trust': 'Mayor',
    'ask/size': '5',
    'ask/population': '400,000',
    'ask/leverage': 'GBP 5 million',
    'ask/time': '100%',
    'ask/competencies': 'data-analysis high',
    'ask/finance-function': 'Chief',
    'ask/departments': 'Chief',
    'ask/structure': 'functional',
    'ask/staff-meeting': 'weekly',
    'ask/joint-action-agreed': ['Chief', 'Chief', '2026-03'],
    'ask/interaction-model': ['as agreed', 'leadership', 'as agreed', 'leadership', 'as agreed', 'leadership'],
    'ask/spreading-capacity': 'Chief',
    'ask/functions': 'counsel',
    'ask/form': ['informal', 'as agreed'],
    'ask/led-by': 'Mayor',
    'ask/candidates': 'Chief',
    'ask/members': 'Chief',
    'ask/power': ['high', 'position'],
    'ask/alignment': level,
    'ask/shares': 'values',
    'ask/contacts': 'meeting monthly',
    'ask/circles': 'Chief',
    'ask/typical-sources': 'Chief',
};
