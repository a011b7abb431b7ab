import { DataTable, shapeOf } from '../table/data-table.ts';
import type { Files } from './files.ts';

/** What is known of a data file, as long as its text stays the same. */
interface Known {
    readonly text: string;
    readonly tables: Map<string, DataTable>;
    readonly answers: Map<string, unknown>;
}

/** So many answers are remembered of a file: while somebody types a condition, each letter asks anew. */
const mostAnswers = 200;

const known = new WeakMap<Files, Map<string, Known>>();

/**
 * The table in a data file. It is parsed once, however often the plan changes.
 *
 * @param text the text of the file, as `files` give it now
 * @param wanted the headings that are looked for
 */
export function tableIn(files: Files, uri: string, text: string, wanted: readonly string[]): DataTable {
    const { tables } = knownOf(files, uri, text);
    const shape = shapeOf(text, wanted);
    const key = `${shape.layout.separator}${shape.headingRow}`;
    return remembered(tables, key, () => new DataTable(shape));
}

/** What is worked out from a data file, once for each question. */
export function fromData<Answer>(files: Files, uri: string, text: string, question: string, ask: () => Answer): Answer {
    const { answers } = knownOf(files, uri, text);
    const oldest = answers.size >= mostAnswers ? answers.keys().next().value : undefined;
    if (oldest !== undefined && !answers.has(question)) answers.delete(oldest);
    return remembered(answers as Map<string, Answer>, question, ask);
}

function knownOf(files: Files, uri: string, text: string): Known {
    const byUri = remembered(known, files, () => new Map<string, Known>());
    const before = byUri.get(uri);
    if (before?.text === text) return before;
    const fresh = { text, tables: new Map(), answers: new Map() };
    byUri.set(uri, fresh);
    return fresh;
}

function remembered<Key, Value>(
    map: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown },
    key: Key,
    make: () => Value,
): Value {
    const found = map.get(key);
    if (found !== undefined) return found;
    const made = make();
    map.set(key, made);
    return made;
}
