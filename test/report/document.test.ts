import { describe, expect, test } from 'vitest';
import { groupedTables, signaturesOf } from '../../src/report/document/document.ts';
import { htmlReport } from '../../src/report/document/html.ts';
import { jsonDocument } from '../../src/report/document/json.ts';
import { markdownReport } from '../../src/report/document/markdown.ts';
import { room, scaleOn, sheetFor } from '../../src/report/document/sheets.ts';
import { crowdedText, wordings } from '../pictures/plans.ts';
import { exampleTexts } from '../support/examples.ts';
import { confidentialPlan, secret } from './confidential-plan.ts';
import { blocksOf, reportOf } from './document-source.ts';

const small = {
    'plan.delivery': `system Town "Small Town" {
    led by Mayor
    as of 2026-01-01
}

actor Mayor "Mayor" {
    held by "Old Hand" until 2020
    held by "Ann Lee" since 2021
}
`,
};

const crowd = (wording: string) => ({ 'plan.delivery': crowdedText(wordings[wording]!) });

describe('the document', () => {
    test('a plan with nothing in it says so of each module, and is short', async () => {
        const document = await reportOf(small);
        expect(document.chapters.map(({ number, title, blocks }) => [number, title, blocks.length])).toEqual([
            [undefined, 'The system and its ambition', 1],
            ['1A', 'Aspirations', 1],
            ['1B', 'Current state of delivery', 2],
            ['1C', 'The Delivery Unit', 1],
            ['1D', 'Guiding coalitions', 1],
            [undefined, 'Open questions', expect.any(Number)],
            [undefined, 'Where the plan departs from the guide', expect.any(Number)],
            [undefined, 'Departures that are accepted, and why', 1],
        ]);
        expect(blocksOf(document).filter(({ kind }) => kind === 'picture')).toHaveLength(2);
        expect(markdownReport(document)).toContain('There is no guiding coalition yet.');
    });

    test('whoever holds the post today signs', async () => {
        const document = await reportOf(small);
        expect(signaturesOf(document)).toEqual([{ name: 'Ann Lee, Mayor', post: 'Leader of the system' }]);
    });

    test('the trajectories of an aspiration follow it, each drawn once', async () => {
        const { chapters } = await reportOf(exampleTexts('riverton'));
        const own = chapters[1]!.blocks;
        const drawn = own.flatMap(block => (block.kind === 'picture' ? [block.id] : []));
        expect(new Set(drawn).size).toBe(drawn.length);
        const heading = own.findIndex(block => block.kind === 'heading' && block.id === 'aspiration-HomeInTime');
        const at = own.findIndex(block => block.kind === 'picture' && block.id === 'trajectory/DelayedDays');
        expect(at).toBeGreaterThan(Math.max(0, heading));
    });

    test('what departs is told by severity, what is accepted with its reason', async () => {
        const document = await reportOf(exampleTexts('riverton'));
        const [, accepted] = document.chapters.slice(-2);
        expect(accepted!.blocks).toEqual([
            {
                kind: 'findings',
                findings: [
                    expect.objectContaining({
                        rule: 'actor/two-managers',
                        reason: expect.any(String),
                        until: '2026-12-31',
                        anchor: 'system-map',
                        where: expect.stringMatching(/^people\.delivery:\d+:\d+$/),
                    }),
                ],
            },
        ]);
    });
});

describe('what is confidential', () => {
    test('leaves in no form, unless it was asked for', async () => {
        const document = await reportOf(confidentialPlan);
        const forms = [await htmlReport(document), markdownReport(document), jsonDocument(document)];
        // What is embedded of a typeface is not text.
        for (const form of forms) expect(form.replaceAll(/base64,[\w+/=]*/g, '')).not.toMatch(secret);
        expect(forms[0]).toContain('Without judgments about people');

        const full = await reportOf(confidentialPlan, { confidential: true });
        const fullForms = [await htmlReport(full), markdownReport(full), jsonDocument(full)];
        for (const form of fullForms) expect(form).toMatch(/zqstaunch/i);
        expect(fullForms[0]).toContain('content:"Confidential"');
        expect(fullForms[1]).toContain('**Confidential:');
    });
});

describe('HTML', () => {
    test.each(Object.keys(wordings))('is one whole page with no script and nothing from outside: %s', async wording => {
        const html = await htmlReport(await reportOf(crowd(wording), { confidential: true }));
        expect(html).not.toMatch(/<script|<iframe|<link|<img|@import|\son\w+=/i);
        expect(html).not.toMatch(/(?:href|src)="(?!#)/);
        expect(html).not.toMatch(/url\((?!data:font)/);
        const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
        expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
        const known = new Set(ids);
        const dead = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!).filter(id => !known.has(id));
        expect(dead).toEqual([]);
        expect(unbalanced(html)).toEqual([]);
        // The style sheet is not ended by a title.
        expect(html.match(/<\/style>/g)).toHaveLength(1);
    });

    test('headings go down one level at a time', async () => {
        const html = await htmlReport(await reportOf(exampleTexts('riverton'), { confidential: true }));
        const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
        expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
        expect(levels.filter(level => level === 1)).toHaveLength(1);
        expect(html).toContain('<html lang="en">');
    });

    test('every picture has a caption, and its tables below it', async () => {
        const html = await htmlReport(await reportOf(exampleTexts('riverton')));
        const figures = html.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
        expect(figures.length).toBeGreaterThan(10);
        for (const figure of figures) {
            expect(figure).toContain('<figcaption>');
            expect(figure).toContain('<details><summary>The same as');
            expect(figure).toMatch(/<th scope="col">/);
        }
    });
});

test('Markdown holds what HTML holds, without markup of the plan’s own', async () => {
    const markdown = markdownReport(await reportOf(crowd('hostile'), { confidential: true }));
    expect(markdown).not.toMatch(/(?<!\\)<(?!br>)/);
    expect(markdown).toMatch(/^# /);
    for (const line of markdown.split('\n').filter(one => one.startsWith('|'))) expect(line.endsWith('|')).toBe(true);
});

test('JSON is the document without its pictures', async () => {
    const data = JSON.parse(jsonDocument(await reportOf(exampleTexts('riverton'))));
    expect(Object.keys(data).slice(0, 3)).toEqual(['generator', 'version', 'title']);
    expect(JSON.stringify(data)).not.toContain('<svg');
    const map = data.chapters[2].blocks[0];
    expect(map).toMatchObject({ kind: 'picture', id: 'system-map', description: expect.any(String) });
});

test('tables with the same columns become one, without columns that are empty', () => {
    const columns = ['Who', 'What', 'When'];
    const tables = [
        { caption: 'Team: now', columns, rows: [['A', '', '2026']] },
        { caption: 'Later', columns, rows: [['B', '', '']] },
        { caption: 'None', columns, rows: [] },
    ];
    expect(groupedTables('Team', tables)).toEqual([
        {
            caption: 'Team',
            columns: ['Who', 'When'],
            groups: [
                { caption: undefined, rows: [['A', '2026']] },
                { caption: 'Later', rows: [['B', '']] },
            ],
        },
    ]);
});

test('a picture gets the paper on which its words can be read', () => {
    expect(sheetFor(1_000, 700)).toMatchObject({ size: 'A4', own: false });
    expect(sheetFor(1_600, 900)).toMatchObject({ size: 'A4', landscape: true, own: true });
    expect(sheetFor(2_400, 1_500)).toMatchObject({ size: 'A3', landscape: true });
    expect(sheetFor(1_500, 2_000)).toMatchObject({ size: 'A3', landscape: false });
    expect(sheetFor(30_000, 4_000)).toMatchObject({ size: 'A2', landscape: true });
    expect(1_000 * scaleOn(sheetFor(1_000, 700), 1_000, 700)).toBeLessThanOrEqual(room.width + 1);
});

const voids = new Set(['meta', 'br', '!DOCTYPE']);

/** The elements of a page that are not closed where they should be. */
function unbalanced(html: string): string[] {
    const open: string[] = [];
    const wrong: string[] = [];
    const body = html.replace(/<style>[\s\S]*?<\/style>/g, '');
    for (const [, end, name, rest] of body.matchAll(/<(\/?)([a-zA-Z!][\w:-]*)((?:"[^"]*"|[^">])*)>/g)) {
        if (voids.has(name!) || rest!.endsWith('/')) continue;
        if (!end) open.push(name!);
        else if (open.pop() !== name) wrong.push(name!);
    }
    return [...wrong, ...open];
}
