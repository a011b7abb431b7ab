import type * as ast from '../language/generated/ast.ts';
import { addBelow, addBlock, insertAt, replace } from '../plan/edits.ts';
import { fileOf, namePlace, propertyPlace } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { actorTable, code, heldBy, planName, title as titleHeading } from './actor-columns.ts';
import { blockOf } from './blocks.ts';
import type { Heading } from './columns.ts';
import { damageOf, differenceOf, type Imported, type ImportOptions, readRow, tellOfNotes } from './import.ts';
import {
    type ColumnChoices,
    cellUnder,
    type KnownTable,
    knownTable,
    placeUnder,
    type Refusal,
    type TableRow,
    tellOfColumns,
} from './known-table.ts';
import { People } from './people.ts';
import { literal } from './said.ts';
import { whoIsWho } from './who.ts';

/** What the columns of a table of actors are. */
export function actorsTable(text: string, choices?: ColumnChoices): KnownTable<Heading> {
    return knownTable<Heading>(text, [titleHeading, planName], actorHeadings, choices);
}

/** All that a column of such a table can be. */
export const actorHeadings: readonly Heading[] = [titleHeading, planName, ...actorTable.columns, code];

/**
 * Imports actors from a table: adds those whom the plan does not know. Rows of those whom it knows change nothing,
 * unless `update` is asked for.
 */
export function importActors(plan: Plan, text: string, options: ImportOptions): Imported | Refusal {
    const table = actorsTable(text, options.columns);
    if (table.problem !== undefined) return { problem: table.problem };
    const last = plan.actors.findLast(actor =>
        options.home ? fileOf(actor) === options.home : !plan.isPrivate(fileOf(actor)),
    );
    const home = options.home ?? (last ? fileOf(last) : plan.root);
    const damaged = damageOf(home);
    if (damaged) return damaged;

    const messages: string[] = [...table.problems];
    const tell = (message: string) => messages.push(message);
    tellOfColumns(table, tell);
    const people = new People(plan);
    const columns = { title: titleHeading, holder: heldBy, own: planName, code };
    const place = ({ number, cells }: TableRow) =>
        placeUnder(table, number, cellUnder(table, cells, titleHeading) === '' ? planName : titleHeading);
    const rows = whoIsWho(plan, table, columns, people, new Map(), (row, message) => tell(`${place(row)}: ${message}`));
    let differs = false;
    const edits: Edit[] = [];
    const blocks: string[] = [];
    const added: string[] = [];
    const updated: string[] = [];
    const already: string[] = [];
    const created: string[] = [];
    for (const { row, name, title: shown } of rows) {
        const node = plan.names.get(name);
        if (node && node.$type !== 'Actor') {
            tell(
                `${place(row)}: “${shown}” belongs to the Delivery Unit of the plan, and is no actor of the map. The row is left out.`,
            );
            continue;
        }
        const actor = node as ast.Actor | undefined;
        const title = cellUnder(table, row.cells, titleHeading).replace(/\s+/g, ' ');
        const reading = { people, parse: options.parse, self: name };
        const said = readRow(actorTable, table, row, [titleHeading, planName], reading);
        if (!actor) {
            const header = `actor ${name}${title ? ` ${literal(title)}` : ''}`;
            blocks.push(
                blockOf(
                    header,
                    said.flatMap(({ lines }) => lines),
                ),
            );
            added.push(shown);
            tellOfNotes(said, tell);
            created.push(name);
            continue;
        }
        const { edits: changes, messages: differences } = differenceOf(actorTable, actor, said);
        const retitled = title !== '' && title !== actor.title ? [titleEdit(actor, title)] : [];
        const isWhole = fileOf(actor).form.length === 0;
        if (options.update && isWhole && changes.length + retitled.length > 0) {
            edits.push(...retitled, ...changes);
            updated.push(shown);
            tellOfNotes(said, tell);
            continue;
        }
        already.push(shown);
        differs ||= changes.length + retitled.length > 0;
        messages.push(...differences);
        if (retitled.length > 0)
            tell(
                `${placeUnder(table, row.number, titleHeading)}: the plan says “${actor.title ?? actor.name}”, the table “${title}”.`,
            );
    }
    if (blocks.length > 0) {
        const text = blocks.join('\n\n');
        edits.push(last ? addBelow(last, '', text) : addBlock(home, text));
    }
    return { edits, added, created, updated, already, differs, messages, readings: table.readings };
}

function titleEdit(actor: ast.Actor, title: string): Edit {
    if (actor.title !== undefined) return replace(propertyPlace(actor, 'title'), literal(title));
    const { file, offset, length } = namePlace(actor);
    return insertAt(file, offset + length, ` ${literal(title)}`);
}
