import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questions } from '../../src/checklist/checklist.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { piecesOf } from '../../src/report/colouring.ts';
import { badPlanOf, unmarked } from '../../src/report/example.ts';
import { explanationOf } from '../../src/report/explain.ts';
import { listMarkdown } from '../../src/report/explain-list.ts';
import { explanationHelp, explanationMarkdown } from '../../src/report/explain-markdown.ts';
import { explanationText, listText } from '../../src/report/explain-text.ts';
import { findingPicture } from '../../src/report/finding-picture.ts';
import { otherRules } from '../../src/report/other-rules.ts';
import { widthOf } from '../../src/report/width.ts';
import { parse, services } from '../support/plans.ts';

const plain = { paint: (_part: string, text: string) => text, columns: 80 };

/** The ids of rules that the sources give findings, beside the principles. */
function idsInSources(): string[] {
    const root = new URL('../../src/', import.meta.url).pathname;
    const ids = new Set<string>();
    // How the sources make findings: the first word of an id, and what stands before the second.
    const makers: [prefix: string, pattern: RegExp, files: RegExp][] = [
        ['syntax/', /\b(?:report|diagnostic)\(\s*'([a-z-]+)'/g, /^language\//],
        ['syntax/', /\bdropUntil\(\s*\w+,\s*'([a-z-]+)'/g, /^language\//],
        ['value/', /\bproblem\(\s*'([a-z-]+)'/g, /^plan\/checks\//],
        ['reference/import-', /\bimportProblem\(\s*\w+,\s*'([a-z-]+)'/g, /^plan\//],
        ['data/', /\bdataProblem\(\s*'([a-z-]+)'/g, /^plan\//],
    ];
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.ts') || /generated|other-rules/.test(path)) continue;
        const text = readFileSync(join(root, path), 'utf8');
        for (const [, id] of text.matchAll(/(?:rule|code): ['`]([a-z-]+\/[a-z-]+)['`]/g)) ids.add(id!);
        if (path.startsWith('principles/settings')) {
            for (const [, id] of text.matchAll(/'(settings\/[a-z-]+)'/g)) ids.add(id!);
        }
        for (const [prefix, pattern, files] of makers) {
            if (files.test(path)) for (const [, name] of text.matchAll(pattern)) ids.add(`${prefix}${name}`);
        }
    }
    for (const problem of ['missing', 'unreadable', 'outside']) {
        ids.add(`reference/import-${problem}`);
        ids.add(`data/file-${problem}`);
    }
    // A waiver without its reason is made from a problem of its value.
    ids.delete('value/reason-missing');
    return [...ids].sort();
}

describe('every rule that a check can name', () => {
    test('is explained', () => {
        const ids = idsInSources();
        expect(ids.length).toBeGreaterThan(25);
        expect(ids.filter(id => explanationOf(id) === undefined)).toEqual([]);
        const listed = otherRules.map(({ id }) => id);
        expect(listed.filter(id => !ids.includes(id))).toEqual([]);
        for (const { id } of questions) expect(explanationOf(id)).toMatchObject({ waiver: `waive ${id} because "…"` });
    });

    test('and no other', () => {
        expect(explanationOf('unit/enormous')).toBeUndefined();
        expect(explanationOf('syntax/unheard-of')).toBeUndefined();
        expect(explanationOf('ask/whatever')).toBeUndefined();
        expect(explanationOf('constructor')).toBeUndefined();
    });

    test('in whole sentences', () => {
        for (const { id, statement, help } of otherRules) {
            expect(statement, id).toMatch(/^[A-Z].*\.$/);
            expect(help, id).toMatch(/^[A-Z“`].*[.…]$/);
        }
    });
});

describe('of a principle', () => {
    const principle = principles.find(one => one.id === 'unit/too-large')!;
    const explanation = explanationOf('unit/too-large')!;

    test('an explanation has all that the principle holds', () => {
        expect(explanation).toMatchObject({
            group: 'The Delivery Unit',
            statement: principle.statement,
            severity: 'warning',
            cites: principle.cites,
            ours: principle.ours,
            waiver: 'waive unit/too-large because "…"',
        });
        expect(explanation.numbers[0]).toEqual({ name: 'atMost', ...principle.thresholds!.atMost });
    });

    test('text, page and help tell the same', () => {
        const example = badPlanOf(principle, services);
        const text = explanationText(explanation, example, { ...plain, columns: 1_000 });
        const page = explanationMarkdown(explanation, { messages: [example.findings[0]!.message] });
        for (const said of [text, page, explanationHelp(explanation)]) {
            for (const { quote } of principle.cites) expect(said).toContain(`“${quote}”`);
            expect(said).toContain(principle.statement);
            expect(said).toContain(principle.ours!);
            expect(said).toContain('{ "principles": { "unit/too-large": { "atMost": 40, "never": 50 } } }');
            expect(said).toContain('size 45 at most 49');
            expect(said).not.toMatch(/[«»]|undefined/);
        }
        for (const said of [text, page]) expect(said).toContain(example.findings[0]!.message);
        expect(text).toContain('     2 |     size 45 at most 49\n       |          ^^\n');
    });

    test('one says which others are silent where it speaks', () => {
        expect(explanationOf('coalition/power-type-missing')!.notes).toContain(
            'It is silent where `coalition/one-or-two` speaks of the same block: one cause, one finding.',
        );
        expect(explanationOf('coalition/one-or-two')!.notes.join(' ')).toContain('`coalition/power-type-missing`');
        expect(explanationOf('metric/off-track')!.notes.join(' ')).toContain('--as-of');
        expect(explanationOf('coalition/staunch-opponent')!.notes.join(' ')).toContain('Names are withheld');
    });
});

describe.each(principles.map(principle => [principle.id, principle] as const))('%s', (id, principle) => {
    const example = badPlanOf(principle, services);

    test('has an example in which it speaks, where it is marked', () => {
        expect(example.findings.map(({ place: { offset, length } }) => ({ offset, length }))).toEqual(
            unmarked(principle.bad).ranges,
        );
    });

    test('fits a narrow terminal, but for the lines of plans', () => {
        const lines = explanationText(explanationOf(id)!, example, { ...plain, columns: 60 }).split('\n');
        const prose = lines.filter(line => !/^\s+\d* \|/.test(line) && !/^ {6}[{w]/.test(line));
        const long = prose.filter(line => widthOf(line) > 60);
        // A word alone may be longer than a line.
        expect(long.filter(line => line.trim().includes(' '))).toEqual([]);
    });

    test('has a picture that is whole, not too wide and made of the plan’s own text', () => {
        const picture = findingPicture(example);
        expect(findingPicture(badPlanOf(principle, services))).toBe(picture);
        expect(Number(/ width="(\d+)"/.exec(picture)![1])).toBeLessThanOrEqual(860);
        expect(picture).toMatch(/^<svg [^>]*role="img"/);
        expect(picture).not.toMatch(/NaN|undefined|Infinity|[«»]/);
        const { file } = example;
        const drawn = piecesOf(file).map(({ offset, length }) => file.text.slice(offset, offset + length));
        expect(drawn.join('').replace(/\s/g, '')).toBe(file.text.replace(/\s/g, ''));
    });
});

test('the colours tell blocks, properties, names, words and values apart', () => {
    const file = parse('// Who\nactor users "Users" {\n    kind group\n    influence very low\n    manages actor\n}\n');
    const said = piecesOf(file).map(
        ({ offset, length, kind }) => `${kind} ${file.text.slice(offset, offset + length)}`,
    );
    expect(said).toEqual([
        'comment // Who',
        'block actor',
        'name users',
        'text "Users"',
        'plain {',
        'keyword kind',
        'word group',
        'keyword influence',
        'word very',
        'word low',
        'keyword manages',
        'plain actor',
        'plain }',
    ]);
});

test('the lists name every principle, with the counts', () => {
    for (const list of [listText({ ...plain, columns: 200 }), listMarkdown()]) {
        for (const { id, statement } of [...principles, ...otherRules]) {
            expect(list).toContain(id);
            expect(list).toContain(statement);
        }
        expect(list).toContain(`${principles.length} principles: `);
    }
    const unit = listText(plain, 'unit/');
    expect(unit).toContain('unit/too-large');
    expect(unit).not.toContain('coalition/');
});
