import type * as ast from '../../language/generated/ast.ts';
import { namePlace } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/single-perspective',
    area: 'unit',
    statement: 'No problem of the unit is left to one person alone.',
    severity: 'info',
    cites: [
        {
            where: '1C',
            quote: 'the Delivery Unit should work in teams—or at least temporary groups—to solve any given problem',
        },
        { where: '1C', quote: 'Multiple perspectives in every decision.' },
    ],
    ours: 'Teams and joint actions count whose people are said; a unit of one or two is not asked.',
    check(plan, report) {
        for (const unit of plan.units) {
            if (unit.staff.length < 3) continue;
            for (const group of [...teamsWithin(unit.teams), ...unit.jointActions]) {
                const people = new Set([
                    ...plan.people(group.people),
                    ...group.ledBy.flatMap(one => plan.who(one) ?? []),
                    ...counterpartsOf(plan, group),
                ]);
                if (group.people.length === 0 || people.size !== 1) continue;
                const [only] = people;
                report({
                    at: namePlace(group),
                    about: group,
                    message: `${titleOf(only)} is alone in “${titleOf(group)}”. Most judgments about delivery are matters of opinion, and one person's is easily wrong or easily won over: put a second with another background beside them.`,
                });
            }
        }
    },
    good: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    staff Hopper "Grace Hopper"
    team Wards "Wards and theatres" {
        led by Noether
        people Noether, Hopper
    }
}`,
    bad: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    staff Hopper "Grace Hopper"
    team «Wards» "Wards and theatres" {
        led by Noether
        people Noether
    }
}`,
    near: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    team Wards "Wards and theatres" {
        led by Noether
        people Noether
    }
}`,
});

function teamsWithin(teams: readonly ast.Team[]): ast.Team[] {
    return teams.flatMap(team => [team, ...teamsWithin(team.teams)]);
}

/** Of a joint action, those of the department who work on it. */
function counterpartsOf(plan: Plan, group: ast.Team | ast.JointAction) {
    return group.$type === 'JointAction' ? group.counterpart.flatMap(one => plan.who(one) ?? []) : [];
}
