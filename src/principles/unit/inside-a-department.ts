import { wordOf } from '../../guide/vocabulary.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { containersOf, lineManagement } from '../../plan/management.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { overseen, unitPersonSubject } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/inside-a-department',
    area: 'unit',
    statement: 'The unit is not part of a department that it oversees.',
    severity: 'error',
    cites: [
        {
            where: '1C',
            quote: "The unit leader and staff should reside outside the system's line management hierarchy.",
        },
    ],
    ours: 'A department includes what the map says is `within` it. Rooms in a house that the unit does not oversee are no matter.',
    check(plan, report) {
        for (const unit of plan.units) {
            const targets = new Set(overseen(plan, unit));
            for (const base of unit.basedIn) {
                const host = plan.who(base);
                if (!host) continue;
                const around = containersOf(plan, host);
                const depth = targets.has(host) ? 0 : around.findIndex(({ container }) => targets.has(container)) + 1;
                if (depth === 0 && !targets.has(host)) continue;
                const department = depth === 0 ? host : around[depth - 1]!.container;
                const where = depth === 0 ? titleOf(host) : `${titleOf(host)}, a part of ${titleOf(department)}`;
                const office = officeOf(plan, targets);
                report({
                    at: placeOf(base),
                    about: base,
                    message: `${unitPersonSubject(unit)} is based in ${where}, which it oversees. Nobody brings hard news to their own house: move the unit to the system leader's office or to somewhere neutral.`,
                    related: [
                        ...around.slice(0, depth).map(({ container, said }, i) => ({
                            place: placeOf(said),
                            message: `${titleOf(i === 0 ? host : around[i - 1]!.container)} is within ${titleOf(container)}.`,
                        })),
                        ...unit.oversees
                            .flatMap(list => list.items)
                            .filter(item => plan.who(item) === department)
                            .map(item => ({
                                place: placeOf(item),
                                message: `${titleOf(unit)} oversees ${titleOf(department)}.`,
                            })),
                    ],
                    fixes: office && [fix(`Move it to ${titleOf(office)}`, replace(placeOf(base), office.name))],
                });
            }
        }
    },
    good: `system Kingdom "The Kingdom" {
    led by PrimeMinister
    partial because "only the unit is shown here"
}
actor PrimeMinister "Prime Minister"
actor Downing "Prime Minister's Office" {
    kind organisation
    function executive
    reports to PrimeMinister
}
actor Treasury "Treasury" {
    funds Health
}
actor Health "Department of Health"
unit Flow "Prime Minister's Delivery Unit" {
    reports to PrimeMinister
    based in Treasury
    oversees Health
    leader Barker "Leader of the unit"
}`,
    bad: `system Kingdom "The Kingdom" {
    led by PrimeMinister
    partial because "only the unit is shown here"
}
actor PrimeMinister "Prime Minister"
actor Downing "Prime Minister's Office" {
    kind organisation
    function executive
    reports to PrimeMinister
}
actor Treasury "Treasury" {
    funds Health
}
actor Health "Department of Health"
unit Flow "Prime Minister's Delivery Unit" {
    reports to PrimeMinister
    based in «Health»
    oversees Health
    leader Barker "Leader of the unit"
}`,
    near: `actor Treasury "Treasury" {
    funds Health
}
actor Health "Department of Health" {
    within Cabinet
}
actor Cabinet "Cabinet"
unit Flow "Prime Minister's Delivery Unit" {
    based in Cabinet
    oversees Health
    leader Barker "Leader of the unit"
}`,
});

/**
 * The office of the system leader: an executive organisation that belongs to the leader, where the map has just one that
 * stands outside of all that the unit oversees.
 */
function officeOf(plan: Plan, targets: ReadonlySet<Anyone>): Anyone | undefined {
    const { leader } = plan;
    if (!leader) return undefined;
    const { above } = plan.ask(lineManagement);
    const offices = plan.actors.filter(actor => {
        if (wordOf('ActorFunction', actor.function[0]?.word ?? '') !== 'executive') return false;
        if (wordOf('ActorKind', actor.kind[0]?.word ?? '') !== 'organisation' || targets.has(actor)) return false;
        const around = containersOf(plan, actor).map(({ container }) => container);
        if (around.some(container => targets.has(container))) return false;
        const managers = (above.get(actor) ?? []).map(({ manager }) => manager);
        const heads = managers.flatMap(manager => (above.get(manager) ?? []).map(step => step.manager));
        return [...around, ...managers, ...heads].includes(leader);
    });
    return offices.length === 1 ? offices[0] : undefined;
}
