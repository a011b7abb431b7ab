import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { principles } from '../../src/principles/all.generated.ts';
import { areas } from '../../src/principles/principle.ts';
import { waiveFix } from '../../src/principles/waivers.ts';
import { consequences } from '../support/consequences.ts';
import { applyFix, findingsOf, inWords, marked, untidyLines } from '../support/plans.ts';

describe.each(principles.map(principle => [principle.id, principle] as const))('%s', (id, principle) => {
    test('the good plan keeps it, and so do those that are near', () => {
        for (const text of [principle.good, ...principle.nears]) {
            const own = findingsOf(text).filter(
                finding =>
                    finding.rule === id ||
                    finding.rule.startsWith('syntax/') ||
                    finding.rule.startsWith('reference/') ||
                    finding.rule.startsWith('value/'),
            );
            expect(own.map(inWords)).toEqual([]);
        }
    });

    test.each(principle.bads)(
        'a bad plan gives the marked finding and, beside what the good one gives, no other',
        ({ plan, says = '' }) => {
            const { text, ranges } = marked(plan);
            const before = findingsOf(principle.good).map(finding => finding.rule);
            const added = findingsOf(text).filter(finding => {
                const at = before.indexOf(finding.rule);
                if (at >= 0) before.splice(at, 1);
                return at < 0;
            });
            expect(added.map(finding => finding.rule)).toEqual(ranges.map(() => id));
            for (const { severity, message } of added)
                expect(`${severity}: ${message}`.startsWith(says), message).toBe(true);
            expect(added.map(({ place }) => ({ offset: place.offset, length: place.length }))).toEqual(ranges);
        },
    );

    test('the bad plan that is shown is the good one with at most three lines changed', () => {
        const good = principle.good.split('\n');
        const bad = marked(principle.bad).text.split('\n');
        const added = bad.filter(line => !good.includes(line)).length;
        const removed = good.filter(line => !bad.includes(line)).length;
        expect(Math.max(added, removed)).toBeLessThanOrEqual(3);
    });

    test.each(principle.bads)('each fix settles it, brings nothing new and leaves a tidy plan', ({ plan }) => {
        const { text } = marked(plan);
        const before = findingsOf(text);
        const rules = before.map(finding => finding.rule);
        for (const finding of before.filter(one => one.rule === id)) {
            const waive = waiveFix(finding)!;
            for (const fix of [...(finding.fixes ?? []), waive]) {
                const fixed = applyFix(text, fix);
                const after = findingsOf(fixed).map(one => one.rule);
                expect(after.filter(rule => rule === id).length, fix.title).toBeLessThan(
                    rules.filter(rule => rule === id).length,
                );
                expect(
                    after.filter(rule => !rules.includes(rule) && !consequences[id]?.includes(rule)),
                    `${fix.title}\n${fixed}`,
                ).toEqual([]);
                expect(untidyLines(fixed), fix.title).toEqual([]);
                expect(fix.title).toMatch(/^[A-Z].*[^.]$/);
            }
        }
    });

    test('its page tells what is said of the bad plan that it shows (else: npm run generate)', () => {
        const findings = findingsOf(marked(principle.bad).text).filter(one => one.rule === id);
        const said = findings.map(({ severity, message }) => `${severity}: ${message}`).join(' ');
        const page = readFileSync(new URL(`../../docs/principles/${id}.md`, import.meta.url), 'utf8');
        expect(page).toContain(said.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' '));
    });

    test('it has a fix, or says why there is none', () => {
        const own = findingsOf(marked(principle.bad).text).filter(({ rule }) => rule === id);
        if (own.every(({ fixes }) => fixes?.length)) return;
        expect(principle.noFix).toMatch(/^[A-Z].*\.$/);
    });

    test('it is written as the house asks', () => {
        expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
        expect(Object.keys(areas)).toContain(principle.area);
        expect(principle.statement).toMatch(/^[A-Z].*\.$/);
        for (const { quote } of principle.cites) expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
        for (const other of principle.silencedBy ?? []) expect(principles.map(one => one.id)).toContain(other.id);
        const findings = principle.bads.flatMap(({ plan }) => findingsOf(marked(plan).text));
        for (const finding of findings.filter(one => one.rule === id)) {
            expect(finding.message).toMatch(/[.?!”)`]$/);
            expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
        }
    });
});

/** The guide is not part of the project; where `DELIVERY_GUIDE` names its text, every quotation is held against it. */
const guideFile = process.env.DELIVERY_GUIDE;
const guide = guideFile ? plain(readFileSync(guideFile, 'utf8')) : undefined;

function plain(text: string): string {
    return text.replace(/[*_#]/g, '').replace(/[‘’]/g, "'").replace(/[“”"]/g, "'").replace(/\s+/g, ' ').toLowerCase();
}

test.runIf(guide)('every quotation stands in the guide, word for word', () => {
    for (const { id, cites } of principles) {
        for (const { quote } of cites) expect(guide!.includes(plain(quote)), `${id}: ${quote}`).toBe(true);
    }
});
