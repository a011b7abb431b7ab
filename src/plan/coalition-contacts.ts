import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { isStaunchOpponent, numbersFor } from './coalitions.ts';
import type { Plan } from './plan.ts';
import { lastDay, latestJudgment, rhythmDays } from './values.ts';

/** Whether somebody is not aligned, might come to be, and nobody reaches out. */
export function needsContact(row: ast.Candidate): boolean {
    const alignment = latestJudgment(row.alignment[0])?.level;
    return alignment !== undefined && alignment <= 2 && row.contacts.length === 0 && !isStaunchOpponent(row);
}

/** The first contact of somebody who is only written to; undefined where there is talk, or where the coalition gathers. */
export function onlyOneWay(row: ast.Candidate): ast.ContactKind | undefined {
    const coalition = row.$container as ast.Coalition | undefined;
    if (coalition?.gatherings.length || row.contacts.length === 0) return undefined;
    const kinds = row.contacts.map(({ kind }) => kind);
    return kinds.every(kind => wordOf('ContactKind', kind?.word ?? '') === 'one-way') ? kinds[0] : undefined;
}

/** The last contact with somebody, where it is longer ago than it should be. */
export interface Stale {
    readonly contact: ast.Contact;
    readonly when: ast.When;
    readonly day: number;
}

/** Whether contact with somebody has gone cold; never where a contact has a rhythm and does not say when it last was. */
export function staleContact(plan: Plan, row: ast.Candidate): Stale | undefined {
    const { rhythms, days } = numbersFor(plan, 'member/stale-contact');
    let latest: Stale | undefined;
    for (const contact of row.contacts) {
        const when = contact.last.at(-1);
        const day = lastDay(when);
        const rhythm = rhythmDays(contact.rhythm[0]);
        if (!when || day === undefined) {
            if (rhythm) return undefined;
            continue;
        }
        if (plan.today - day <= (rhythm ? rhythms * rhythm : days)) return undefined;
        if (!latest || day > latest.day) latest = { contact, when, day };
    }
    return latest;
}
