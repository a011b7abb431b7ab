import { shortened } from '../../language/text.ts';
import { type AnyAction, actionTitle, allActions, targetsOf } from '../../plan/actions.ts';
import { dayText } from '../../plan/days.ts';
import { addLines, field, fix } from '../../plan/edits.ts';
import { overdueSince, timeSince } from '../../plan/lateness.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'action/overdue',
    area: 'review',
    statement: 'An action is done by its date, or gets a new one.',
    severity: 'info',
    clock: true,
    cites: [
        { where: '1B', quote: 'to know whether the delivery effort is on track' },
        { where: '1B.6', quote: 'Failure to meet targets results in change in target as opposed to change in plans.' },
    ],
    ours: 'An action is late from the day after its date until it says that it is done.',
    check(plan, report) {
        for (const action of allActions(plan)) {
            const [by] = action.by;
            const due = overdueSince(plan, action);
            if (!by || due === undefined) continue;
            const owner = plan.who(action.owner[0]);
            report({
                at: by,
                about: action,
                message: `${named(action)} is ${timeSince(due, plan.today)} late${consequence(plan, action)}. ${owner ? `Ask ${titleOf(owner)} what stands in the way` : 'Find out what stands in the way'}; then write \`done …\`, or what will be different by the new date.`,
                fixes: [fix('Write that it is done, and when', addLines(action, `done ${field(dayText(plan.today))}`))],
            });
        }
    },
    good: `system Riverton "City of Riverton" {
    as of 2025-11-14
    partial because "only one action is shown here"
}
actor DirectorAdults "Director of Adult Services"
action WinterHours "Buy 10,000 hours of home care" {
    owner DirectorAdults
    by 2025-11-30
}`,
    bad: `system Riverton "City of Riverton" {
    as of 2025-11-14
    partial because "only one action is shown here"
}
actor DirectorAdults "Director of Adult Services"
action WinterHours "Buy 10,000 hours of home care" {
    owner DirectorAdults
    by «2025-09-30»
}`,
    near: `system Riverton "City of Riverton" {
    as of 2025-11-14
    partial because "only one action is shown here"
}
actor DirectorAdults "Director of Adult Services"
action WinterHours "Buy 10,000 hours of home care" {
    owner DirectorAdults
    by 2025-11
}
review Baseline "Where we stand" {
    date 2025-06
    action "Publish the trajectory" short-term owner DirectorAdults by 2025-08 done 2025-09-01
}`,
});

function named(action: AnyAction): string {
    const title = actionTitle(action);
    return title ? `“${shortened(title)}”` : 'This action';
}

/** What waits for a late action, as the end of a sentence. */
function consequence(plan: Plan, action: AnyAction): string {
    const { components, others } = targetsOf(plan, action);
    if (components.length > 0)
        return `, and ${listed(components)} ${components.length > 1 ? 'move' : 'moves'} no nearer to green`;
    if (others.length > 0) return `, and “${shortened(titleOf(others[0]))}” waits with it`;
    return ', and dates that pass in silence soon bind nobody';
}
