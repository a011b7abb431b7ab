import { tableIn } from '../../plan/data-tables.ts';
import type { PlanFile } from '../../plan/file.ts';
import type { Files } from '../../plan/files.ts';
import { asSnippet } from '../edits.ts';
import { pathBetween } from '../navigate/moved-files.ts';
import type { Offer } from './offer.ts';
import type { Piece, Situation } from './situation.ts';

/** What a place within quotes is about: a path, or a column or value of a table; undefined for any other text. */
export type QuotedMeaning =
    | { readonly of: 'import' }
    | { readonly of: 'table' }
    | { readonly of: 'column'; readonly table: string }
    | { readonly of: 'value'; readonly table: string; readonly column: string };

/** What the quotes at a place are to hold. */
export function quotedMeaning({ statement }: Situation): QuotedMeaning | undefined {
    const pieces = statement?.pieces ?? [];
    const last = pieces.at(-1)?.text;
    if (pieces[0]?.text === 'import') return last === 'import' || last === 'private' ? { of: 'import' } : undefined;
    if (statement?.entry?.rule !== 'Actual') return undefined;
    if (last === 'from') return { of: 'table' };
    const at = pieces.findIndex(({ text }) => text === 'from');
    const table = pieces[at + 1];
    if (!table || at < 0) return undefined;
    if (last === 'date' || last === 'value' || last === 'where') return { of: 'column', table: content(table) };
    const column = pieces.at(-2);
    return last === '=' && column ? { of: 'value', table: content(table), column: content(column) } : undefined;
}

const content = ({ text }: Piece) => text.replace(/^"|"$/g, '');

/** A file further up than this is no neighbour. */
const mostUps = 3;

/**
 * The paths to files, as they are written in a file: downward from its folder, or up and down within the workspace.
 *
 * @param uris the files that there are
 */
export function pathOffers(from: PlanFile, uris: Iterable<string>, taken: readonly string[] = []): Offer[] {
    const left = new Set([from.uri, ...taken]);
    return [...uris]
        .filter(uri => !left.has(uri))
        .flatMap(uri => pathBetween(from.uri, uri) ?? [])
        .map(path => ({ path, ups: path.split('../').length - 1 }))
        .filter(({ ups }) => ups <= mostUps)
        .sort((a, b) => a.ups - b.ups || (a.path < b.path ? -1 : 1))
        .map(({ path }) => ({ label: path, kind: 'file', snippet: asSnippet(path) }));
}

/** The columns of a table, or the values of one of them, each once. */
export function columnOffers(files: Files, uri: string, text: string, column?: string): Offer[] {
    const table = tableIn(files, uri, text, ['date', 'value', ...(column === undefined ? [] : [column])]);
    const at = column === undefined ? -1 : table.headings.indexOf(column);
    const texts = column === undefined ? table.headings : at < 0 ? [] : table.words(at);
    return [...new Set(texts)]
        .filter(text => text.trim() !== '' && !text.includes('"'))
        .slice(0, 200)
        .map(text => ({ label: text, kind: 'value', snippet: asSnippet(text) }));
}
