import { nameFrom } from '../plan/new-names.ts';
import type { Plan } from '../plan/plan.ts';
import type { Heading } from './columns.ts';
import { readHolder } from './holders.ts';
import { cellUnder, type KnownTable, type TableRow } from './known-table.ts';
import { keyOf, type People } from './people.ts';

/** A row of a table with the one that it is about. */
export interface Named {
    readonly row: TableRow;
    readonly name: string;
    readonly title: string;
    readonly isNew: boolean;
}

/** The columns that say who a row is about. */
export interface WhoColumns {
    readonly title: Heading;
    readonly holder: Heading;
    /** The name in the plan, where the table has such a column. */
    readonly own?: Heading;
    readonly code: Heading;
}

/** What a table says of who a row is about. */
interface Who {
    readonly row: TableRow;
    readonly title: string;
    readonly own: string;
    readonly holder: string;
    readonly code: string;
}

/**
 * Finds out whom each row means; those whom the plan does not know get a name. Where several rows have one title, who
 * holds the post tells them apart.
 *
 * @param undeclared names that the plan uses and nobody declares, by their letters
 * @param tell is given why a row is left out, without the place
 */
export function whoIsWho(
    plan: Plan,
    table: KnownTable<Heading>,
    columns: WhoColumns,
    people: People,
    undeclared: ReadonlyMap<string, string>,
    tell: (row: TableRow, message: string) => void,
): Named[] {
    const all = table.rows.map((row): Who => {
        const cell = (heading: Heading | undefined) => (heading ? cellUnder(table, row.cells, heading).trim() : '');
        const code = cell(columns.code);
        const own = cell(columns.own) || (people.has(code) ? code : '');
        const [holder = ''] = cell(columns.holder).split(/[\n;]/);
        return {
            row,
            own,
            code,
            title: cell(columns.title).replace(/\s+/g, ' '),
            holder: readHolder(holder.trim()).name,
        };
    });
    const holders = Map.groupBy(all, ({ title }) => keyOf(title));
    const isShared = ({ title }: Who) =>
        new Set((holders.get(keyOf(title)) ?? []).map(({ holder }) => keyOf(holder)).filter(key => key !== '')).size >
        1;
    const rows: Named[] = [];
    const seen = new Map<string, number>();
    for (const who of all) {
        const { row, title, own, holder, code } = who;
        const called = title || own;
        if (called === '') {
            tell(row, 'nobody is named here. The row is left out.');
            continue;
        }
        const found = whoMeant(who, people, isShared(who));
        if (found.length > 1) {
            const names = found.map(name => `\`${name}\``).join(' or ');
            const where = columns.own ? ` into a column “${columns.own.title}”` : ' instead';
            tell(row, `“${title}” may be ${names}. Write one of these names${where}. The row is left out.`);
            continue;
        }
        const known = found[0] ?? (isShared(who) ? undefined : undeclared.get(keyOf(called)));
        const isTaken = (taken: string) => plan.names.has(taken) || people.has(taken);
        const name = known ?? nameFrom(own || title, 'Actor', isTaken);
        const before = seen.get(name);
        if (before !== undefined) {
            tell(row, `“${called}” is in row ${before + 1} already. The row is left out.`);
            continue;
        }
        seen.set(name, row.number);
        if (!known) people.add(name, title);
        if (holder) people.addHolder(name, holder);
        if (code) people.addCode(name, code);
        rows.push({ row, name, title: called, isNew: !known });
    }
    return rows;
}

function whoMeant({ title, own, holder }: Who, people: People, isShared: boolean): readonly string[] {
    if (own !== '') return people.has(own) ? [own] : [];
    if (isShared) return holder === '' ? people.find(title) : people.findHeld(title, holder);
    const found = people.find(title);
    const held = found.length > 1 && holder !== '' ? people.findHeld(title, holder) : [];
    return held.length === 1 ? held : found;
}
