import type * as ast from '../language/generated/ast.ts';
import { sphereKey } from './coalitions.ts';
import { addLines, deleteItem, deleteSaid } from './edits.ts';
import type { Edit } from './finding.ts';
import { containersOf, containment, lineManagement } from './management.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';

/** An account: who of a unit holds it, with which department, and where the plan says so. */
export interface Contact {
    readonly person: ast.Staff;
    readonly account: ast.Account;
    readonly item: ast.Someone;
    readonly body: Anyone;
}

export type Contacts = ReadonlyMap<Anyone, readonly Contact[]>;

/** The contacts of each department in a unit, in the order of the text, each person once; vacancies hold no account. */
export function contactsByBody(plan: Plan, unit: ast.Unit): Contacts {
    const held = new Map<Anyone, Contact[]>();
    for (const person of unit.staff) {
        if (person.post === 'vacancy') continue;
        for (const account of person.accounts) {
            for (const item of account.actors?.items ?? []) {
                const body = plan.who(item);
                if (!body) continue;
                const same = held.get(body);
                if (!same) held.set(body, [{ person, account, item, body }]);
                else if (same.at(-1)!.person !== person) same.push({ person, account, item, body });
            }
        }
    }
    return held;
}

/**
 * The departments that accounts reach: those they are held with, all within or managed below them, all around them, and
 * whoever manages them.
 */
export function reachedBy(plan: Plan, bodies: Iterable<Anyone>): ReadonlySet<Anyone> {
    const { above, below } = plan.ask(lineManagement);
    const inside = plan.ask(containment);
    const held = [...bodies];
    const reached = new Set<Anyone>(held);
    const queue = [...held];
    for (let i = 0; i < queue.length; i++) {
        const under = [...(inside.get(queue[i]!) ?? []), ...(below.get(queue[i]!) ?? []).map(step => step.managed)];
        for (const who of under) {
            if (reached.has(who)) continue;
            reached.add(who);
            queue.push(who);
        }
    }
    for (const body of held) {
        for (const { container } of containersOf(plan, body)) reached.add(container);
        for (const { manager } of above.get(body) ?? []) reached.add(manager);
    }
    return reached;
}

/** What says that somebody was drawn from a department or from something within it; undefined where nothing does. */
export function saysComesFrom(plan: Plan, person: ast.Staff, body: Anyone): ast.Party | undefined {
    return person.drawnFrom
        .flatMap(list => list.items)
        .find(party => {
            const from = plan.who(party);
            if (!from) return party.text !== undefined && sphereKey(party.text) === sphereKey(titleOf(body));
            return from === body || containersOf(plan, from).some(({ container }) => container === body);
        });
}

/** Somebody who could hold an account, with the number that he or she holds now. */
export interface Holder {
    readonly person: ast.Staff;
    readonly count: number;
}

/**
 * Who of a unit could hold the account of a department: nobody who comes from there or holds it already, those who hold
 * accounts before those who hold none, and of each the least busy first.
 */
export function possibleHolders(plan: Plan, unit: ast.Unit, contacts: Contacts, body: Anyone): Holder[] {
    const counts = new Map<ast.Staff, number>();
    for (const { person } of [...contacts.values()].flat()) counts.set(person, (counts.get(person) ?? 0) + 1);
    const now = new Set(contacts.get(body)?.map(({ person }) => person));
    return unit.staff
        .map(person => ({ person, count: counts.get(person) ?? 0 }))
        .filter(({ person, count }) => person.name && (person.post === 'staff' || count > 0))
        .filter(({ person }) => !now.has(person) && !saysComesFrom(plan, person, body))
        .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count);
}

/** How many accounts somebody holds, as a title of a fix says it: "2 accounts now". */
export function accountsNow(count: number): string {
    return count === 0 ? 'no account yet' : `${count} account${count === 1 ? '' : 's'} now`;
}

/** Gives the account of a department to somebody. */
export function giveAccount(person: ast.Staff, body: Anyone): Edit {
    return addLines(person, `accounts ${body.name}`);
}

/** Takes an account from whoever holds it. */
export function takeAccount({ account, item }: Contact): Edit {
    return (account.actors?.items.length ?? 0) > 1 ? deleteItem(item) : deleteSaid(account);
}
