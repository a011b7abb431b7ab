import type * as ast from '../language/generated/ast.ts';
import { fileOf } from '../plan/file.ts';
import { counted } from '../plan/numerals.ts';
import { capital, listed, type Plan } from '../plan/plan.ts';
import { isJudgingWaiver } from '../principles/judging-rules.ts';
import { actorTable, planName, title } from './actor-columns.ts';
import { coalitionTable, person, standing } from './coalition-columns.ts';
import { type Column, cellOf, type Reading, type TableKind } from './columns.ts';
import { People } from './people.ts';

/** A table to write. */
export interface Exported {
    readonly rows: readonly (readonly string[])[];
    /** What is withheld, because it judges people or is in a private import: a sentence; absent where nothing is. */
    readonly withheld?: string;
}

export interface ExportOptions {
    readonly parse: Reading['parse'];
    /** Whether judgments about people and what only private imports hold are in it. */
    readonly confidential: boolean;
}

/**
 * A coalition as a table: the columns of Exhibit 1D.4, and after them ours where a row says more than those hold.
 *
 * @returns a table without rows where all of it is private and that is not wanted
 */
export function exportCoalition(plan: Plan, coalition: ast.Coalition, options: ExportOptions): Exported {
    const { confidential } = options;
    if (!confidential && plan.isPrivate(fileOf(coalition)))
        return { rows: [], withheld: 'All of this coalition is in a private import' };
    const people = new People(plan, confidential);
    const all = coalition.candidates.filter(row => row.actor?.ref?.$refText);
    const rows = confidential
        ? all
        : all.filter(row => row.standing !== 'excluded' && !isSecret(plan, row.actor.ref!.$refText));
    const columns = columnsFor(coalitionTable, rows);
    const exhibit = columns.filter(column => column.always);
    const ours = columns.filter(column => !column.always);
    // As the exhibit has it, all are potential members; the column comes where somebody is more, or less.
    const standings = all.some(row => row.standing !== 'candidate') ? [standing.title] : [];
    const cells = (row: ast.Candidate, some: readonly Column<ast.Candidate>[]) =>
        some.map(column => {
            if (column.judges && !confidential) return '';
            const whole = withSphere(plan, row);
            const shown = confidential ? whole : withoutSecrets(plan, whole);
            return cellOf(coalitionTable, column, shown, {
                people,
                parse: options.parse,
                self: row.actor.ref!.$refText,
            });
        });
    return {
        rows: [
            [person.title, ...exhibit.map(column => column.title), ...standings, ...ours.map(column => column.title)],
            ...rows.map(row => [
                people.label(row.actor.ref!.$refText) ?? row.actor.ref!.$refText,
                ...cells(row, exhibit),
                ...standings.map(() => row.standing.charAt(0).toUpperCase() + row.standing.slice(1)),
                ...cells(row, ours),
            ]),
        ],
        withheld: confidential ? undefined : withheldOf(columns, all.length - rows.length),
    };
}

/** The actors of a plan as a table. */
export function exportActors(plan: Plan, { confidential, parse }: ExportOptions): Exported {
    const people = new People(plan, confidential);
    const known = plan.actors.filter(({ name }) => name);
    const rows = confidential ? known : known.filter(actor => !plan.isPrivate(fileOf(actor)));
    const columns = columnsFor(actorTable, rows);
    const hidden = known.length - rows.length;
    return {
        rows: [
            [title.title, planName.title, ...columns.map(column => column.title)],
            ...rows.map(row => [
                row.title ?? '',
                row.name,
                ...columns.map(column =>
                    cellOf(actorTable, column, confidential ? row : withoutSecrets(plan, row), {
                        people,
                        parse,
                        self: row.name,
                    }),
                ),
            ]),
        ],
        withheld: confidential ? undefined : withheldOfActors(hidden, rows),
    };
}

function withheldOfActors(hidden: number, rows: readonly ast.Actor[]): string | undefined {
    const waived = rows.flatMap(({ waivers }) => waivers.filter(isJudgingWaiver)).length;
    const parts = [
        hidden > 0 && `${hidden === 1 ? 'one actor is' : `${hidden} actors are`} in a private import and left out`,
        waived > 0 && `${counted(waived, 'waiver')} with a reason about people ${waived === 1 ? 'is' : 'are'} left out`,
    ].filter(part => part !== false);
    return parts.length > 0 ? capital(parts.join('; ')) : undefined;
}

/** The columns that are always there, and those in which one of the rows says something. */
function columnsFor<Row>(kind: TableKind<Row>, rows: readonly Row[]): Column<Row>[] {
    return kind.columns.filter(column => column.always || rows.some(row => column.lines(row).length > 0));
}

function isSecret(plan: Plan, name: string): boolean {
    const node = plan.names.get(name);
    return node !== undefined && plan.isPrivate(fileOf(node));
}

/** A row with the sphere of its actor where it has none of its own, as Exhibit 1D.4 shows one for each. */
function withSphere(plan: Plan, row: ast.Candidate): ast.Candidate {
    const actor = plan.who(row.actor);
    return row.sphere.length > 0 || actor?.$type !== 'Actor' ? row : { ...row, sphere: actor.sphere };
}

/** A row without the names that only private imports know, and without reasons that judge somebody. */
function withoutSecrets<Row extends ast.Candidate | ast.Actor>(plan: Plan, row: Row): Row {
    const shows = ({ ref }: { ref?: { $refText: string } }) => !ref || !isSecret(plan, ref.$refText);
    const trimmed = <List extends { items: readonly { ref?: { $refText: string } }[] }>(lists: readonly List[]) =>
        lists.map(list => ({ ...list, items: list.items.filter(shows) }));
    const waivers = row.waivers.filter(waiver => !isJudgingWaiver(waiver));
    const own = { ...row, sphere: trimmed(row.sphere), waivers };
    if (own.$type !== 'Actor') return own;
    const relations = own.relations.map(one => ({ ...one, targets: one.targets.filter(shows) }));
    return { ...own, within: own.within.filter(shows), relations };
}

function withheldOf(columns: readonly Column<ast.Candidate>[], hidden: number): string {
    const judging = columns.filter(column => column.judges).map(column => `“${column.title}”`);
    const excluded = hidden === 0 ? '' : `; ${hidden === 1 ? 'one person is' : `${hidden} people are`} left out`;
    return `These columns hold judgments about people and are empty: ${listed(judging)}${excluded}`;
}
