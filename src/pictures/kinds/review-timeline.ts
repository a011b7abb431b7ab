import type { AstNode } from 'langium';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { writtenText } from '../../plan/file.ts';
import { capital, type Plan, titleOf } from '../../plan/plan.ts';
import { reviewsByDate } from '../../plan/reviews.ts';
import { lastDay, numberOf, workingDaysOf } from '../../plan/values.ts';
import { type ReviewTimelineScene, reviewTimeline, type TimelineStep } from '../review-timeline.ts';
import type { PictureKind, Subject } from './kind.ts';
import { type Viewer, viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'review-timeline',
    title: 'The time of the review',
    module: '1B',
    exhibit: '1B.5',
    list(plan) {
        const [latest, ...earlier] = [...reviewsByDate(plan)].reverse();
        if (!latest) return [{ title: kind.title, empty: true }];
        const subject = (review: ast.Review, name?: string): Subject => ({
            name,
            title: `The time of the review — ${titleOf(review)}`,
            empty: review.steps.length === 0 && dated(plan).length === 0,
            about: review,
        });
        return [
            subject(latest),
            ...earlier.filter(({ steps }) => steps.length > 0).map(review => subject(review, review.name)),
        ];
    },
    draw(plan, { title, about }, options) {
        const said = new Map<string, AstNode>();
        const viewer = viewerOf(plan, options.confidential);
        const scene = sceneOf(viewer, about as ast.Review | undefined, title, said);
        return { drawing: reviewTimeline(scene, options), said };
    },
};
export default kind;

function dated(plan: Plan): ast.Review[] {
    return reviewsByDate(plan).filter(review => lastDay(review.date[0]) !== undefined);
}

function sceneOf(
    { plan, shows }: Viewer,
    review: ast.Review | undefined,
    title: string,
    said: Map<string, AstNode>,
): ReviewTimelineScene {
    return {
        name: review?.name ?? 'review',
        title,
        steps: (review?.steps ?? []).map((step, i): TimelineStep => {
            const word = step.kind?.word ? (wordOf('StepKind', step.kind.word) ?? step.kind.word) : 'step';
            const id = `step:${word}:${i + 1}`;
            said.set(id, step);
            return {
                id,
                name: capital(word.replaceAll('-', ' ')),
                ...durationOf(step.duration),
                people: step.with[0]?.value,
                on: step.on[0]?.text,
                later: word === 'follow-up',
            };
        }),
        reviews: dated(plan)
            .filter(shows)
            .map(one => {
                said.set(`review:${one.name}`, one);
                return {
                    id: `review:${one.name}`,
                    name: titleOf(one),
                    day: lastDay(one.date[0])!,
                    date: one.date[0]!.text,
                };
            }),
        today: plan.today,
    };
}

function durationOf(duration: ast.Duration | undefined): Pick<TimelineStep, 'low' | 'high' | 'duration'> {
    const high = workingDaysOf(duration);
    if (!duration || high === undefined) return {};
    const [from, to] = [numberOf(duration.low), numberOf(duration.high)];
    const low = duration.half ? Math.min(0.5, high) : from && to ? (high * from) / to : high;
    return { low, high, duration: writtenText(duration) };
}
