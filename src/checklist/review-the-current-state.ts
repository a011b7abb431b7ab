import { reviewSteps as steps } from '../guide/modules.ts';
import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { caret } from '../plan/edits.ts';
import type { Plan } from '../plan/plan.ts';
import { ofEach, ofPlan } from './asking.ts';
import type { Question } from './question.ts';
import { after, block, newActor, newReview, within } from './ready.ts';
import { actors, aspirations, formalReview, review } from './subjects.ts';

/** What module 1B asks. */
export const reviewTheCurrentState: readonly Question[] = [
    ofPlan({
        id: 'ask/actors',
        step: steps.landscape,
        text: 'Who are the main players?',
        guide: {
            where: '1B',
            quote: 'it is helpful to make a list of the major system actors, their roles, and their relationships with one another',
        },
        important: 'warning',
        counted: ['actor', 'actors'],
        said: ({ actors }) => actors,
        write: plan => newActor(plan, 'FirstActor'),
    }),
    ofEach(actors, {
        id: 'ask/roles',
        step: steps.landscape,
        text: 'What are their roles and relative influence in the system?',
        guide: {
            where: '1B',
            quote: 'Who are the main players, and what are their roles and relative influence in the system?',
        },
        parts: actor => [
            { said: ({ role }) => role, write: `role "${caret}"` },
            ...(isServed(actor) ? [] : [{ said: () => actor.influence, write: `influence ${caret}` }]),
        ],
    }),
    ofPlan({
        id: 'ask/front-line',
        step: steps.landscape,
        text: 'Who is the front line?',
        guide: { where: '1B', quote: 'Leaders must always work through those that they lead.' },
        counted: ['actor', 'actors'],
        said: plan => plan.actors.filter(({ level }) => wordOf('ActorLevel', level[0]?.word ?? '') === 'front-line'),
        write: plan => newActor(plan, 'FrontLine', 'level front-line'),
    }),
    ofEach(aspirations, {
        id: 'ask/system-activities',
        step: steps.landscape,
        text: 'Which system activities, the real work, serve each aspiration?',
        guide: {
            where: '1B',
            quote: "System activities are those undertaken by system actors to achieve the system's aspiration.",
        },
        said: (aspiration, plan) => plan.ask(activitiesByAspiration).get(aspiration) ?? [],
        write: ({ name }, plan) => block(plan, 'Activity', 'activity', 'RealWork', `supports ${name}`),
    }),
    ofPlan({
        id: 'ask/review',
        step: steps.review,
        text: 'Do system leaders and their top teams understand the current state of delivery?',
        guide: { where: '1B', quote: 'Do they understand the current state of delivery?' },
        counted: ['review', 'reviews'],
        spokenBy: ['plan/missing-part'],
        said: ({ reviews }) => reviews,
        write: newReview,
    }),
    ofEach(review, {
        id: 'ask/review-date',
        step: steps.review,
        text: 'When was the latest review, the baseline for the next?',
        guide: {
            where: '1B',
            quote: 'A delivery capacity review will establish a baseline that must be updated periodically.',
        },
        important: 'warning',
        said: ({ date }) => date,
        write: `date ${caret}`,
    }),
    ofEach(review, {
        id: 'ask/review-team',
        step: steps.review,
        text: 'Who is in the joint team that conducts it?',
        guide: { where: '1B', quote: 'your delivery capacity review is best conducted by a joint team' },
        spokenBy: ['review/team-kind-missing', 'review/no-external'],
        said: ({ reviewers }) => reviewers.filter(({ side, who }) => side?.word && who),
        write: `reviewer external "${caret}"`,
    }),
    ofEach(review, {
        id: 'ask/review-anchor',
        step: steps.review,
        text: 'Which aspiration, this one or a prior one, are its questions about?',
        guide: {
            where: '1B',
            quote: 'you may need to anchor your delivery capacity review questions on some other, prior aspiration of the system leader',
        },
        important: 'warning',
        said: ({ anchoredOn }) => anchoredOn,
        write: `anchored on ${caret}`,
    }),
    ofEach(review, {
        id: 'ask/review-purpose',
        step: steps.review,
        text: 'What is it for, and do all participants know?',
        guide: { where: '1B.3', quote: 'You should inform all participants of the purpose of the process.' },
        said: ({ purpose }) => purpose,
        write: `purpose ${caret}`,
    }),
    ofEach(review, {
        id: 'ask/review-tools',
        step: steps.review,
        text: 'Which tools does it use: rubric, interviews, focus groups, surveys?',
        guide: { where: '1B', quote: 'The most important of these tools is the delivery capacity review rubric' },
        said: ({ tools }) => tools,
        write: `tools ${caret}`,
    }),
    ofEach(review, {
        id: 'ask/cross-section',
        step: steps.review,
        text: 'Whom does it hear, at all levels and outside of the system?',
        guide: {
            where: '1B',
            quote: 'a cross section of participants from system leadership, middle management, and the front line, as well as stakeholders external to the system',
        },
        spokenBy: ['review/no-cross-section'],
        said: ({ heard }) => heard,
        write: `heard ${caret}`,
    }),
    ofEach(formalReview, {
        id: 'ask/review-process',
        step: steps.review,
        text: 'Does it take all the steps, from the introduction to the follow-up?',
        guide: { where: '1B', quote: 'The process begins with an introductory session' },
        parts: ({ steps: taken }) =>
            vocabularies.StepKind!.words.map(({ word }) => ({
                said: () => taken.filter(({ kind }) => kind?.word === word),
                write: `step ${word}${caret}`,
            })),
    }),
    ofEach(formalReview, {
        id: 'ask/ratings',
        step: steps.review,
        text: 'How good is each delivery activity, from red to green, and on what evidence?',
        guide: {
            where: '1B',
            quote: 'The rubric uses a four-point scale, which helps prevent a convergence to the middle and forces a real judgment',
        },
        spokenBy: ['rubric/component-unrated'],
        said: ({ ratings }) => ratings.filter(({ component, rating }) => component && rating?.word),
        write: `rate 1A ${caret}`,
    }),
    ofEach(review, {
        id: 'ask/findings',
        step: steps.review,
        text: 'What are the key findings, and what do they imply for the delivery effort?',
        guide: {
            where: '1B.6',
            quote: 'collapsed their results into a series of key findings and implications for the delivery effort',
        },
        parts: ({ findings }) => [
            { said: () => findings, write: `finding "${caret}"` },
            ...findings.map(finding => ({
                said: () => finding.implies,
                write: () =>
                    finding.$cstNode?.text.endsWith('}')
                        ? within(finding, `implies "${caret}"`)
                        : after(finding, `implies "${caret}"`),
            })),
        ],
    }),
    ofEach(review, {
        id: 'ask/review-focus',
        step: steps.organize,
        text: 'Where does the system leadership want to focus improvement efforts?',
        guide: {
            where: '1B',
            quote: 'the system leadership would decide where it wanted to focus improvement efforts',
        },
        said: ({ focus }) => focus,
        write: `focus ${caret}`,
    }),
    ofEach(review, {
        id: 'ask/review-actions',
        step: steps.organize,
        text: 'Which short-term and long-term actions will “move toward green”?',
        guide: { where: '1B.8', quote: 'short-term and long-term actions that the system should take' },
        parts: ({ actions }) =>
            ['short-term', 'long-term'].map(horizon => ({
                said: () => actions.filter(action => action.horizon?.word === horizon),
                write: `action "${caret}" ${horizon}`,
            })),
    }),
];

/** Whether an actor is one of those whom the system is there for. */
function isServed({ level }: ast.Actor): boolean {
    return ['users', 'public'].includes(wordOf('ActorLevel', level[0]?.word ?? '') ?? '');
}

function activitiesByAspiration(plan: Plan): ReadonlyMap<ast.Aspiration, readonly ast.Activity[]> {
    const map = new Map<ast.Aspiration, ast.Activity[]>();
    for (const activity of plan.activities) {
        for (const aspiration of new Set(plan.aspirationsOf(activity.supports))) {
            const same = map.get(aspiration);
            if (same) same.push(activity);
            else map.set(aspiration, [activity]);
        }
    }
    return map;
}
