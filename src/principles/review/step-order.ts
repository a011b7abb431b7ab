import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { titleOf } from '../../plan/plan.ts';
import {
    inOrder,
    isSeveral,
    type KnownStep,
    type StepName,
    type Swapped,
    stepsOf,
    stepTitles,
    swappedSteps,
} from '../../plan/review-steps.ts';
import { principle } from '../principle.ts';

/** Why each step comes before those that follow. */
const reasons: Record<StepName, string> = {
    introduction: 'People answer openly once they know what the review is for: begin with it.',
    'self-review': 'Whoever speaks for the system should have scored it for themselves before: let it come first.',
    'focus-group': 'Only what was heard can be concluded from: listen first.',
    interviews: 'Only what was heard can be concluded from: ask first.',
    conclusions: 'Until they are agreed, there is nothing to come back to: draw them first.',
    'follow-up': 'It closes the review: let it come last.',
};

export default principle({
    id: 'review/step-order',
    area: 'review',
    statement: 'The steps of a review build on each other: introduce, self-review, listen, conclude, follow up.',
    severity: 'hint',
    cites: [
        { where: '1B', quote: 'Reviews then begin with a period of self-review' },
        {
            where: '1B',
            quote: 'Once reflections are complete, the joint team convenes a focus group and conducts a series of interviews',
        },
    ],
    ours: 'Where all steps have dates, these tell the order; else the lines do. Focus group and interviews may come either way round, and of repeated steps the first counts.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const steps = stepsOf(review);
            const swapped = swappedSteps(steps);
            if (!swapped) continue;
            const { late, early } = swapped;
            report({
                at: placeOf(late.node.kind),
                about: late.node,
                message: `In “${titleOf(review)}” ${stepTitles[late.name]} ${isSeveral(late.name) ? 'come' : 'comes'} after ${stepTitles[early.name]}. ${reasons[late.name]}`,
                related: [{ place: placeOf(early.node.kind), message: `Before ${stepTitles[late.name]}.` }],
                fixes: sorting(steps, swapped),
            });
        }
    },
    good: `review Baseline "Where we stand" {
    step introduction 1 hour
    step self-review 1 day
    step interviews 2 days
    step conclusions 1 day
}`,
    bad: `review Baseline "Where we stand" {
    step introduction 1 hour
    step interviews 2 days
    step «self-review» 1 day
    step conclusions 1 day
}`,
    near: `review Baseline "Where we stand" {
    step interviews 2 days on 2025-02-05
    step interviews 1 day on 2025-02-12
    step focus-group half a day on 2025-02-06
    step introduction 1 hour on 2025-02-03
    step conclusions 1 day on 2025-02-10
}`,
});

/** Writes the steps anew where they stand, each where its kind belongs; where dates tell the order, lines help nothing. */
function sorting(steps: readonly KnownStep[], { dated }: Swapped): Fix[] | undefined {
    if (dated) return undefined;
    const sorted = inOrder(steps);
    const edits = steps.flatMap(({ node }, i) => {
        const text = sorted[i]!.node.$cstNode?.text;
        return text === undefined || sorted[i]!.node === node ? [] : [replace(placeOf(node), text)];
    });
    return [fix('Put the steps in order', ...edits)];
}
