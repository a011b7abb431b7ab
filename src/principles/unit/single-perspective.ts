import type * as ast from '../../language/generated/ast.ts';
import { fix, insertAt } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { engagements, namesIn, teamsOf } from '../../plan/unit-teams.ts';
import { peopleCount } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** How many of the unit are offered as the second. */
const mostOffered = 2;

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
    thresholds: {
        atLeast: { value: 3, says: 'the number of people from which a unit is asked for teams', from: 'ours' },
    },
    ours: 'Teams and joint actions count whose people are said, with the counterpart and the teams within; teams that work for all the others are not asked, nor is a unit of one or two.',
    check(plan, report, { atLeast }) {
        for (const unit of plan.units) {
            if (peopleCount(unit) < atLeast) continue;
            for (const group of [...teamsOf(unit), ...unit.jointActions]) {
                const list = group.people.find(({ items }) => items.length > 0);
                if (!list || (group.$type === 'Team' && group.crossteam.length > 0)) continue;
                const [name, another] = namesIn(group);
                const only = name ? plan.names.get(name) : undefined;
                if (!name || another) continue;
                report({
                    at: placeOf(list),
                    about: group,
                    absence: true,
                    message: `${titleOf(only) || name} is alone in “${titleOf(group)}”. Much of what a unit judges cannot be measured, and one person's view is easily wrong or easily won over: put somebody with another background beside them.`,
                    fixes: seconds(plan, unit, group, list),
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
    team Wards "Wards and theatres" {
        led by Noether
        people «Noether»
    }
}`,
    near: `actor ChiefNurse "Chief nurse"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether"
    staff Hopper "Grace Hopper"
    team Wards "Wards and theatres" {
        people Noether
        team Theatres "Theatres" {
            led by Hopper
        }
    }
    joint action Noon "Home by noon" {
        led by Noether
        people Noether
        counterpart ChiefNurse
        outcome "Half of those who go home have left by noon"
        ends 2026-09
    }
}`,
});

/** Those of the unit who are the least busy, staff before the leader, with where they come from. */
function seconds(plan: Plan, unit: ast.Unit, group: ast.Team | ast.JointAction, list: ast.People): Fix[] {
    const busy = engagements(plan, unit);
    const inside = namesIn(group);
    const { file, offset, length } = placeOf(list);
    return unit.staff
        .filter(({ post, name }) => post !== 'vacancy' && name && !inside.has(name))
        .map(person => ({ person, count: busy.get(person) ?? 0 }))
        .sort((a, b) => Number(a.person.post === 'leader') - Number(b.person.post === 'leader') || a.count - b.count)
        .slice(0, mostOffered)
        .map(({ person, count }) => {
            const party = person.drawnFrom[0]?.items[0];
            const from = titleOf(plan.who(party)) || party?.text;
            const traits = [
                from && `from ${from}`,
                count === 0 ? 'in no team yet' : `in ${count} team${count === 1 ? '' : 's'} now`,
            ];
            return fix(
                `Add ${titleOf(person)} (${traits.filter(Boolean).join(', ')})`,
                insertAt(file, offset + length, `, ${person.name}`),
            );
        });
}
