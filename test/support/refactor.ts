import type { PlanFile } from '../../src/plan/file.ts';
import type { FileProblem } from '../../src/plan/files.ts';
import type { Edit } from '../../src/plan/finding.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { CheckResult } from '../../src/principles/check.ts';
import { refactoringsFor } from '../../src/refactor/all.ts';
import type { Asked, Refactoring } from '../../src/refactor/refactoring.ts';
import { newChecker, parse, testDay } from './plans.ts';

const folder = 'file:///plan/';

/** The files of the last checks, so that what has not changed is the same file again. */
const parsed = new Map<string, PlanFile>();
const mostParsed = 100;
const checker = newChecker();

function parsedAgain(text: string, uri: string): PlanFile {
    const key = `${uri} ${text}`;
    const file = parsed.get(key) ?? parse(text, uri);
    parsed.delete(key);
    parsed.set(key, file);
    if (parsed.size > mostParsed) parsed.delete(parsed.keys().next().value!);
    return file;
}

/** All that there is to say of a folder of files; what has not changed since the last time is not judged again. */
export function checkAgain(texts: Record<string, string>): CheckResult {
    const files = new Map<string, PlanFile>();
    for (const [path, text] of Object.entries(texts)) {
        if (!path.endsWith('.delivery')) continue;
        const uri = new URL(path, folder).toString();
        files.set(uri, parsedAgain(text, uri));
    }
    const missing: FileProblem = { problem: 'missing', why: 'is missing' };
    return checker.check(
        {
            all: () => files.values(),
            get: uri => files.get(uri) ?? missing,
            data: uri => texts[decodeURI(uri).slice(folder.length)] ?? missing,
        },
        { clock: () => testDay },
    );
}

/** What is asked at a place in a folder of files, as an editor would ask it. */
export function askedAt(texts: Record<string, string>, path: string, offset: number, length = 0): Asked {
    const { assembly } = checkAgain(texts);
    const plans: Plan[] = [...assembly.plans, ...assembly.loose];
    const members = plans.flatMap(plan => plan.members.map(({ file }) => file));
    const uri = new URL(path, folder).toString();
    return {
        file: members.find(file => file.uri === uri) ?? parse(texts[path]!, uri),
        range: { offset, length },
        plansOf: file => plans.filter(plan => plan.members.some(member => member.file === file)),
        isTaken: one => decodeURI(one).slice(folder.length) in texts,
    };
}

/** The refactorings at the cursor `‸`, or over the selection `«»`, in one of the files. */
export function refactoringsAt(marked: Record<string, string> | string): {
    texts: Record<string, string>;
    found: Refactoring[];
} {
    const given = typeof marked === 'string' ? { 'plan.delivery': marked } : marked;
    const texts = Object.fromEntries(Object.entries(given).map(([path, text]) => [path, text.replace(/[‸«»]/g, '')]));
    const [path, text] = Object.entries(given).find(([, one]) => /[‸«]/.test(one))!;
    const start = text.search(/[‸«]/);
    const end = text.includes('»') ? text.indexOf('»') - 1 : start;
    return { texts, found: refactoringsFor(askedAt(texts, path, start, end - start)) };
}

/** The files after a refactoring; where it leaves the cursor there is `|`. */
export function afterwards(
    texts: Record<string, string>,
    { edits, newFile }: Pick<Refactoring, 'edits' | 'newFile'>,
): Record<string, string> {
    const result = { ...texts };
    const pathOf = (uri: string) => decodeURI(uri).slice(folder.length);
    if (newFile) {
        const path = pathOf(newFile.uri);
        if (path in texts) throw new Error(`${path} is there already.`);
        result[path] = newFile.text;
    }
    for (const [uri, own] of Map.groupBy(edits, ({ place }) => place.file.uri)) {
        const path = pathOf(uri);
        result[path] = applied(texts[path]!, own);
    }
    return result;
}

/** A text after edits, which must stay clear of each other. */
function applied(text: string, edits: readonly Edit[]): string {
    const sorted = [...edits].sort((a, b) => a.place.offset - b.place.offset);
    let result = '';
    let at = 0;
    for (const { place, text: insert, cursor } of sorted) {
        if (place.offset < at) throw new Error(`Two edits change the same text, at ${place.offset}.`);
        result += text.slice(at, place.offset);
        result += cursor === undefined ? insert : `${insert.slice(0, cursor)}|${insert.slice(cursor)}`;
        at = place.offset + place.length;
    }
    return result + text.slice(at);
}

/** The files after the one refactoring whose title has some words, at the cursor of one of them. */
export function refactored(marked: Record<string, string> | string, title: string): Record<string, string> {
    const { texts, found } = refactoringsAt(marked);
    const chosen = found.filter(one => one.title.includes(title));
    if (chosen.length !== 1) throw new Error(`“${title}” is not one of: ${found.map(one => one.title).join('; ')}.`);
    return afterwards(texts, chosen[0]!);
}
