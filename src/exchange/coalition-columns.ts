import type * as ast from '../language/generated/ast.ts';
import {
    type Column,
    type Heading,
    lineOf,
    partiesColumn,
    type Read,
    type TableKind,
    textColumn,
    textLines,
    textsColumn,
} from './columns.ts';
import type { People } from './people.ts';
import {
    contactSaid,
    difficultySaid,
    judgmentSaid,
    levelSaid,
    literal,
    partialSaid,
    waiverSaid,
    wordsSaid,
} from './said.ts';
import { isNothing, isSchoolYear, levelOf, readJudgment, readLevel, readWords, wordsOf } from './wording.ts';

type Row = ast.Candidate;

const levelHelp = 'A level is very low, low, medium, high or very high, with a reason in brackets if you like.';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function judgmentColumn(title: string, keyword: 'alignment' | 'potential', also: readonly string[]): Column<Row> {
    return {
        title,
        also,
        keyword,
        hasDates: true,
        judges: true,
        always: true,
        lines: row => lineOf(keyword, judgmentSaid(row[keyword][0])),
        forms: row => {
            const items = row[keyword][0]?.items ?? [];
            return [
                items
                    .map(({ level, date, note }) => {
                        const dated = date?.text ? ` in ${date.text}` : '';
                        return `${capital(levelSaid(level) ?? '')}${dated}${note ? ` (${note})` : ''}`;
                    })
                    .join('; '),
            ];
        },
        read: (cell, { date }) => {
            const value = readJudgment(cell, date);
            if (value) return { lines: [{ keyword, value }] };
            const year = (cell.match(/\b\d{4}-\d{2}\b/g) ?? []).find(isSchoolYear);
            return {
                lines: [],
                problem: year
                    ? `has the date ${year}, which may be a month or a school year. Write ${year.replace('-', '/')} for the school year.`
                    : `is no level. ${levelHelp}`,
            };
        },
    };
}

const power: Column<Row> = {
    title: 'Relative power',
    also: ['power'],
    keyword: 'power',
    always: true,
    lines: row => lineOf('power', levelSaid(row.power[0])),
    forms: row => [capital(levelSaid(row.power[0]) ?? '')],
    read: cell => {
        const value = readLevel(cell);
        if (value) return { lines: [{ keyword: 'power', value }] };
        const begun = levelOf(cell);
        return {
            lines: lineOf('power', begun),
            problem: begun
                ? 'is more than a level, which is all that power has.'
                : 'is no level. A level is very low, low, medium, high or very high.',
        };
    },
};

const type: Column<Row> = {
    title: 'Type of power',
    also: ['type', 'power type', 'types of power', 'kind of power'],
    keyword: 'type',
    always: true,
    lines: row => lineOf('type', wordsSaid('PowerType', row.type[0]?.items)),
    forms: row => [(wordsSaid('PowerType', row.type[0]?.items) ?? '').split(', ').map(capital).join(', ')],
    read: cell => listOf('type', 'PowerType', cell, 'the types of power'),
};

const shares: Column<Row> = {
    title: 'Shares',
    also: ['shares already', 'shared'],
    keyword: 'shares',
    judges: true,
    lines: row => lineOf('shares', wordsSaid('SharedThing', row.shares[0]?.items)),
    forms: row => [(wordsSaid('SharedThing', row.shares[0]?.items) ?? '').split(', ').map(capital).join(', ')],
    read: cell => listOf('shares', 'SharedThing', cell, 'what somebody can share'),
};

function listOf(keyword: string, vocabulary: string, cell: string, what: string): Read {
    const { words, isWhole } = readWords(vocabulary, cell);
    const problem = `is not all read. These are ${what}: ${wordsOf(vocabulary)}.`;
    return { lines: lineOf(keyword, words.join(', ')), problem: isWhole ? undefined : problem };
}

/** The note by which a plan keeps that there is no difficulty, which its language has no word for. */
const noDifficulty = 'Potential for difficulty with others: none.';
const isNoDifficulty = ({ value }: ast.Text) => value === noDifficulty;

const difficulty: Column<Row> = {
    title: 'Potential for difficulty with others',
    also: ['potential for difficulty', 'difficulty with others', 'difficulty', 'difficulties'],
    keyword: 'difficulty',
    judges: true,
    always: true,
    lines: ({ difficulties, note }) => [
        ...difficulties.flatMap(node => lineOf('difficulty', difficultySaid(node))),
        ...textLines('note', difficulties.length === 0 ? note.filter(isNoDifficulty).slice(0, 1) : []),
    ],
    forms: ({ difficulties }, people) => {
        if (difficulties.length === 0) return ['None'];
        const forms = difficulties.map(node => difficultyForms(node, people));
        // As the exhibit has it, the sentence alone says with whom; else the name goes before it.
        return [0, 1].map(i => forms.map(form => form[i] ?? form[0]!).join('\n'));
    },
    read: (cell, { people, self }) => {
        if (/^(?:none|no|nobody)\.?$/i.test(cell))
            return { lines: [{ keyword: 'note', value: literal(noDifficulty) }] };
        const lines = cell.split('\n').filter(line => !isNothing(line));
        return { lines: lines.map(line => ({ keyword: 'difficulty', value: readDifficulty(line, people, self) })) };
    },
};

function difficultyForms({ with: party, note, mitigated }: ast.Difficulty, people: People): string[] {
    const who = party?.text ?? people.label(party?.ref?.$refText ?? '') ?? '';
    const said = note[0]?.value;
    const remedy = mitigated[0]?.value ? ` (mitigated: ${mitigated[0].value})` : '';
    return said ? [`${said}${remedy}`, `${who}: ${said}${remedy}`] : [`${who}${remedy}`];
}

/** Reads a difficulty: “Governor: suspicious of her (mitigated: they met)”, or a sentence that names somebody. */
function readDifficulty(line: string, people: People, self: string | undefined): string {
    const start = line.endsWith(')') ? line.lastIndexOf('(') : -1;
    const remedy = start < 0 ? null : /^(?:mitigated|mitigation|remedy):(.+)$/is.exec(line.slice(start + 1, -1).trim());
    const sentence = remedy ? line.slice(0, start).trim() : line;
    const end = remedy ? ` mitigated ${literal(remedy[1]!)}` : '';
    const whole = people.find(sentence);
    if (whole.length === 1) return `with ${whole[0]}${end}`;
    const named = /^([^:]+):\s+(\S[\s\S]*)$/.exec(sentence);
    const before = named ? people.find(named[1]!) : [];
    if (before.length === 1) return `with ${before[0]} ${literal(named![2]!)}${end}`;
    const who = people.mentioned(sentence, self);
    return who ? `with ${who} ${literal(sentence)}${end}` : `with ${literal(sentence)}${end}`;
}

const contact: Column<Row> = {
    title: 'Contact',
    also: ['contacts'],
    keyword: 'contact',
    judges: true,
    lines: ({ contacts }) => contacts.flatMap(node => lineOf('contact', contactSaid(node))),
    forms: ({ contacts }) => [contacts.map(node => contactSaid(node) ?? '').join('\n')],
    read: () => ({
        lines: [],
        problem: 'is no contact. A contact reads: one-on-one monthly last 2026-05-12 "what was said".',
    }),
};

const also: Column<Row> = {
    title: 'Also in the plan',
    also: [],
    judges: true,
    lines: ({ waivers, partial }) => [
        ...waivers.flatMap(node => lineOf('waive', waiverSaid(node))),
        ...partial.slice(0, 1).flatMap(node => lineOf('partial', partialSaid(node))),
    ],
    forms: () => [],
    read: () => ({ lines: [], problem: 'is no line of a plan.' }),
};

/** The first column of Exhibit 1D.4, and those of ours that say who a row is about and how they stand. */
export const person: Heading = {
    title: 'Person',
    also: [
        'name and position',
        'person or post',
        'stakeholder',
        'who',
        'actor',
        'title',
        'position title',
        'job title',
        'post',
        'name',
        'full name',
        'employee name',
        'position',
        'member',
        'candidate',
    ],
};
/** Who holds the post that a row is about, where the table has a column for each. */
export const holder: Heading = {
    title: 'Held by',
    also: ['name', 'full name', 'employee name', 'person name', 'holder', 'post holder', 'incumbent', 'employee'],
};
export const standing: Heading = { title: 'Standing', also: ['status', 'member or candidate'] };
/** Whether somebody is in the coalition already: those who are not are not meant to stay out of it. */
export const inCoalition: Heading = {
    title: 'In coalition',
    also: ['in the guiding coalition', 'coalition member', 'is member', 'already in'],
};

/** The coalition as a table: the columns of Exhibit 1D.4 under its own headings, then ours, where a row needs them. */
export const coalitionTable: TableKind<Row> = {
    columns: [
        judgmentColumn('Alignment with aspiration', 'alignment', ['alignment', 'current alignment', 'aligned']),
        judgmentColumn('Potential for alignment with aspiration', 'potential', [
            'potential for alignment',
            'potential',
        ]),
        power,
        type,
        partiesColumn(
            { title: 'Sphere of influence', also: ['sphere', 'spheres', 'spheres of influence'], always: true },
            'sphere',
            row => row.sphere[0]?.items ?? [],
        ),
        difficulty,
        shares,
        partiesColumn(
            { title: 'Proposed by', also: ['proposed', 'nominated by', 'suggested by'], judges: true },
            'proposed by',
            row => row.proposedBy[0]?.items ?? [],
        ),
        textColumn(
            { title: 'Because', also: ['reason', 'why', 'rationale'], judges: true },
            'because',
            row => row.because,
        ),
        contact,
        textsColumn({ title: 'Source', also: ['sources'] }, 'source', row => row.source),
        textsColumn({ title: 'Note', also: ['notes', 'comment', 'comments', 'remarks'], judges: true }, 'note', row => {
            const none = row.difficulties.length === 0 ? row.note.find(isNoDifficulty) : undefined;
            return row.note.filter(note => note !== none);
        }),
        also,
    ],
    rowIn: (body, parse) => {
        const file = parse(`coalition X {\nmember X {\n${body}\n}\n}`);
        const [block, second] = file.tree.blocks;
        if (second || block?.$type !== 'Coalition' || file.tree.imports.length > 0) return undefined;
        const [row, other] = block.candidates;
        return row && !other ? { file, row } : undefined;
    },
};

/** The word of a standing: member, candidate or excluded. Only a clear word keeps somebody out. */
export function readStanding(cell: string): Row['standing'] | undefined {
    const word = cell.trim().toLowerCase();
    if (/^members?$/.test(word)) return 'member';
    if (/^(?:candidates?|potential|potential member)$/.test(word)) return 'candidate';
    return /^(?:excluded?|(?:to )?work around)$/.test(word) ? 'excluded' : undefined;
}

/** The standing of somebody who is in the coalition, or is not in it yet. */
export function readInCoalition(cell: string): Row['standing'] | undefined {
    const word = cell.trim().toLowerCase();
    if (/^(?:yes|y|x|✓|true|in|member)$/.test(word)) return 'member';
    return /^(?:no|n|not yet|false|candidate)$/.test(word) ? 'candidate' : undefined;
}
