import { createDeliveryServices } from '../../src/language/module.ts';
import type { PlanFile } from '../../src/plan/file.ts';
import type { FileProblem, Files } from '../../src/plan/files.ts';
import type { Edit, Finding, Fix } from '../../src/plan/finding.ts';
import { parseFile } from '../../src/plan/parse.ts';
import { Checker, type CheckResult } from '../../src/principles/check.ts';

export { unmarked as marked } from '../../src/report/example.ts';

/** The language, made once for all tests. */
export const services = createDeliveryServices();

/** A checker that remembers nothing between tests. */
export const newChecker = () => new Checker(services.language.Shapes);

export const parse = (text: string, uri = 'file:///plan/plan.delivery'): PlanFile =>
    parseFile(services.parser.LangiumParser, uri, text);

/** Files held in memory, by path under `file:///plan/`; names that end in `.delivery` are parsed. */
export function inMemory(texts: Record<string, string>): Files {
    const files = new Map<string, PlanFile>();
    const data = new Map<string, string>();
    for (const [path, text] of Object.entries(texts)) {
        const uri = `file:///plan/${path}`;
        if (path.endsWith('.delivery')) files.set(uri, parse(text, uri));
        else data.set(uri, text);
    }
    const missing = (uri: string): FileProblem =>
        uri.startsWith('file:///plan/')
            ? { problem: 'missing', why: 'is missing' }
            : { problem: 'outside', why: 'is outside' };
    return {
        all: () => files.values(),
        get: uri => files.get(uri) ?? missing(uri),
        data: uri => data.get(uri) ?? missing(uri),
    };
}

/** The clock of all tests, where a plan says no `as of`: a Wednesday, as a day number. */
export const testDay = Date.UTC(2026, 6, 1) / 86_400_000;

export function check(texts: Record<string, string> | string, asOf?: number): CheckResult {
    const files = inMemory(typeof texts === 'string' ? { 'plan.delivery': texts } : texts);
    return newChecker().check(files, { asOf, clock: () => testDay });
}

/** All findings of a check, without the waived ones unless asked for. */
export function findingsOf(
    texts: Record<string, string> | string,
    { waived = false, asOf }: { waived?: boolean; asOf?: number } = {},
): Finding[] {
    return [...check(texts, asOf).findings.values()].flat().filter(finding => waived || !finding.waived);
}

/** A finding in words that a test can show: `coalition/size at "Readiness"`. */
export function inWords(finding: Finding): string {
    const { file, offset, length } = finding.place;
    return `${finding.severity} ${finding.rule} at ${JSON.stringify(file.text.slice(offset, offset + length))}: ${finding.message}`;
}

/** What an edit puts in, once somebody has typed where the cursor goes and over what asks for words or a rating. */
export function typedInto({ text, cursor, fields = [] }: Edit, typed = 'as agreed in the autumn'): string {
    const stops = [...fields, ...(cursor === undefined ? [] : [{ offset: cursor, length: 0 }])];
    return stops
        .sort((a, b) => b.offset - a.offset)
        .reduce((result, { offset, length }) => {
            const before = result.slice(offset, offset + length);
            const written = before === '' ? typed : before === 'unrated' ? 'green' : before;
            return result.slice(0, offset) + written + result.slice(offset + length);
        }, text);
}

/** A text after a fix of one file; where the fix leaves the cursor, somebody has typed. */
export function applyFix(text: string, fix: Fix, typed?: string): string {
    const edits = [...fix.edits].sort((a, b) => b.place.offset - a.place.offset);
    return edits.reduce(
        (result, edit) =>
            result.slice(0, edit.place.offset) +
            typedInto(edit, typed) +
            result.slice(edit.place.offset + edit.place.length),
        text,
    );
}

/** The lines of a plan that are not indented by four spaces for each brace they stand in, or end in space. */
export function untidyLines(text: string): string[] {
    let depth = 0;
    return text.split('\n').filter(line => {
        const bare = line.replace(/"(?:\\.|[^"\\])*"/g, '""').replace(/\/\/.*/, '');
        const own = bare.trim().startsWith('}') ? depth - 1 : depth;
        depth += bare.split('{').length - bare.split('}').length;
        return line !== '' && (line !== line.trimEnd() || line.length - line.trimStart().length !== own * 4);
    });
}
