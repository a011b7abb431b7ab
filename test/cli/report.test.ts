import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportPdf } from '../../src/cli/paper/report-pdf.ts';
import { crowdedText, wordings } from '../pictures/plans.ts';
import { confidentialPlan, secret } from '../report/confidential-plan.ts';
import { reportOf } from '../report/document-source.ts';
import { exampleTexts } from '../support/examples.ts';
import { folderWith, run } from './world.ts';

const plan = `system City "The City" {
    led by Mayor
    as of 2026-01-01
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief"
`;

test('writes an HTML file that is called after the system', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    expect(await run(folder, ['report', '.'])).toEqual({ status: 0, out: 'Wrote City.html\n', err: '' });
    const html = readFileSync(join(folder, 'City.html'), 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>[\s\S]*<h1>The City<\/h1>[\s\S]*<\/html>\n$/);
    expect(html).not.toContain(folder);
    expect((await run(folder, ['report', '.', '--out', 'out/city.htm'])).out).toBe('Wrote out/city.htm\n');
});

test('the ending of a file says what to write', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    for (const [name, begins] of [
        ['city.pdf', '%PDF-'],
        ['city.md', '# The City'],
        ['city.json', '{\n  "generator": "Delivery"'],
    ] as const) {
        expect((await run(folder, ['report', '.', '--out', name])).status).toBe(0);
        expect(readFileSync(join(folder, name), 'latin1').startsWith(begins)).toBe(true);
    }
    expect((await run(folder, ['report', '.', '--out', 'city.docx'])).err).toBe(
        'delivery: city.docx: reports are not written as .docx files. Use .html, .pdf, .md or .json.\n',
    );
    expect((await run(folder, ['report', '.', '--out', 'city.pdf', '--to', 'html'])).status).toBe(2);
});

test('Markdown and JSON go to standard output', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    expect((await run(folder, ['report', '.', '--to', 'markdown'])).out).toMatch(/^# The City\n/);
    expect(JSON.parse((await run(folder, ['report', '.', '--to', 'json'])).out)).toMatchObject({
        version: 1,
        title: 'The City',
        asOf: '2026-01-01',
        files: ['plan.delivery'],
    });
});

test('replaces its own reports, and nobody else’s file unless forced', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    for (const name of ['a.html', 'a.pdf', 'a.md', 'a.json']) {
        const words = ['report', '.', '--out', name];
        expect((await run(folder, words)).status).toBe(0);
        expect((await run(folder, words)).status).toBe(0);
        writeFileSync(join(folder, name), 'mine');
        expect(await run(folder, words)).toMatchObject({
            status: 2,
            err: `delivery: ${name} exists and is no report of delivery. --force overwrites it.\n`,
        });
        expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
        expect((await run(folder, [...words, '--force'])).status).toBe(0);
    }
});

test('what is no plan, and what is several, is said', async () => {
    const folder = folderWith({ 'a/plan.delivery': plan, 'b/plan.delivery': plan, 'c/more.delivery': 'actor A "A"\n' });
    expect((await run(folder, ['report', 'c'])).err).toContain('there is no plan here');
    expect((await run(folder, ['report', '.'])).err).toContain('there are 2 plans here');
    expect((await run(folder, ['report', 'none.delivery'])).status).toBe(2);
    expect(existsSync(join(folder, 'City.html'))).toBe(false);
});

test('what is confidential stays in the plan', async () => {
    const folder = folderWith({ '.git/HEAD': '', ...confidentialPlan });
    for (const form of ['markdown', 'json']) {
        const { out } = await run(folder, ['report', 'plan.delivery', '--to', form]);
        expect(out.length).toBeGreaterThan(500);
        expect(out).not.toMatch(secret);
        const full = await run(folder, ['report', 'plan.delivery', '--to', form, '--include-confidential']);
        expect(full.out).toMatch(secret);
    }
});

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('a PDF has bookmarks, links, and the same bytes for the same plan', async () => {
    const texts = exampleTexts('riverton');
    const [first, second] = [await reportOf(texts, { theme: 'light' }), await reportOf(texts, { theme: 'light' })];
    const { bytes, missing } = await reportPdf(first);
    expect(missing).toEqual([]);
    expect(bytes.equals((await reportPdf(second)).bytes)).toBe(true);
    const text = latin(bytes);
    const says = (words: string) => text.includes(words);
    expect(says('(D:20251114000000Z)')).toBe(true);
    expect(says('(1D Guiding coalitions)')).toBe(true);
    expect(text.match(/\/S \/GoTo/g)!.length).toBeGreaterThan(10);
});

test('a PDF of the open part of a plan draws no word of the rest', async () => {
    const drawn: string[] = [];
    const document = await reportOf(confidentialPlan, { theme: 'light' });
    // Words in a PDF are numbers of glyphs; what it is made from can be read.
    JSON.stringify(document, (_, value) => {
        if (typeof value === 'string') drawn.push(value);
        return value;
    });
    expect(drawn.join('\n')).not.toMatch(secret);
    expect(/Zq[a-z]{3}/.test(latin((await reportPdf(document)).bytes))).toBe(false);
});

test.each(['polish', 'arabic', 'hostile'])('a PDF bears every wording: %s', async wording => {
    const document = await reportOf(
        { 'plan.delivery': crowdedText(wordings[wording]!) },
        { confidential: true, theme: 'light' },
    );
    const { bytes } = await reportPdf(document);
    expect(latin(bytes).match(/\/Type \/Page\n/g)!.length).toBeGreaterThan(20);
});
