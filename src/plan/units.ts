import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';
import { numberOf } from './values.ts';

/** How many people a unit has: as it says, or as it names them; vacancies do not count. */
export function peopleCount(unit: ast.Unit): number {
    const named = unit.staff.filter(person => person.post !== 'vacancy').length;
    return Math.max(numberOf(unit.size[0]?.count) ?? 0, named);
}

/** The delivery leaders of a unit: one, or none, or more than it should have. */
export function leadersOf(unit: ast.Unit): ast.Staff[] {
    return unit.staff.filter(person => person.post === 'leader');
}

/** The unit and its people, vacancies left out. */
export function unitPeople(unit: ast.Unit): Anyone[] {
    return [unit, ...unit.staff.filter(person => person.post !== 'vacancy')];
}

/** How to say who of a unit is meant: "the unit" or a person's name. */
export function unitPersonTitle(who: Anyone): string {
    return who.$type === 'Unit' ? `the ${titleOf(who).replace(/^the\s+/i, '')}` : titleOf(who);
}

/** The same where a sentence begins with it: "The Delivery Unit". */
export function unitPersonSubject(who: Anyone): string {
    return unitPersonTitle(who).replace(/^the /, 'The ');
}

/** The unit of a staff person. */
export function unitOf(person: ast.Staff): ast.Unit | undefined {
    return person.$container?.$type === 'Unit' ? (person.$container as ast.Unit) : undefined;
}

/** The actors that a unit oversees. */
export function overseen(plan: Plan, unit: ast.Unit): Anyone[] {
    return [...new Set(plan.people(unit.oversees))];
}

/** Whether a unit is organised by theme today: the last form that it says holds. */
export function isThematic(unit: ast.Unit): boolean {
    return wordOf('UnitForm', unit.organised.at(-1)?.form?.word ?? '') === 'thematic';
}

/** Who in a unit holds the account of each body, in the order of the text; vacancies hold none. */
export function accountsByBody(plan: Plan, unit: ast.Unit): Map<Anyone, ast.Staff[]> {
    const held = new Map<Anyone, ast.Staff[]>();
    for (const person of unit.staff) {
        if (person.post === 'vacancy') continue;
        const bodies = new Set(person.accounts.flatMap(account => plan.whoAll(account.actors?.items)));
        for (const body of bodies) {
            const people = held.get(body);
            if (people) people.push(person);
            else held.set(body, [person]);
        }
    }
    return held;
}
