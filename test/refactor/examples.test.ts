import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../src/plan/file.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { refactoringsFor } from '../../src/refactor/all.ts';
import type { Asked, Refactoring } from '../../src/refactor/refactoring.ts';
import { marked, parse, untidyLines } from '../support/plans.ts';
import { afterwards, askedAt, checkAgain } from '../support/refactor.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;
const folders: Record<string, Record<string, string>> = {};
for (const path of readdirSync(examples, { recursive: true, encoding: 'utf8' })) {
    const [folder, ...rest] = path.split('/');
    if (/\.(delivery|csv)$/.test(path)) {
        folders[folder!] ??= {};
        folders[folder!]![rest.join('/')] = readFileSync(join(examples, path), 'utf8');
    }
}
for (const { id, good, bad } of principles)
    folders[id] = { 'plan.delivery': good, 'bad/plan.delivery': marked(bad).text };

/** The places worth asking at: where each node begins. */
const placesIn = (file: PlanFile): number[] => [...new Set(file.values.flatMap(node => node.$cstNode?.offset ?? []))];

const sayings = (texts: Record<string, string>): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [path, text] of Object.entries(texts)) {
        if (!path.endsWith('.delivery')) continue;
        for (const [said] of text.matchAll(
            /"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|[^\s{},"]+/g,
        ))
            counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    return counts;
};

/** What texts say after a change and did not before, and what they no longer say: words, texts and comments. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
    const [old, now] = [sayings(before), sayings(after)];
    return [...new Set([...old.keys(), ...now.keys()])]
        .filter(said => old.get(said) !== now.get(said))
        .map(said => `${(now.get(said) ?? 0) - (old.get(said) ?? 0)} ${said}`)
        .sort();
}

const findingsIn = (texts: Record<string, string>) => [...checkAgain(texts).findings.values()].flat();
const wordsOf = (texts: Record<string, string>) =>
    findingsIn(texts)
        .map(({ rule, message }) => `${rule}: ${message}`)
        .sort();

const untidyIn = (texts: Record<string, string>) =>
    Object.values(texts).reduce((count, text) => count + untidyLines(text).length, 0);

const rulesOf = (texts: Record<string, string>) =>
    findingsIn(texts)
        .map(({ rule }) => rule)
        .sort();

/** What a refactoring may change, beyond where things stand. */
function expectKept(texts: Record<string, string>, one: Refactoring): void {
    const after = afterwards(texts, one);
    for (const [path, text] of Object.entries(after)) {
        if (!path.endsWith('.delivery')) continue;
        const form = parse(text).form.length;
        expect(form, `${one.title}\n${path}\n${text}`).toBeLessThanOrEqual(
            path in texts ? parse(texts[path]!).form.length : 0,
        );
        expect(
            text.split('\n').filter(line => line !== line.trimEnd()),
            one.title,
        ).toEqual([]);
        expect(text, one.title).not.toMatch(/\n\n\n/);
    }
    expect(untidyIn(after), one.title).toBeLessThanOrEqual(untidyIn(texts));
    const words = changed(texts, after);
    if (/^(Move|Sort|Write)/.test(one.title)) {
        expect(
            words.filter(word => !/^1 (import|private|".*\.delivery")$/.test(word)),
            one.title,
        ).toEqual([]);
        if (one.title !== 'Sort the ratings from 1A to 5C') expect(wordsOf(after), one.title).toEqual(wordsOf(texts));
    } else if (one.title.startsWith('Say')) {
        expect(
            words.filter(word => word.includes('"') || word.includes('/')),
            one.title,
        ).toEqual([]);
        expect(rulesOf(after), one.title).toEqual(rulesOf(texts));
    } else {
        const slips = (rules: string[]) => rules.filter(rule => /^(value|reference)/.test(rule));
        expect(slips(rulesOf(after)), one.title).toEqual(slips(rulesOf(texts)));
    }
}

describe.each(Object.entries(folders))('in %s', (_, texts) => {
    test('each refactoring at each place keeps what is said', () => {
        const done = new Set<string>();
        for (const path of Object.keys(texts).filter(one => one.endsWith('.delivery'))) {
            const asked: Asked = askedAt(texts, path, 0);
            for (const offset of placesIn(asked.file)) {
                for (const one of refactoringsFor({ ...asked, range: { offset, length: 0 } })) {
                    const key = `${one.title} ${one.edits.map(({ place }) => place.offset)}`;
                    if (done.has(key)) continue;
                    done.add(key);
                    expectKept(texts, one);
                }
            }
        }
    });
});

test('in plans with any part torn out, each refactoring at any place can be made and damages nothing more', () => {
    const whole = folders.riverton!;
    const paths = Object.keys(whole).filter(path => path.endsWith('.delivery'));
    const tear = fc.record({ path: fc.constantFrom(...paths), start: fc.nat(), length: fc.nat(60), at: fc.nat() });
    fc.assert(
        fc.property(tear, ({ path, start, length, at }) => {
            const text = whole[path]!;
            const from = start % text.length;
            const torn = text.slice(0, from) + text.slice(from + length);
            const texts = { ...whole, [path]: torn };
            const damage = parse(torn).form.length;
            // Near what is torn as often as anywhere.
            const offset = at % 2 ? at % torn.length : Math.min(torn.length, from + (at % 80));
            for (const one of refactoringsFor(askedAt(texts, path, offset))) {
                const after = afterwards(texts, one)[path]!;
                expect(parse(after).form.length, `${one.title}\n${after}`).toBeLessThanOrEqual(damage);
            }
        }),
        { numRuns: 300 },
    );
});
