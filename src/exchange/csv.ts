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

/** How many rows are looked at to tell which character separates cells. */
const previewed = 25;

/**
 * Reads a table. The separator is the one with which the most headings are found.
 *
 * @param headings how many known headings a row has
 */
export function readSheet(text: string, headings: (row: readonly string[]) => number): Sheet {
    const bare = text.replace(/^\uFEFF/, '');
    // Excel writes and hides a first line that names the separator.
    const named = /^"?sep=(.)"?[ \t,;]*\r?\n/i.exec(bare);
    const body = named ? bare.slice(named[0].length) : bare;
    const { data, errors } = parse(body, named?.[1] ?? separatorOf(body, headings));
    return {
        rows: data.map(row => row.map(cleanCell)),
        problems: errors
            .filter(({ type }) => type === 'Quotes')
            .slice(0, 5)
            .map(
                ({ row }) =>
                    `row ${(row ?? 0) + 1}: a cell has a quote that is not closed, so that what follows may be read as one cell. Look at this row, and save the table again.`,
            ),
    };
}

function separatorOf(body: string, headings: (row: readonly string[]) => number): string {
    let best = '';
    let most = 0;
    for (const separator of [',', ';', '\t', '|']) {
        const { data } = parse(body, separator, previewed);
        const found = Math.max(0, ...data.map(row => headings(row.map(cleanCell))));
        if (found > most) {
            most = found;
            best = separator;
        }
    }
    return best;
}

function parse(body: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
    return Papa.parse<string[]>(body, { delimiter, preview, skipEmptyLines: false });
}

/** What makes a spreadsheet take a cell for a formula, and run it. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * Writes a table as spreadsheets read it. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @returns the text, with the line ends that spreadsheets expect
 */
export function writeSheet(rows: readonly (readonly string[])[], separator: Separator = 'comma'): string {
    const guarded = rows.map(row => row.map(cell => (formula.test(cell) ? `'${cell}` : cell)));
    return `${Papa.unparse(guarded, { delimiter: separators[separator], newline: '\r\n' })}\r\n`;
}

/** A cell without the apostrophe that keeps it from being run, without control characters and space around it. */
function cleanCell(cell: string): string {
    const lines = cell.replace(/\r\n?/g, '\n').split('\n');
    const clean = lines
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they come in by copying, and no plan can show them.
        .map(line => line.replace(/[\u0000-\u001f\u007f\u00a0]+/g, ' ').trim())
        .join('\n')
        .trim();
    return /^'+[=+\-@]/.test(clean) ? clean.slice(1) : clean;
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
