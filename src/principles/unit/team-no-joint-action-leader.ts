import type * as ast from '../../language/generated/ast.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { isThematic } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'team/no-joint-action-leader',
    area: 'unit',
    statement: 'In a unit that is organised by theme, somebody leads each team.',
    severity: 'warning',
    cites: [{ where: '1C.3', quote: 'headed by a "joint action leader."' }],
    ours: 'A team whose teams within it all have leaders needs none of its own.',
    check(plan, report) {
        for (const unit of plan.units) {
            if (!isThematic(unit)) continue;
            for (const team of teamsWithin(unit.teams)) {
                if (team.ledBy.length > 0 || team.crossteam.length > 0 || ledWithin(team)) continue;
                const only = onlyOne(plan, team);
                report({
                    at: namePlace(team),
                    about: team,
                    absence: true,
                    message: `Nobody leads “${titleOf(team)}”. In a unit by theme each team needs one who draws in whoever is wanted, from the unit and from the departments, and answers for the result: name the joint action leader, \`led by …\`.`,
                    fixes: only && [fix(`Let ${titleOf(only)} lead it`, addLines(team, `led by ${only.name}`))],
                });
            }
        }
    },
    good: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    organised thematic
    team Wards "Wards and theatres" {
        led by Noether
        people Noether, Byron
    }
}`,
    bad: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    organised thematic
    team «Wards» "Wards and theatres" {
        people Noether, Byron
    }
}`,
    near: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    organised functional
    team Wards "Wards and theatres" {
        people Noether, Byron
    }
}`,
});

function teamsWithin(teams: readonly ast.Team[]): ast.Team[] {
    return teams.flatMap(team => [...(team.name ? [team] : []), ...teamsWithin(team.teams)]);
}

function ledWithin(team: ast.Team): boolean {
    return team.teams.length > 0 && team.teams.every(one => one.ledBy.length > 0);
}

/** The only one of the team's people, the delivery leader left out, if there is just one. */
function onlyOne(plan: Plan, team: ast.Team) {
    const people = plan.people(team.people).filter(who => who.$type === 'Staff' && (who as ast.Staff).post === 'staff');
    return people.length === 1 ? people[0] : undefined;
}
