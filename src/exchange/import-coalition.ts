import type * as ast from '../language/generated/ast.ts';
import { closest } from '../language/nearest.ts';
import { activeAspirations } from '../plan/aspirations.ts';
import { addBelow, addBlock, addLines, replace } from '../plan/edits.ts';
import { fileOf, keywordPlace, type PlanFile } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { nameFrom } from '../plan/new-names.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { blockOf } from './blocks.ts';
import { coalitionTable, person, readStanding, standing } from './coalition-columns.ts';
import type { Heading } from './columns.ts';
import {
    cellUnder,
    damageOf,
    differenceOf,
    fileOfLast,
    type Imported,
    type ImportOptions,
    type KnownTable,
    knownTable,
    placeUnder,
    type Refusal,
    readRow,
    type Said,
    tellOfNotes,
    tellOfOtherColumns,
} from './import.ts';
import { keyOf, People } from './people.ts';
import { type Line, literal, partiesSaid } from './said.ts';

export interface CoalitionImportOptions extends ImportOptions {
    /** The name or the title of the coalition; chosen where there is no choice if it is absent. */
    readonly coalition?: string;
}

type Table = KnownTable<Heading>;

/** A row of the table with the one that it names. */
interface Named {
    readonly row: Table['rows'][number];
    readonly name: string;
    readonly title: string;
    readonly isNew: boolean;
}

/**
 * Imports a coalition from a table: adds those who are not in it yet, and makes actors of those whom the plan does not
 * know. Rows of those who are in it change nothing, unless `update` is asked for.
 */
export function importCoalition(plan: Plan, text: string, options: CoalitionImportOptions): Imported | Refusal {
    const table = knownTable<Heading>(text, [person], [person, standing, ...coalitionTable.columns]);
    if ('problem' in table) return table;
    const target = targetOf(plan, table, options);
    if ('problem' in target) return target;
    const { coalition } = target;
    const home = coalition ? fileOf(coalition) : homeOf(plan, options.home);
    const homeOfActors = actorsHome(plan, home);
    const damaged = damageOf(home) ?? damageOf(homeOfActors);
    if (damaged) return damaged;

    const messages: string[] = [...table.problems];
    const tell = (message: string) => messages.push(message);
    tellOfOtherColumns(table, tell);
    const people = new People(plan);
    const rowsByName = new Map((coalition?.candidates ?? []).flatMap(row => named(row)));
    const rows = whoIsWho(plan, table, people, rowsByName, tell);

    let differs = false;
    const edits: Edit[] = [];
    const blocks: string[] = [];
    const added: string[] = [];
    const updated: string[] = [];
    const already: string[] = [];
    const created = new Map<string, string>();
    for (const { row, name, title, isNew } of rows) {
        const reading = { people, parse: options.parse, self: name };
        const cells = readRow(coalitionTable, table, row, [person, standing], reading);
        const said = cells.filter(one => !isInherited(plan, name, rowsByName.get(name), one));
        const cell = cellUnder(table, row.cells, standing);
        const word = readStanding(cell);
        const unread: Line[] = cell && !word ? [{ keyword: 'note', value: literal(`${standing.title}: ${cell}`) }] : [];
        if (unread.length > 0)
            tell(
                `${placeUnder(table, row.number, standing)}: “${cell}” is not member, candidate or excluded. It is kept as a note.`,
            );
        const before = rowsByName.get(name);
        if (before) {
            const { edits: changes, messages: differences } = differenceOf(coalitionTable, before, said);
            const changesStanding = word !== undefined && word !== before.standing;
            const isOther = changesStanding || changes.length > 0;
            if (options.update && isOther) {
                if (changesStanding) edits.push(replace(keywordPlace(before), word));
                edits.push(...changes);
                updated.push(title);
                tellOfNotes(said, tell);
                continue;
            }
            already.push(title);
            differs ||= isOther;
            messages.push(...differences);
            if (changesStanding)
                tell(
                    `${placeUnder(table, row.number, standing)}: the plan says ${before.standing}, the table ${word}.`,
                );
            continue;
        }
        added.push(title);
        tellOfNotes(said, tell);
        if (isNew) created.set(name, title);
        const lines = [...said.flatMap(({ lines: some }) => some), ...unread];
        blocks.push(blockOf(`${word ?? 'candidate'} ${name}`, lines));
    }
    const actors = [...created].map(([name, title]) => `actor ${name} ${literal(title)}`);
    edits.push(...additions({ plan, coalition, target, blocks, actors, home, homeOfActors }));
    return { edits, added, created: [...created.keys()], updated, already, differs, messages };
}

/** Whether a cell only says the sphere that the actor has anyway, as exported tables do. */
function isInherited(
    plan: Plan,
    name: string,
    row: ast.Candidate | undefined,
    { lines }: Said<ast.Candidate>,
): boolean {
    const actor = plan.names.get(name);
    if (actor?.$type !== 'Actor' || (row?.sphere.length ?? 0) > 0) return false;
    const own = partiesSaid((actor as ast.Actor).sphere[0]?.items);
    return lines.length === 1 && lines[0]!.keyword === 'sphere' && lines[0]!.value === own;
}

function named(row: ast.Candidate): [string, ast.Candidate][] {
    const name = row.actor?.ref?.$refText;
    return name ? [[name, row]] : [];
}

/** Finds out whom each row means; those whom nobody knows get a name. */
function whoIsWho(
    plan: Plan,
    table: Table,
    people: People,
    inside: ReadonlyMap<string, unknown>,
    tell: (message: string) => void,
): Named[] {
    // A row of the coalition may name somebody whom no file declares.
    const undeclared = new Map([...inside.keys()].filter(name => !people.has(name)).map(name => [keyOf(name), name]));
    const rows: Named[] = [];
    const seen = new Map<string, number>();
    for (const row of table.rows) {
        const title = cellUnder(table, row.cells, person).replace(/\s+/g, ' ');
        const place = placeUnder(table, row.number, person);
        if (title === '') {
            tell(`${place}: nobody is named here. The row is left out.`);
            continue;
        }
        const found = people.find(title);
        if (found.length > 1) {
            tell(
                `${place}: “${title}” may be ${found.map(name => `\`${name}\``).join(' or ')}. Write one of these names instead. The row is left out.`,
            );
            continue;
        }
        const known = found[0] ?? undeclared.get(keyOf(title));
        const name = known ?? nameFrom(title, 'Actor', taken => plan.names.has(taken) || people.has(taken));
        const before = seen.get(name);
        if (before !== undefined) {
            tell(`${place}: “${title}” is in row ${before + 1} already. The row is left out.`);
            continue;
        }
        seen.set(name, row.number);
        if (!known) people.add(name, title);
        rows.push({ row, name, title, isNew: !known });
    }
    return rows;
}

/** The coalition that a table is about, or what a new one is called and for. */
interface Target {
    readonly coalition?: ast.Coalition;
    readonly name: string;
    readonly aspiration?: ast.Aspiration;
}

function targetOf(plan: Plan, table: Table, { coalition: wanted }: CoalitionImportOptions): Target | Refusal {
    const all = plan.coalitions;
    const aspiration = aspirationAbove(plan, table);
    const isTaken = (name: string) => plan.names.has(name);
    if (wanted !== undefined) {
        const key = keyOf(wanted);
        const found =
            all.find(({ name }) => name === wanted) ??
            all.find(one => [one.name, one.title ?? ''].some(text => keyOf(text) === key));
        if (found) return { coalition: found, name: found.name };
        const near = closest(
            wanted,
            all.map(({ name }) => name),
        );
        if (near) return { problem: `There is no coalition “${wanted}”. Did you mean “${near}”?` };
        return { name: nameFrom(wanted, 'Coalition', isTaken), aspiration };
    }
    const forIt = aspiration ? all.filter(one => plan.aspirationsOf([one.aspirations]).includes(aspiration)) : [];
    if (forIt.length === 1) return { coalition: forIt[0], name: forIt[0]!.name };
    if (all.length > 1)
        return {
            problem: `The plan has ${all.length} coalitions. Say which one the table is about: ${all.map(({ name }) => name).join(', ')}.`,
        };
    if (all[0]) return { coalition: all[0], name: all[0].name };
    const [only, another] = activeAspirations(plan);
    return {
        name: nameFrom('Guiding coalition', 'Coalition', isTaken),
        aspiration: aspiration ?? (another ? undefined : only),
    };
}

/** The aspiration that a line above the headings names, as in Exhibit 1D.4. */
function aspirationAbove(plan: Plan, { above }: Table): ast.Aspiration | undefined {
    for (const cell of above.flat()) {
        const named = /^aspirations?:\s*(\S.*)$/is.exec(cell)?.[1];
        const key = named && keyOf(named);
        const found = key && plan.aspirations.find(one => keyOf(titleOf(one)) === key || keyOf(one.name) === key);
        if (found) return found;
    }
    return undefined;
}

/** A new coalition judges people: it goes to the private file of the plan, where there is one. */
function homeOf(plan: Plan, home: PlanFile | undefined): PlanFile {
    return home ?? plan.members.find(member => member.private)?.file ?? plan.root;
}

/** New actors of a private coalition stay where it is: that they are thought of is confidential, too. */
function actorsHome(plan: Plan, home: PlanFile): PlanFile {
    if (plan.isPrivate(home)) return home;
    return fileOfLast(
        plan.actors.filter(actor => !plan.isPrivate(fileOf(actor))),
        plan.root,
    );
}

interface Additions {
    readonly plan: Plan;
    readonly coalition?: ast.Coalition;
    readonly target: Target;
    readonly blocks: readonly string[];
    readonly actors: readonly string[];
    readonly home: PlanFile;
    readonly homeOfActors: PlanFile;
}

function additions({ plan, coalition, target, blocks, actors, home, homeOfActors }: Additions): Edit[] {
    const rows = blocks.flatMap((block, i) => (i === 0 ? [block] : ['', block]));
    const edits: Edit[] = [];
    const atEnd: string[] = [];
    if (coalition && blocks.length > 0) {
        const last = coalition.candidates.at(-1);
        const isBare = /^[^{]*(?:\{\s*\}?)?$/.test((coalition.$cstNode?.text ?? '').replace(/"(?:\\.|[^"\\])*"/g, ''));
        if (last) edits.push(addBelow(last, '', ...rows));
        else edits.push(addLines(coalition, ...(isBare ? rows : ['', ...rows])));
    }
    if (!coalition && blocks.length > 0) {
        const scope = target.aspiration ? ` for ${target.aspiration.name}` : '';
        const leader = plan.leader ? [`led by ${plan.leader.name}`, ''] : [];
        const body = [...leader, ...rows]
            .flatMap(line => line.split('\n'))
            .map(line => (line === '' ? '' : `    ${line}`));
        atEnd.push(`coalition ${target.name}${scope} {\n${body.join('\n')}\n}`);
    }
    if (actors.length > 0 && homeOfActors !== home) edits.push(addBlock(homeOfActors, actors.join('\n\n')));
    const own = [...(homeOfActors === home ? actors : []), ...atEnd];
    if (own.length > 0) edits.push(addBlock(home, own.join('\n\n')));
    return edits;
}
