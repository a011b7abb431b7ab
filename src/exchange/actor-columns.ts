import type * as ast from '../language/generated/ast.ts';
import {
    type Column,
    type Heading,
    lineOf,
    partiesColumn,
    partsOf,
    type Read,
    type Reading,
    type TableKind,
    textColumn,
    textsColumn,
} from './columns.ts';
import { readHolder } from './holders.ts';
import type { People } from './people.ts';
import { holderSaid, levelSaid, literal, partialSaid, relationSaid, waiverSaid, wordSaid } from './said.ts';
import { readLevel, readWord, wordsOf } from './wording.ts';

type Row = ast.Actor;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A column that holds one word of a vocabulary. */
function wordColumn(heading: Heading, keyword: 'kind' | 'level' | 'function', vocabulary: string): Column<Row> {
    return {
        ...heading,
        keyword,
        always: true,
        lines: row => lineOf(keyword, wordSaid(vocabulary, row[keyword][0])),
        forms: row => [capital(wordSaid(vocabulary, row[keyword][0]) ?? '').replaceAll('-', ' ')],
        read: cell => {
            const value = readWord(vocabulary, cell);
            return value
                ? { lines: [{ keyword, value }] }
                : { lines: [], problem: `is not one of: ${wordsOf(vocabulary)}.` };
        },
    };
}

const influence: Column<Row> = {
    title: 'Influence',
    also: ['relative influence'],
    keyword: 'influence',
    always: true,
    lines: row => lineOf('influence', levelSaid(row.influence[0])),
    forms: row => [capital(levelSaid(row.influence[0]) ?? '')],
    read: cell => {
        const value = readLevel(cell);
        return value
            ? { lines: [{ keyword: 'influence', value }] }
            : { lines: [], problem: 'is no level. A level is very low, low, medium, high or very high.' };
    },
};

const within: Column<Row> = {
    title: 'Within',
    also: ['part of', 'organisation', 'organization', 'department', 'body'],
    keyword: 'within',
    always: true,
    lines: row => lineOf('within', row.within[0]?.ref?.$refText),
    forms: (row, people) => shown(people, [row.within[0]?.ref?.$refText ?? '']),
    read: (cell, reading) => {
        const { names, unknown } = namesIn([cell], reading);
        return { lines: lineOf('within', names[0]), problem: unknownHelp(unknown) };
    },
};

export const heldBy: Column<Row> = {
    title: 'Held by',
    also: [
        'holder',
        'post holder',
        'incumbent',
        'employee name',
        'employee',
        'person',
        'person name',
        'name',
        'full name',
    ],
    keyword: 'held by',
    always: true,
    lines: row => row.holders.flatMap(holder => lineOf('held by', holderSaid(holder))),
    forms: row => [
        row.holders
            .map(({ name, since, until }) => {
                const dates = [
                    since[0]?.text && `since ${since[0].text}`,
                    until[0]?.text && `until ${until[0].text}`,
                ].filter(date => date);
                return dates.length > 0 ? `${name} (${dates.join(', ')})` : name;
            })
            .join('\n'),
    ],
    read: cell => {
        const reads = cell
            .split(/[\n;]/)
            .map(line => line.trim())
            .filter(line => line !== '')
            .map(readHolder);
        return {
            lines: reads.map(({ value }) => ({ keyword: 'held by', value })),
            problem: reads.find(({ problem }) => problem)?.problem,
        };
    },
};

/** A column that holds one kind of relation. */
function relationColumn(verb: string, also: readonly string[] = [], always?: true): Column<Row> {
    const own = (row: Row) => row.relations.filter(relation => verbOf(relation) === verb);
    return {
        title: capital(verb),
        also,
        keyword: verb,
        always,
        lines: row => own(row).flatMap(relation => lineOf(verb, relationSaid(relation))),
        forms: (row, people) => {
            const lines = own(row).map(({ targets, note }) => {
                const [names] = shown(
                    people,
                    targets.map(target => target.ref?.$refText ?? ''),
                );
                return names === undefined ? undefined : note ? `${names} (${note})` : names;
            });
            return lines.every(line => line !== undefined) ? [lines.join('\n')] : [];
        },
        read: (cell, reading) => {
            const reads = cell.split('\n').map(line => readRelation(line.trim(), verb, reading));
            return {
                lines: reads.flatMap(read => read.lines),
                problem: reads.find(read => read.problem)?.problem,
            };
        },
    };
}

/** The verb of a relation with one space, however it was written. */
function verbOf({ verb }: ast.Relation): string {
    return verb?.startsWith('reports') ? 'reports to' : (verb ?? '');
}

function readRelation(line: string, verb: string, reading: Reading): Read {
    if (line === '') return { lines: [] };
    const { people } = reading;
    const start = people.find(line).length === 0 && line.endsWith(')') ? line.lastIndexOf('(') : -1;
    const { names, unknown } = namesIn(partsOf(start > 0 ? line.slice(0, start) : line, people), reading);
    const noted = start > 0 ? line.slice(start + 1, -1).trim() : '';
    const note = noted ? ` ${literal(noted)}` : '';
    return {
        lines: names.length > 0 ? [{ keyword: verb, value: names.join(', ') + note }] : [],
        problem: unknownHelp(unknown),
    };
}

function namesIn(parts: readonly string[], { people }: Reading): { names: string[]; unknown: string[] } {
    const found = parts.map(part => ({ part, names: people.find(part) }));
    return {
        names: [...new Set(found.flatMap(({ names }) => (names.length === 1 ? names : [])))],
        unknown: found.filter(({ names }) => names.length !== 1).map(({ part }) => part),
    };
}

function unknownHelp(unknown: readonly string[]): string | undefined {
    if (unknown.length === 0) return undefined;
    const who = unknown.map(one => `“${one}”`).join(', ');
    return `names somebody who is not in the plan or the table, or may be several: ${who}. Give them a row of their own.`;
}

/** Names as a table shows them; nothing where one is not known. */
function shown(people: People, names: readonly string[]): string[] {
    const labels = names.map(name => people.label(name));
    return labels.every(label => label !== undefined) ? [labels.join('; ')] : [];
}

const also: Column<Row> = {
    title: 'Also in the plan',
    also: [],
    lines: ({ waivers, partial }) => [
        ...waivers.flatMap(node => lineOf('waive', waiverSaid(node))),
        ...partial.slice(0, 1).flatMap(node => lineOf('partial', partialSaid(node))),
    ],
    forms: () => [],
    read: () => ({ lines: [], problem: 'is no line of a plan.' }),
};

/** What an actor is called, and the name by which the plan knows it. */
export const title: Heading = {
    title: 'Title',
    also: [
        'stakeholder',
        'actor',
        'position title',
        'job title',
        'title or post',
        'name and position',
        'post',
        'position',
        'name',
        'full name',
    ],
};
export const planName: Heading = { title: 'Name in the plan', also: ['plan name'] };
/** A number or a code by which the table itself knows its rows. */
export const code: Heading = {
    title: 'Code',
    also: [
        'id',
        'position id',
        'post id',
        'person id',
        'employee id',
        'staff id',
        'actor id',
        'position code',
        'position number',
        'employee number',
    ],
};

/** The actors of the system map as a table. The guide has no such table: its columns are the language's own properties. */
export const actorTable: TableKind<Row> = {
    columns: [
        wordColumn({ title: 'Kind', also: ['type'] }, 'kind', 'ActorKind'),
        wordColumn({ title: 'Level', also: ['level of the system'] }, 'level', 'ActorLevel'),
        textColumn({ title: 'Role', also: ['what it does', 'responsibility'], always: true }, 'role', row => row.role),
        influence,
        wordColumn({ title: 'Function', also: [] }, 'function', 'ActorFunction'),
        within,
        partiesColumn(
            { title: 'Sphere of influence', also: ['sphere', 'spheres', 'spheres of influence'] },
            'sphere',
            row => row.sphere[0]?.items ?? [],
        ),
        heldBy,
        relationColumn(
            'reports to',
            [
                'manager',
                'line manager',
                'managed by',
                'supervisor',
                'manager name',
                'supervisor name',
                'reports to id',
                'manager id',
                'supervisor id',
            ],
            true,
        ),
        relationColumn('manages', ['direct reports']),
        ...['governs', 'appoints', 'funds', 'regulates', 'advises', 'represents', 'serves', 'influences'].map(verb =>
            relationColumn(verb),
        ),
        textsColumn({ title: 'Source', also: ['sources'] }, 'source', row => row.source),
        textsColumn({ title: 'Note', also: ['notes', 'comment', 'comments', 'remarks'] }, 'note', row => row.note),
        also,
    ],
    rowIn: (body, parse) => {
        const file = parse(`actor X {\n${body}\n}`);
        const [row, second] = file.tree.blocks;
        if (second || row?.$type !== 'Actor' || file.tree.imports.length > 0) return undefined;
        return { file, row };
    },
};
