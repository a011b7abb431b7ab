import type * as ast from '../../language/generated/ast.ts';
import { sphereKey } from '../../plan/coalitions.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { numeral } from '../../plan/numerals.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { isFullyNamed, namedPeople, unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** The people who are shown as related places: more help nobody. */
const mostShown = 8;

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
    ours: 'We ask where everybody is named and `drawn from` is said of each. What the unit as a whole is drawn from counts, too.',
    noFix: 'The next one to be hired changes it.',
    check(plan, report, { atLeast }) {
        for (const unit of plan.units) {
            const people = namedPeople(unit);
            if (people.length < atLeast || !isFullyNamed(unit) || people.some(one => one.drawnFrom.length === 0))
                continue;
            const origins = [unit, ...people].flatMap(one => originsOf(plan, one));
            const [first] = origins;
            if (!first || origins.some(name => sphereKey(name) !== sphereKey(first))) continue;
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `All ${numeral(people.length)} people of ${unitPersonTitle(unit)} were drawn from ${first}. People of one school see the same things and miss the same things: look for the next one somewhere quite different, public or private.`,
                related: people.slice(0, mostShown).map(person => ({
                    place: placeOf(person.drawnFrom[0]!),
                    message: `${titleOf(person)} was drawn from there.`,
                })),
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
    size 5
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
        drawn from "Department of Health"
    }
}`,
});

function originsOf(plan: Plan, who: ast.Unit | ast.Staff): string[] {
    return who.drawnFrom
        .flatMap(list => list.items)
        .map(party => titleOf(plan.who(party)) || party.text || party.ref?.$refText || '')
        .filter(Boolean);
}
