import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';
import { numberOf } from './values.ts';

/** How many people a unit has: as it says, or as it names them; vacancies do not count. */
export function peopleCount(unit: ast.Unit): number {
    return Math.max(numberOf(unit.size[0]?.count) ?? 0, namedPeople(unit).length);
}

/** The delivery leaders of a unit: one, or none, or more than it should have. */
export function leadersOf(unit: ast.Unit): ast.Staff[] {
    return unit.staff.filter(person => person.post === 'leader');
}

/** The people whom a unit names, vacancies left out. */
export function namedPeople(unit: ast.Unit): ast.Staff[] {
    return unit.staff.filter(person => person.post !== 'vacancy');
}

/** The unit and its people, vacancies left out. */
export function unitPeople(unit: ast.Unit): Anyone[] {
    return [unit, ...namedPeople(unit)];
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

/** The percent of the working week that is nearly full-time, where a workspace has decided nothing. */
export const nearlyFullTime = 80;

/** The percent of the working week from which a delivery leader is full-time, or nearly, in this plan. */
export function leastLeaderTime(plan: Plan): number {
    return plan.settings.thresholds.get('unit/leader-part-time')?.atLeast ?? nearlyFullTime;
}

/** Whether a unit names as many people as it says it has. */
export function isFullyNamed(unit: ast.Unit): boolean {
    return namedPeople(unit).length >= peopleCount(unit);
}
