import type * as ast from '../language/generated/ast.ts';
import { addBelow, addBlock, insertAt, replace } from '../plan/edits.ts';
import { fileOf, namePlace, propertyPlace } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { nameFrom } from '../plan/new-names.ts';
import type { Plan } from '../plan/plan.ts';
import { actorTable, planName, title as titleHeading } from './actor-columns.ts';
import { blockOf } from './blocks.ts';
import type { Heading } from './columns.ts';
import {
    cellUnder,
    damageOf,
    differenceOf,
    type Imported,
    type ImportOptions,
    type KnownTable,
    knownTable,
    placeUnder,
    type Refusal,
    readRow,
    tellOfNotes,
    tellOfOtherColumns,
} from './import.ts';
import { People } from './people.ts';
import { literal } from './said.ts';

type Table = KnownTable<Heading>;

interface Named {
    readonly row: Table['rows'][number];
    readonly name: string;
    readonly title: string;
    readonly actor?: ast.Actor;
}

/**
 * Imports actors from a table: adds those whom the plan does not know. Rows of those whom it knows change nothing,
 * unless `update` is asked for.
 */
export function importActors(plan: Plan, text: string, options: ImportOptions): Imported | Refusal {
    const known = [titleHeading, planName, ...actorTable.columns];
    const table = knownTable<Heading>(text, [titleHeading, planName], known);
    if ('problem' in table) return table;
    const last = plan.actors.findLast(actor =>
        options.home ? fileOf(actor) === options.home : !plan.isPrivate(fileOf(actor)),
    );
    const home = options.home ?? (last ? fileOf(last) : plan.root);
    const damaged = damageOf(home);
    if (damaged) return damaged;

    const messages: string[] = [...table.problems];
    const tell = (message: string) => messages.push(message);
    tellOfOtherColumns(table, tell);
    const people = new People(plan);
    let differs = false;
    const edits: Edit[] = [];
    const blocks: string[] = [];
    const added: string[] = [];
    const updated: string[] = [];
    const already: string[] = [];
    const created: string[] = [];
    for (const { row, name, title, actor } of whoIsWho(plan, table, people, tell)) {
        const reading = { people, parse: options.parse, self: name };
        const said = readRow(actorTable, table, row, [titleHeading, planName], reading);
        const shown = title || name;
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
    return { edits, added, created, updated, already, differs, messages };
}

function titleEdit(actor: ast.Actor, title: string): Edit {
    if (actor.title !== undefined) return replace(propertyPlace(actor, 'title'), literal(title));
    const { file, offset, length } = namePlace(actor);
    return insertAt(file, offset + length, ` ${literal(title)}`);
}

/** Finds out which actor each row means; those whom the plan does not know get a name. */
function whoIsWho(plan: Plan, table: Table, people: People, tell: (message: string) => void): Named[] {
    const rows: Named[] = [];
    const seen = new Map<string, number>();
    for (const row of table.rows) {
        const title = cellUnder(table, row.cells, titleHeading).replace(/\s+/g, ' ');
        const own = cellUnder(table, row.cells, planName).trim();
        const place = placeUnder(table, row.number, title === '' ? planName : titleHeading);
        if (title === '' && own === '') {
            tell(`${place}: nobody is named here. The row is left out.`);
            continue;
        }
        const found = people.has(own) ? [own] : own === '' ? people.find(title) : [];
        if (found.length > 1) {
            tell(
                `${place}: “${title}” may be ${found.map(name => `\`${name}\``).join(' or ')}. Write one of these names into a column “${planName.title}”. The row is left out.`,
            );
            continue;
        }
        const name = found[0] ?? nameFrom(own || title, 'Actor', taken => plan.names.has(taken) || people.has(taken));
        const node = plan.names.get(name);
        const before = seen.get(name);
        if (before !== undefined) {
            tell(`${place}: “${title || own}” is in row ${before + 1} already. The row is left out.`);
            continue;
        }
        seen.set(name, row.number);
        if (node && node.$type !== 'Actor') {
            tell(
                `${place}: “${title || own}” belongs to the Delivery Unit of the plan, and is no actor of the map. The row is left out.`,
            );
            continue;
        }
        if (!node) people.add(name, title);
        rows.push({ row, name, title, actor: node as ast.Actor | undefined });
    }
    return rows;
}
