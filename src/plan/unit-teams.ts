import type * as ast from '../language/generated/ast.ts';
import type { Plan } from './plan.ts';
import { unitOf } from './units.ts';

/** The teams of a unit that have a name, those within others after the one that they are in. */
export function teamsOf(unit: ast.Unit): ast.Team[] {
    return withinEach(unit.teams);
}

function withinEach(teams: readonly ast.Team[]): ast.Team[] {
    return teams.flatMap(team => [...(team.name ? [team] : []), ...withinEach(team.teams)]);
}

/** The teams within a team, over any number of steps. */
export function teamsWithin(team: ast.Team): ast.Team[] {
    return withinEach(team.teams);
}

/**
 * The names of those who work in a team, with those of the teams within it, or on a joint action, with its counterpart;
 * names that the plan does not know are among them.
 */
export function namesIn(group: ast.Team | ast.JointAction): Set<string> {
    const parts = group.$type === 'Team' ? [group, ...teamsWithin(group)] : [group];
    const said = parts.flatMap(part => [...part.ledBy, ...part.people.flatMap(({ items }) => items)]);
    if (group.$type === 'JointAction') said.push(...group.counterpart);
    return new Set(said.flatMap(({ ref }) => ref?.$refText || []));
}

/** In how many teams and joint actions each of a unit's people works. */
export function engagements(plan: Plan, unit: ast.Unit): Map<ast.Staff, number> {
    const counts = new Map<ast.Staff, number>();
    for (const group of [...teamsOf(unit), ...unit.jointActions]) {
        for (const name of namesIn(group)) {
            const person = plan.names.get(name) as ast.Staff | undefined;
            if (person?.$type !== 'Staff' || unitOf(person) !== unit) continue;
            counts.set(person, (counts.get(person) ?? 0) + 1);
        }
    }
    return counts;
}
