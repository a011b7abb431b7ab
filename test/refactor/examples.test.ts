import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../src/plan/file.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { refactoringsFor } from '../../src/refactor/all.ts';
import type { Asked, Refactoring } from '../../src/refactor/refactoring.ts';
import { exampleNames, exampleTexts } from '../support/examples.ts';
import { marked, parse, untidyLines } from '../support/plans.ts';
import { afterwards, askedAt, checkAgain } from '../support/refactor.ts';

type Texts = Record<string, string>;

const isPlan = (path: string) => path.endsWith('.delivery');

const examples = exampleNames.flatMap(name => {
    const texts = exampleTexts(name);
    return Object.keys(texts)
        .filter(isPlan)
        .map(path => [`${name}/${path}`, texts, path] as const);
});
const ofPrinciples = principles.flatMap(({ id, good, bad }) => {
    const texts = { 'plan.delivery': good, 'bad/plan.delivery': marked(bad).text };
    return Object.keys(texts).map(path => [`${path} of ${id}`, texts, path] as const);
});

/** The places worth asking at: where each node begins. */
const placesIn = (file: PlanFile): number[] => [...new Set(file.values.flatMap(node => node.$cstNode?.offset ?? []))];

/** How often each word, text and comment is said in some texts. */
function sayings(texts: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) {
        for (const [said] of text.matchAll(
            /"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|[^\s{},"]+/g,
        ))
            counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    return counts;
}

/** What texts say after a change and did not before, and what they no longer say: words, texts and comments. */
function changed(before: readonly string[], after: readonly string[]): string[] {
    const [old, now] = [sayings(before), sayings(after)];
    return [...new Set([...old.keys(), ...now.keys()])]
        .filter(said => old.get(said) !== now.get(said))
        .map(said => `${(now.get(said) ?? 0) - (old.get(said) ?? 0)} ${said}`)
        .sort();
}

const wordsOf = (message: string) => [...new Set(message.match(/[\p{L}\p{N}]+/gu))].sort().join(' ');

/** The findings of a folder, as rules alone and in words; which of several names a message begins with follows the order of blocks. */
function judged(texts: Texts): { rules: string[]; words: string[] } {
    const findings = [...checkAgain(texts).findings.values()].flat();
    return {
        rules: findings.map(({ rule }) => rule).sort(),
        words: findings.map(({ rule, message }) => `${rule}: ${wordsOf(message)}`).sort(),
    };
}

const countUntidy = (texts: readonly string[]) => texts.reduce((count, text) => count + untidyLines(text).length, 0);

/** What a refactoring may change, beyond where things stand. */
function expectKept(texts: Texts, before: ReturnType<typeof judged>, one: Refactoring): void {
    const after = afterwards(texts, one);
    const touched = Object.keys(after).filter(path => after[path] !== texts[path]);
    const [old, now] = [texts, after].map(all => touched.flatMap(path => all[path] ?? [])) as [string[], string[]];
    for (const path of touched) {
        const text = after[path]!;
        expect(parse(text).form.length, `${one.title}\n${path}\n${text}`).toBeLessThanOrEqual(
            path in texts ? parse(texts[path]!).form.length : 0,
        );
        expect(
            text.split('\n').filter(line => line !== line.trimEnd()),
            one.title,
        ).toEqual([]);
        expect(text, one.title).not.toMatch(/\n\n\n/);
    }
    expect(countUntidy(now), one.title).toBeLessThanOrEqual(countUntidy(old));
    const words = changed(old, now);
    const { rules: rulesNow, words: wordsNow } = judged(after);
    if (/^(Move|Sort|Write)/.test(one.title)) {
        expect(
            words.filter(word => !/^1 (import|private|".*\.delivery")$/.test(word)),
            one.title,
        ).toEqual([]);
        if (one.title !== 'Sort the ratings from 1A to 5C') expect(wordsNow, one.title).toEqual(before.words);
    } else if (one.title.startsWith('Say')) {
        expect(
            words.filter(word => word.includes('"') || word.includes('/')),
            one.title,
        ).toEqual([]);
        expect(rulesNow, one.title).toEqual(before.rules);
    } else {
        const slips = (rules: string[]) => rules.filter(rule => /^(value|reference)/.test(rule));
        expect(slips(rulesNow), one.title).toEqual(slips(before.rules));
    }
}

describe('each refactoring at each place keeps what is said', () => {
    test.each([...examples, ...ofPrinciples])('in %s', (_, texts, path) => {
        const asked: Asked = askedAt(texts, path, 0);
        const before = judged(texts);
        const done = new Set<string>();
        for (const offset of placesIn(asked.file)) {
            for (const one of refactoringsFor({ ...asked, range: { offset, length: 0 } })) {
                const key = `${one.title} ${one.edits.map(({ place }) => place.offset)}`;
                if (done.has(key)) continue;
                done.add(key);
                expectKept(texts, before, one);
            }
        }
    });
});

test('in plans with any part torn out, each refactoring at any place can be made and damages nothing more', () => {
    const whole = exampleTexts('riverton');
    const paths = Object.keys(whole).filter(isPlan);
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
