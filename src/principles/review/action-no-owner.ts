import type * as ast from '../../language/generated/ast.ts';
import { shortened } from '../../language/text.ts';
import { type AnyAction, actionPlace, actionTitle, isDone, ownerOfTargets } from '../../plan/actions.ts';
import { addLines, fix } from '../../plan/edits.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'action/no-owner',
    area: 'review',
    statement: 'Each action has an owner.',
    severity: 'info',
    cites: [{ where: '1B.6', quote: 'There is no single owner of any of the ambitious goals.' }],
    ours: 'What the guide says of goals we ask of actions too. One finding a review names the first of its actions; what is done needs no owner any more.',
    check(plan, report) {
        for (const action of plan.actions) {
            const isBegun = action.targets.length + action.horizon.length + action.by.length > 0;
            if (!isBegun || !action.name || action.owner.length > 0 || isDone(action)) continue;
            report({
                at: actionPlace(action),
                about: action,
                absence: true,
                message: `Nobody answers for “${shortened(actionTitle(action))}”, and what is everybody's matter waits for somebody else. Agree on one post that does: \`owner …\`.`,
                fixes: ownerFix(plan, action),
            });
        }
        for (const review of plan.reviews) {
            const bare = review.actions.filter(action => action.owner.length === 0 && !isDone(action));
            const [first, ...others] = bare;
            if (!first) continue;
            report({
                at: actionPlace(first),
                about: first,
                absence: true,
                message: `${inReview(review, bare)} no owner, so nobody will be asked how it goes. Settle at the debrief who leads ${others.length > 0 ? 'each' : 'it'}, one post and not a group: \`owner …\`.`,
                related: others.map(action => ({ place: actionPlace(action), message: 'No owner here either.' })),
            });
        }
    },
    good: `actor Observatory "Director of the Observatory"
metric ReadinessGap "Gap in school readiness" {
    direction decrease
    owner Observatory
}
action OneRecord "One record of each child" {
    for ReadinessGap
    owner Observatory
    by 2027-07
}`,
    bad: `actor Observatory "Director of the Observatory"
metric ReadinessGap "Gap in school readiness" {
    direction decrease
    owner Observatory
}
action «OneRecord» "One record of each child" {
    for ReadinessGap
    by 2027-07
}`,
    near: `actor Observatory "Director of the Observatory"
metric ReadinessGap "Gap in school readiness" {
    direction decrease
    owner Observatory
}
action OneRecord "One record of each child" {
    for ReadinessGap
    done 2026-02
}
review Baseline "Where we stand" {
    action "Publish the trajectory" short-term done 2026-01
    action "Teach problem solving" long-term owner Observatory
}`,
});

function inReview(review: ast.Review, bare: readonly AnyAction[]): string {
    const all = review.actions.length;
    const [first] = bare.map(actionTitle);
    if (bare.length === 1) return first ? `“${shortened(first)}” has` : 'This action has';
    return bare.length === all
        ? `The ${all} actions of “${titleOf(review)}” have`
        : `${bare.length} of the ${all} actions of “${titleOf(review)}” have`;
}

/** Whoever owns all that the action is for is the one to own it as well. */
function ownerFix(plan: Plan, action: AnyAction): Fix[] | undefined {
    const found = ownerOfTargets(plan, action);
    if (!found?.owner.name) return undefined;
    const through = titleOf(found.through);
    return [
        fix(
            `Let ${titleOf(found.owner)} own it, who owns “${shortened(through)}”`,
            addLines(action, `owner ${found.owner.name}`),
        ),
    ];
}
