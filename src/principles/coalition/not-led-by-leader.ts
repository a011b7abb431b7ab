import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/not-led-by-leader',
    area: 'coalition',
    statement: 'The system leader leads the building of the coalition.',
    severity: 'warning',
    cites: [
        {
            where: '1D',
            quote: 'the coalition building must be led (even if under your heavy advisement) by the system leader',
        },
    ],
    silencedBy: [{ id: 'plan/no-system-leader', within: 'plan' }],
    check(plan, report) {
        const { leader } = plan;
        if (!leader) return;
        for (const coalition of plan.coalitions) {
            const said = coalition.ledBy[0];
            const who = plan.who(said);
            if (!said || !who || who === leader || coalition.ledBy.some(one => plan.who(one) === leader)) continue;
            report({
                at: placeOf(said),
                about: coalition,
                message: `“${titleOf(coalition)}” is led by ${titleOf(who)}. The powerful come when the one at the top calls, and seldom for anybody else: let ${titleOf(leader)} lead it, with ${titleOf(who)} to prepare every conversation.`,
                fixes: [fix(`Let ${titleOf(leader)} lead it`, replace(placeOf(said), leader.name))],
            });
        }
    },
    good: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief State School Officer"
actor Adviser "Adviser on schools" {
    advises Chief
}
coalition Readiness "Friends of the diploma" {
    led by Chief
    partial because "names follow"
}`,
    bad: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief State School Officer"
actor Adviser "Adviser on schools" {
    advises Chief
}
coalition Readiness "Friends of the diploma" {
    led by «Adviser»
    partial because "names follow"
}`,
    near: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief State School Officer"
coalition Readiness "Friends of the diploma" {
    partial because "names follow"
}`,
});
