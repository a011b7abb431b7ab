import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { namedPeople } from './units.ts';
import { levelOf } from './values.ts';

/** The five core competencies, with the words for a sentence. */
export const competencies = [
    ['problem-solving', 'problem solving'],
    ['relationship-management', 'relationship management'],
    ['data-analysis', 'data analysis'],
    ['feedback-and-coaching', 'feedback and coaching'],
    ['delivery-mindset', 'a delivery mindset'],
] as const satisfies readonly (readonly [word: string, says: string])[];
export type CompetencyName = (typeof competencies)[number][0];

/** Whether a unit says of each of its named people how strong they are in something. */
export function isScreened(unit: ast.Unit): boolean {
    const people = namedPeople(unit);
    return people.length > 0 && people.every(person => person.competencies.some(({ items }) => items.length > 0));
}

/** Whether a unit has somebody with a competency, or looks for such a one with a post that is vacant. */
export function isCovered(unit: ast.Unit, name: CompetencyName, atLeast: number): boolean {
    return unit.staff.some(person => (strengthIn(person, name) ?? 0) >= atLeast);
}

/** The level of somebody in a competency, as a number from 1, very low, to 5, very high. */
function strengthIn(person: ast.Staff, wanted: CompetencyName): number | undefined {
    const said = person.competencies
        .flatMap(list => list.items)
        .filter(({ name }) => wordOf('CompetencyWord', name?.word ?? '') === wanted);
    const levels = said.flatMap(({ level }) => levelOf(level) ?? []);
    return levels.length > 0 ? Math.max(...levels) : undefined;
}
