import type * as ast from '../../language/generated/ast.ts';
import { sphereKey } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/one-background',
    area: 'unit',
    statement: 'The people of the unit come from different places.',
    severity: 'info',
    cites: [
        { where: '1C.1', quote: 'the variety of both public and private employers represented' },
        { where: '1C', quote: 'The strength of the PMDU staff came from its mix of experiences and skills' },
    ],
    thresholds: { atLeast: { value: 4, says: 'the number of people from which a mix is asked for', from: 'ours' } },
    ours: 'We count those whose `drawn from` is said, and speak where it is said of all but the vacancies.',
    check(plan, report, { atLeast }) {
        for (const unit of plan.units) {
            const people = unit.staff.filter(person => person.post !== 'vacancy');
            if (people.length < atLeast || people.some(person => person.drawnFrom.length === 0)) continue;
            const origins = new Map<string, string>();
            for (const person of people) for (const name of originsOf(plan, person)) origins.set(sphereKey(name), name);
            if (origins.size !== 1) continue;
            report({
                at: namePlace(unit),
                about: unit,
                message: `All ${people.length} people of “${titleOf(unit)}” were drawn from ${[...origins.values()][0]}. People of one school see the same things and miss the same things: take the next one from elsewhere, and from a private employer if you can.`,
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        drawn from "Department of Health"
    }
    staff Noether "Emmy Noether" {
        drawn from "Department of Health"
    }
    staff Hopper "Grace Hopper" {
        drawn from "Department of Health"
    }
    staff Franklin "Rosalind Franklin" {
        drawn from "A firm of auditors"
    }
}`,
    bad: `unit «Flow» "Flow Unit" {
    leader Byron "Ada Byron" {
        drawn from "Department of Health"
    }
    staff Noether "Emmy Noether" {
        drawn from "Department of Health"
    }
    staff Hopper "Grace Hopper" {
        drawn from "Department of Health"
    }
    staff Franklin "Rosalind Franklin" {
        drawn from "the Department of Health"
    }
}`,
    near: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        drawn from "Department of Health"
    }
    staff Noether "Emmy Noether" {
        drawn from "Department of Health"
    }
    staff Hopper "Grace Hopper" {
        drawn from "Department of Health"
    }
}`,
});

function originsOf(plan: Plan, person: ast.Staff): string[] {
    return person.drawnFrom
        .flatMap(list => list.items)
        .map(party => titleOf(plan.who(party)) || party.text || party.ref?.$refText || '')
        .filter(Boolean);
}
