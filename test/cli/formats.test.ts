import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confidentialPlan, secret } from '../report/confidential-plan.ts';
import { folderWith, run } from './world.ts';

const plan = 'system City "City" {\n    led by Mayer\n    partial because "A test"\n}\n\nactor Mayor "Mayor"\n';
const machines = ['sarif', 'github', 'junit'] as const;

describe('check --format', () => {
    test('has the same status in every format', async () => {
        const folder = folderWith({ 'plan.delivery': plan });
        for (const format of ['text', 'json', ...machines])
            expect((await run(folder, ['check', '.', '--format', format])).status).toBe(1);
    });

    test('names files from the root of the repository, wherever it is run', async () => {
        const folder = folderWith({ '.git/HEAD': '', 'plans/city/plan.delivery': plan });
        const said = async (cwd: string, format: string) => (await run(cwd, ['check', '.', '--format', format])).out;
        const below = join(folder, 'plans/city');
        for (const format of machines) expect(await said(below, format)).toBe(await said(folder, format));
        expect(await said(below, 'github')).toMatch(/^::error file=plans\/city\/plan\.delivery,line=2,/);
        expect(await said(below, 'sarif')).toContain('"uri": "plans/city/plan.delivery"');
        expect(await said(below, 'junit')).toContain('file="plans/city/plan.delivery"');
        expect(await said(below, 'text')).toMatch(/^plan\.delivery:2:12: error/);
    });

    test('names files outside of the repository by their whole address', async () => {
        const folder = folderWith({ 'work/.git/HEAD': '', 'other/plan.delivery': plan });
        const { out } = await run(join(folder, 'work'), ['check', '../other', '--format', 'sarif']);
        const [artifact] = JSON.parse(out).runs[0].artifacts;
        expect(artifact.location).toEqual({ uri: `file://${folder}/other/plan.delivery`, index: 0 });
    });

    test('gives a whole report where files cannot be read', async () => {
        const folder = folderWith({ 'plan.delivery': plan });
        for (const format of machines) {
            const { status, err } = await run(folder, ['check', 'missing.delivery', '--format', format]);
            expect({ status, err }).toEqual({
                status: 2,
                err: 'delivery: missing.delivery: this path does not exist. Check the spelling.\n',
            });
        }
        const { out } = await run(folder, ['check', 'missing.delivery', '.', '--format', 'sarif']);
        const [one] = JSON.parse(out).runs;
        expect(one.invocations[0].executionSuccessful).toBe(false);
        expect(one.results.map((result: { ruleId: string }) => result.ruleId)).toContain('reference/unknown-name');
    });

    test('withholds what is about people, and says so where nobody parses it', async () => {
        const folder = folderWith(confidentialPlan);
        for (const format of machines) {
            const words = ['check', '.', '--format', format, '--waived'];
            const { out, err } = await run(folder, words, { terminal: true });
            expect(out.replaceAll(/private\/more-zq(\.delivery)?/g, '')).not.toMatch(secret);
            expect(err).toContain('withheld');
            const all = await run(folder, [...words, '--include-confidential']);
            expect(all.out).toMatch(secret);
            expect(all.err).toBe('');
        }
    });
});

describe('check --output', () => {
    test('writes the report to a file and the text to standard output', async () => {
        const folder = folderWith({ 'plan.delivery': plan });
        const { out: text } = await run(folder, ['check', 'plan.delivery']);
        for (const format of ['text', 'json', ...machines]) {
            const { out: report } = await run(folder, ['check', 'plan.delivery', '--format', format]);
            const words = ['check', 'plan.delivery', '--format', format, '--output', `reports/${format}`];
            expect(await run(folder, words)).toEqual({ status: 1, out: text, err: '' });
            expect(readFileSync(join(folder, 'reports', format), 'utf8')).toBe(report);
        }
        expect(readdirSync(join(folder, 'reports'))).toHaveLength(5);
    });

    test('shows on a terminal what it withholds from the file', async () => {
        const folder = folderWith(confidentialPlan);
        const words = ['check', '.', '--output', 'report.txt'];
        const { out, err } = await run(folder, words, { terminal: true, columns: 80 });
        expect(out).toMatch(secret);
        expect(err).toContain('report.txt: Judgments about people and private imports are withheld here.');
        const written = readFileSync(join(folder, 'report.txt'), 'utf8');
        expect(written.replaceAll('private/more-zq.delivery', '')).not.toMatch(secret);
        expect(written).not.toContain('\u001b[');
    });

    test('replaces what was there, but for what is no file', async () => {
        const folder = folderWith({ 'plan.delivery': plan, 'old.txt': 'old' });
        mkdirSync(join(folder, 'folder'));
        await run(folder, ['check', '.', '--output', 'old.txt']);
        expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toContain('Mayer');
        const said = async (output: string) => {
            const { status, err } = await run(folder, ['check', '.', '--output', output]);
            expect(status).toBe(2);
            return err;
        };
        expect(await said('folder')).toBe(
            'delivery: folder: this file cannot be written: there is a folder of that name.\n',
        );
        expect(await said('/dev/null')).toContain('this is a device or a pipe');
        expect(await said('plan.delivery/report.txt')).toContain('Choose another folder with --output.');
    });
});
