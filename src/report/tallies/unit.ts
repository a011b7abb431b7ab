import type * as ast from '../../language/generated/ast.ts';
import { competencies, isCovered, isScreened } from '../../plan/competencies.ts';
import { counted } from '../../plan/numerals.ts';
import { listed, type Plan } from '../../plan/plan.ts';
import { isFullyNamed } from '../../plan/units.ts';
import { moneyOf, numberOf, numberText, percentOf } from '../../plan/values.ts';
import { limitsOf } from '../../principles/judge.ts';
import competencyUncovered from '../../principles/unit/competency-uncovered.ts';
import { isUnfinished, type Parts } from './tally.ts';

/** Counts a unit: its people and their time, the competencies that they have between them, and what it moves. */
export function tallyOfUnit(plan: Plan, unit: ast.Unit): Parts {
    const isOpen = isUnfinished(unit);
    return [peopleText(unit, isOpen), competenciesText(plan, unit, isOpen), leverageText(unit)];
}

function peopleText(unit: ast.Unit, isOpen: boolean): string | undefined {
    const posts = unit.staff.filter(person => person.name);
    const named = posts.filter(person => person.post !== 'vacancy');
    const vacancies = posts.length - named.length;
    const size = numberOf(unit.size[0]?.count) ?? 0;
    // A size that counts the vacancies too says nothing more than the names do.
    const all = posts.length >= size ? named.length : size;
    const vacant = vacancies > 0 && `${counted(vacancies, 'vacancy', 'vacancies')}`;
    const people = `${counted(all, 'person', 'people')}${isOpen ? ' so far' : ''}`;
    if (all === 0) return vacant || undefined;
    const rest = all > named.length ? named.length > 0 && `${named.length} of them named` : timeText(named);
    return [people, rest, vacant].filter(Boolean).join(', ');
}

/** How many full-time people the people are together; nothing where it is not said of each. */
function timeText(people: readonly ast.Staff[]): string | undefined {
    const times = people.map(person => percentOf(person.time[0]));
    if (times.some(time => time === undefined)) return undefined;
    if (times.every(time => time === 100)) return people.length > 1 ? 'all full-time' : 'full-time';
    const sum = times.reduce<number>((total, time) => total + time!, 0);
    return `${numberText(Math.round(sum / 10) / 10)} full-time`;
}

/** Which competencies there are; what is missing is said once all are named and screened, as the checker does. */
function competenciesText(plan: Plan, unit: ast.Unit, isOpen: boolean): string | undefined {
    const atLeast = limitsOf(competencyUncovered, plan.settings).atLeast!;
    const missing = competencies.filter(([word]) => !isCovered(unit, word, atLeast));
    if (missing.length === 0) return 'all five competencies';
    if (isOpen || !isScreened(unit) || !isFullyNamed(unit)) return undefined;
    const names = listed(
        missing.map(([, says]) => says.replace(/^an? /, '')),
        'or',
    );
    return missing.length === competencies.length ? 'none of the five competencies' : `no ${names}`;
}

/** How much spending each unit of its own money moves: `1 : 2,751`. */
function leverageText(unit: ast.Unit): string | undefined {
    const budget = moneyOf(unit.budget[0]);
    const influenced = moneyOf(unit.influencedSpending[0]);
    if (!budget || !influenced || budget.currency !== influenced.currency || budget.amount <= 0) return undefined;
    const ratio = influenced.amount / budget.amount;
    if (ratio <= 0) return undefined;
    return `leverage 1 : ${numberText(ratio < 10 ? Number(ratio.toPrecision(2)) : Math.round(ratio))}`;
}
