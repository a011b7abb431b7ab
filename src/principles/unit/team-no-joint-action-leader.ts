import type * as ast from '../../language/generated/ast.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { namesIn, teamsOf } from '../../plan/unit-teams.ts';
import { isThematic } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** How many of a team are offered as its leader. */
const mostOffered = 3;

export default principle({
    id: 'team/no-joint-action-leader',
    area: 'unit',
    statement: 'In a unit that is organised by theme, somebody leads each team.',
    severity: 'warning',
    cites: [
        { where: '1C.3', quote: 'headed by a "joint action leader."' },
        { where: '1C', quote: 'This person works with counterparts within the system' },
    ],
    ours: 'We ask once a theme or the people of a team are said. A team whose teams within it all have leaders needs none of its own, nor do teams that work for all the others.',
    check(plan, report) {
        for (const unit of plan.units) {
            if (!isThematic(unit)) continue;
            const led = timesLed(plan, unit);
            for (const team of teamsOf(unit)) {
                const isBegun = team.people.length + team.theme.length > 0;
                if (!isBegun || team.ledBy.length > 0 || team.crossteam.length > 0 || ledWithin(team)) continue;
                report({
                    at: namePlace(team),
                    about: team,
                    absence: true,
                    message: `Nobody leads “${titleOf(team)}”. In a unit by theme each team needs one who draws in whoever is wanted, from the unit and from the departments, and answers for the result: name the joint action leader, \`led by …\`.`,
                    fixes: proposed(plan, team, led),
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
    organised thematic
    team Wards "Wards and theatres" {
        people Noether, Byron
        team Theatres "Theatres" {
            led by Noether
        }
    }
    team Office "Diary and numbers" {
        people Noether, Byron
        crossteam
    }
}`,
});

function ledWithin(team: ast.Team): boolean {
    return team.teams.length > 0 && team.teams.every(one => one.ledBy.length > 0 || ledWithin(one));
}

/** How many teams each of a unit leads. */
function timesLed(plan: Plan, unit: ast.Unit): ReadonlyMap<unknown, number> {
    const led = new Map<unknown, number>();
    for (const who of teamsOf(unit).flatMap(({ ledBy }) => plan.whoAll(ledBy))) led.set(who, (led.get(who) ?? 0) + 1);
    return led;
}

/** Those of the team's own people who lead the fewest teams now; the delivery leader has another office. */
function proposed(plan: Plan, team: ast.Team, led: ReadonlyMap<unknown, number>): Fix[] {
    return [...namesIn(team)]
        .map(name => plan.names.get(name) as ast.Staff | undefined)
        .filter(who => who?.$type === 'Staff' && who.post === 'staff')
        .map(who => ({ who: who!, count: led.get(who) ?? 0 }))
        .sort((a, b) => a.count - b.count)
        .slice(0, mostOffered)
        .map(({ who, count }) => {
            const now = `leads ${count === 0 ? 'no team yet' : `${count} team${count === 1 ? '' : 's'} now`}`;
            return fix(`Let ${titleOf(who)} lead it (${now})`, addLines(team, `led by ${who.name}`));
        });
}
