import Papa from 'papaparse';

/** What stands between the cells of a row. */
export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = keyof typeof separators;

/** A table as a spreadsheet shows it: rows of cells, cleaned, with the numbers of the rows. */
export interface Sheet {
    readonly rows: readonly (readonly string[])[];
    /** Where quotes are not closed: sentences that name the row. */
    readonly problems: readonly string[];
}

/** The text of a table, with what stands between its cells. */
export interface Layout {
    /** The rows, without a line before them that names the separator. */
    readonly body: string;
    readonly separator: string;
}

/** How many rows are looked at to tell which character separates cells, and where the headings are. */
const previewed = 25;

/** So much of a text is enough to see these rows. */
const previewLength = 64 * 1024;

/** So much of a text is parsed at a time: of a large table, only the rows of one piece are in memory. */
const pieceLength = 256 * 1024;

/** A row ends within so many pieces. One that does not would be parsed again with each of them. */
const longestRow = 4;

/** Of quotes that are not closed, so many are told. */
const mostProblems = 5;

/**
 * Finds out how a table is laid out. The separator is the one with which the most headings are found.
 *
 * @param headings how many known headings a row has
 */
export function layoutOf(text: string, headings: (row: readonly string[]) => number): Layout {
    const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
    // Excel writes and hides a first line that names the separator.
    const named = /^"?sep=(.)"?[ \t,;]*\r?\n/i.exec(bare);
    const body = named ? bare.slice(named[0].length) : bare;
    return { body, separator: named?.[1] ?? separatorOf(body, headings) };
}

/** The first rows of a table, cleaned: enough to find its headings. */
export function firstRows({ body, separator }: Layout): string[][] {
    return preview(body, separator).map(row => row.map(cleanCell));
}

/**
 * Reads a table. The separator is the one with which the most headings are found.
 *
 * @param headings how many known headings a row has
 */
export function readSheet(text: string, headings: (row: readonly string[]) => number): Sheet {
    const rows: string[][] = [];
    const problems = eachRow(layoutOf(text, headings), cells => rows.push(cells.map(cleanCell)));
    return { rows, problems };
}

/**
 * Goes through the rows of a table, without keeping them: its cells are as they are written.
 *
 * @param visit is given the cells of a row, and its number from 0
 * @returns what is wrong with quotes: sentences that name the row
 */
export function eachRow({ body, separator }: Layout, visit: (cells: string[], row: number) => void): string[] {
    const problems: string[] = [];
    let before = 0;
    let withoutRow = 0;
    // That pieces of a text are parsed as those of a file are, Papa's types do not know.
    const inPieces = {
        delimiter: separator,
        chunkSize: pieceLength,
        chunk: ({ data, errors }: Papa.ParseResult<string[]>, parser: Pick<Papa.Parser, 'abort'>) => {
            const unclosed = errors.find(({ type }) => type === 'Quotes');
            if (unclosed && problems.length < mostProblems)
                problems.push(
                    `row ${before + (unclosed.row ?? 0) + 1}: a cell has a quote that is not closed, so that what follows may be read as one cell. Look at this row, and save the table again.`,
                );
            for (const cells of data) visit(cells, before++);
            withoutRow = data.length === 0 ? withoutRow + 1 : 0;
            if (withoutRow < longestRow) return;
            problems.push(
                `row ${before + 1}: this row does not end within a megabyte, perhaps because a quote in it is not closed. It and what follows is left out. Look at this row, and save the table again.`,
            );
            parser.abort();
        },
    };
    Papa.parse<string[]>(body, inPieces);
    return problems;
}

function separatorOf(body: string, headings: (row: readonly string[]) => number): string {
    let best = '';
    let most = 0;
    for (const separator of [',', ';', '\t', '|']) {
        const found = Math.max(0, ...preview(body, separator).map(row => headings(row.map(cleanCell))));
        if (found > most) {
            most = found;
            best = separator;
        }
    }
    return best || usualSeparator(body);
}

/** The separator of a table of which no heading is known: the one that makes the most cells of its first rows. */
function usualSeparator(body: string): string {
    const cells = (separator: string) => preview(body, separator).reduce((sum, row) => sum + row.length, 0);
    return [',', ';', '\t', '|'].reduce((best, other) => (cells(other) > cells(best) ? other : best));
}

function preview(body: string, delimiter: string): string[][] {
    return Papa.parse<string[]>(body.slice(0, previewLength), { delimiter, preview: previewed }).data;
}

/**
 * Where a spreadsheet may take a text for a formula, and run it: at the start of a cell, and after what it takes for the
 * end of one, because it may separate cells by another character than the table does.
 */
const formula = /(?<=^|[,;|\t\r\n])(?='*[=+\-@\t\r])/g;
/** The same as it is written, with an apostrophe before it. */
const guarded = /(?<=^|[,;|\t\r\n])'(?='*[=+\-@\t\r])/g;

/**
 * Writes a table as spreadsheets read it. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @returns the text, with the line ends that spreadsheets expect
 */
export function writeSheet(rows: readonly (readonly string[])[], separator: Separator = 'comma'): string {
    const safe = rows.map(row => row.map(cell => cell.replace(formula, "'")));
    return `${Papa.unparse(safe, { delimiter: separators[separator], newline: '\r\n' })}\r\n`;
}

/** A cell without the apostrophes that keep it from being run, without control characters and space around it. */
export function cleanCell(cell: string): string {
    const lines = cell.replace(guarded, '').replace(/\r\n?/g, '\n').split('\n');
    return (
        lines
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they come in by copying, and no plan can show them.
            .map(line => line.replace(/[\u0000-\u001f\u007f\u00a0]+/g, ' ').trim())
            .join('\n')
            .trim()
    );
}

/** A column as a spreadsheet names it: A, B … Z, AA. */
export function columnLetters(index: number): string {
    const last = String.fromCharCode(65 + (index % 26));
    return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A cell as a spreadsheet shows where it is: "row 7, column D (Relative power)". */
export function cellPlace(row: number, column: number, heading: string): string {
    return `row ${row + 1}, column ${columnLetters(column)}${heading ? ` (${heading})` : ''}`;
}
