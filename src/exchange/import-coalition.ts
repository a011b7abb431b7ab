import type * as ast from '../language/generated/ast.ts';
import { closest } from '../language/nearest.ts';
import { activeAspirations } from '../plan/aspirations.ts';
import { addBelow, addBlock, addLines, replace } from '../plan/edits.ts';
import { fileOf, keywordPlace, type PlanFile } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { nameFrom } from '../plan/new-names.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { code, heldBy } from './actor-columns.ts';
import { blockOf } from './blocks.ts';
import {
    coalitionTable,
    holder,
    inCoalition,
    person,
    readInCoalition,
    readStanding,
    standing,
} from './coalition-columns.ts';
import { type Heading, type Reading, withoutTexts } from './columns.ts';
import { readHolder } from './holders.ts';
import {
    damageOf,
    differenceOf,
    fileOfLast,
    type Imported,
    type ImportOptions,
    readRow,
    type Said,
    tellOfNotes,
} from './import.ts';
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
import { keyOf, People } from './people.ts';
import { type Line, literal, partiesSaid } from './said.ts';
import { whoIsWho } from './who.ts';
import { isNothing } from './wording.ts';

export interface CoalitionImportOptions extends ImportOptions {
    /** The name or the title of the coalition; chosen where there is no choice if it is absent. */
    readonly coalition?: string;
}

type Table = KnownTable<Heading>;
type Standing = ast.Candidate['standing'];

/** All that a column of a table of a coalition can be. */
export const coalitionHeadings: readonly Heading[] = [
    person,
    standing,
    inCoalition,
    ...coalitionTable.columns,
    holder,
    code,
];

/** What the columns of a table of a coalition are. */
export function coalitionsTable(text: string, choices?: ColumnChoices): Table {
    return knownTable<Heading>(text, [person], coalitionHeadings, choices);
}

/**
 * Imports a coalition from a table: adds those who are not in it yet, and makes actors of those whom the plan does not
 * know. Rows of those who are in it change nothing, unless `update` is asked for.
 */
export function importCoalition(plan: Plan, text: string, options: CoalitionImportOptions): Imported | Refusal {
    const table = coalitionsTable(text, options.columns);
    if (table.problem !== undefined) return { problem: table.problem };
    const target = targetOf(plan, table, options);
    if ('problem' in target) return target;
    const { coalition } = target;
    const home = coalition ? fileOf(coalition) : homeOf(plan, options.home);
    const homeOfActors = actorsHome(plan, home);
    const damaged = damageOf(home) ?? damageOf(homeOfActors);
    if (damaged) return damaged;

    const messages: string[] = [...table.problems];
    const tell = (message: string) => messages.push(message);
    tellOfColumns(table, tell);
    const people = new People(plan);
    const known = new People(plan);
    const rowsByName = new Map((coalition?.candidates ?? []).flatMap(row => named(row)));
    // A row of the coalition may name somebody whom no file declares.
    const undeclared = new Map(
        [...rowsByName.keys()].filter(name => !people.has(name)).map(name => [keyOf(name), name]),
    );
    const rows = whoIsWho(plan, table, { title: person, holder, code }, people, undeclared, ({ number }, message) =>
        tell(`${placeUnder(table, number, person)}: ${message}`),
    );

    let differs = false;
    const edits: Edit[] = [];
    const blocks: string[] = [];
    const added: string[] = [];
    const updated: string[] = [];
    const already: string[] = [];
    const created = new Map<string, string>();
    const specials = [person, standing, inCoalition, holder];
    for (const { row, name, title, isNew } of rows) {
        const reading = { people, parse: options.parse, self: name };
        const cells = readRow(coalitionTable, table, row, specials, reading);
        const { word, unread } = standingOf(table, row);
        const held = holderOf(table, row, known, isNew ? undefined : name, reading);
        const said = [
            ...cells.filter(one => !isInherited(plan, name, rowsByName.get(name), one)),
            ...unread,
            ...held.unread,
        ];
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
        if (isNew) created.set(name, blockOf(`actor ${name} ${literal(title)}`, held.lines));
        const lines = said.flatMap(({ lines: some }) => some);
        blocks.push(blockOf(`${word ?? 'candidate'} ${name}`, lines));
    }
    const actors = [...created.values()];
    edits.push(...additions({ plan, coalition, target, blocks, actors, home, homeOfActors }));
    return {
        edits,
        added,
        created: [...created.keys()],
        updated,
        already,
        differs,
        messages,
        readings: table.readings,
    };
}

/** How somebody stands in the coalition, and what of that could not be read. */
function standingOf(table: Table, row: TableRow): { word?: Standing; unread: Said<ast.Candidate>[] } {
    const unread: Said<ast.Candidate>[] = [];
    let word: Standing | undefined;
    for (const [heading, read, what] of [
        [standing, readStanding, 'is not member, candidate or excluded.'],
        [inCoalition, readInCoalition, 'is not yes or no.'],
    ] as const) {
        const cell = cellUnder(table, row.cells, heading);
        if (isNothing(cell)) continue;
        const found = read(cell);
        word ??= found;
        if (!found) unread.push(noteOf(table, row, heading, cell, what));
    }
    return { word, unread };
}

/** Who holds the post of a row: lines of an actor that is new, and what the plan does not know or cannot say. */
function holderOf(
    table: Table,
    row: TableRow,
    people: People,
    known: string | undefined,
    reading: Reading,
): { lines: readonly Line[]; unread: readonly Said<ast.Candidate>[] } {
    const cell = cellUnder(table, row.cells, holder);
    if (isNothing(cell)) return { lines: [], unread: [] };
    if (known === undefined) {
        const { lines, problem } = heldBy.read(cell, reading);
        return { lines, unread: problem ? [noteOf(table, row, holder, cell, problem)] : [] };
    }
    if (people.holds(known, readHolder(cell).name)) return { lines: [], unread: [] };
    const what = 'holds this post in the table, which the plan does not say.';
    return { lines: [], unread: [noteOf(table, row, holder, cell, what)] };
}

function noteOf(table: Table, row: TableRow, heading: Heading, cell: string, what: string): Said<ast.Candidate> {
    const place = placeUnder(table, row.number, heading);
    const lines = [{ keyword: 'note', value: literal(`${heading.title}: ${cell}`) }];
    return { lines, place, problem: `${place}: “${cell}” ${what}` };
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
        const isBare = /^[^{]*(?:\{\s*\}?)?$/.test(withoutTexts(coalition.$cstNode?.text ?? ''));
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
