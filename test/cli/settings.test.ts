import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

const plan = `system City "City" {
    led by Mayor
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief"

unit Flow "Flow" {
    reports to Mayor
    size 45
    leader Okafor "Ngozi Okafor" {
        time 100%
    }
}
`;
const large = (value: string) => `{ "principles": { "unit/too-large": ${value} } }`;

const jsonOf = async (folder: string, ...words: string[]) =>
    JSON.parse((await run(folder, ['check', ...words, '--format', 'json'])).out) as {
        settings: { path: string | null; profile: string; questions: number }[];
        files: { path: string; findings: { rule: string; severity: string; message: string }[] }[];
    };

/** What is said of a unit's size, by file. */
async function sizes(folder: string, ...words: string[]) {
    const { files } = await jsonOf(folder, ...words);
    const said = (findings: { rule: string; severity: string }[]) =>
        findings.filter(({ rule }) => rule === 'unit/too-large').map(({ severity }) => severity);
    return Object.fromEntries(files.map(({ path, findings }) => [path, said(findings).join()]));
}

describe('which settings hold', () => {
    test('the nearest at or above the plan’s own file, up to the repository', async () => {
        const folder = folderWith({
            'delivery.json': large('"error"'),
            'work/.git/HEAD': '',
            'work/a/plan.delivery': plan,
            'work/b/delivery.json': large('"hint"'),
            'work/b/plan.delivery': plan,
            'work/b/c/d/plan.delivery': plan,
        });
        const expected = {
            'a/plan.delivery': 'warning',
            'b/c/d/plan.delivery': 'hint',
            'b/plan.delivery': 'hint',
        };
        const work = join(folder, 'work');
        expect(await sizes(work, '.')).toEqual(expected);
        writeFileSync(join(work, 'delivery.json'), large('"info"'));
        expect(await sizes(work, '.')).toEqual({ ...expected, 'a/plan.delivery': 'info' });
        expect(await sizes(join(work, 'b'), 'c')).toEqual({ 'c/d/plan.delivery': 'hint' });
        expect(await sizes(join(work, 'b'), '../a/plan.delivery')).toEqual({ '../a/plan.delivery': 'info' });
    });

    test('without a repository, all the way up', async () => {
        const folder = folderWith({ 'delivery.json': large('"error"'), 'a/b/plan.delivery': plan });
        expect(await sizes(join(folder, 'a'), 'b')).toEqual({ 'b/plan.delivery': 'error' });
    });

    test('of the plan and not of the files that it imports', async () => {
        const [system, unit] = plan.split('\n\nunit');
        const folder = folderWith({
            '.git/HEAD': '',
            'plan.delivery': `import "parts/unit.delivery"\n${system}\n`,
            'parts/unit.delivery': `unit${unit}`,
            'parts/delivery.json': large('"off"'),
        });
        expect(await sizes(folder, 'parts')).toEqual({ 'parts/unit.delivery': 'warning' });
    });

    test('settings for a part of a workspace do not cut it off from the rest', async () => {
        const folder = folderWith({
            'delivery.json': '{}',
            'shared/people.delivery': 'actor Deputy "Deputy" {\n    reports to Chief\n}\n',
            'city/delivery.json': '{}',
            'city/plan.delivery': `import "../shared/people.delivery"\n${plan}`,
        });
        const { files } = await jsonOf(join(folder, 'city'), 'plan.delivery');
        expect(files[0]!.findings.map(({ rule }) => rule)).not.toContain('reference/import-outside');
    });

    test('JSON names them, with the profile', async () => {
        const folder = folderWith({
            '.git/HEAD': '',
            'a/plan.delivery': plan,
            'b/plan.delivery': plan,
            'b/delivery.json': '{ "profile": "draft" }',
        });
        expect((await jsonOf(folder, '.')).settings).toEqual([
            { path: null, profile: 'review', questions: 0 },
            { path: 'b/delivery.json', profile: 'draft', questions: 1 },
        ]);
    });
});

describe('profiles', () => {
    const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

    test('a draft is told with what it leaves for later, a review as always', async () => {
        const folder = folderWith({ 'plan.delivery': plan, 'delivery.json': '{ "profile": "draft" }' });
        const { out, status } = await run(folder, ['check', '.']);
        expect(out).not.toContain('plan/missing-part');
        expect(lastLine(out)).toBe('Profile draft: 1 judgment about what is missing is a question for now.');
        expect(status).toBe(0);
        writeFileSync(join(folder, 'delivery.json'), '{ "profile": "review" }');
        expect(lastLine((await run(folder, ['check', '.'])).out)).toBe('2 warnings in 1 file.');
    });

    test('--profile goes before the settings', async () => {
        const folder = folderWith({ 'plan.delivery': plan, 'delivery.json': '{ "profile": "draft" }' });
        const { out } = await run(folder, ['check', '.', '--profile', 'review']);
        expect(out).toContain('plan/missing-part');
        expect(lastLine(out)).toBe('2 warnings in 1 file.');
        expect((await jsonOf(folder, '.', '--profile', 'strict')).settings).toEqual([
            { path: 'delivery.json', profile: 'strict', questions: 0 },
        ]);
        const strict = await run(folder, ['check', '.', '--profile', 'strict']);
        expect(lastLine(strict.out)).toBe('Profile strict: the most important open questions are judged, too.');
    });

    test('--profile knows three words', async () => {
        const { status, err } = await run(folderWith({ 'plan.delivery': plan }), ['check', '.', '--profile', 'drft']);
        expect(status).toBe(2);
        expect(err).toContain('Allowed choices are draft, review, strict.');
    });
});

describe('settings in which something is wrong', () => {
    test('are told with their lines, fail the check, and the rest of them holds', async () => {
        const folder = folderWith({
            '.git/HEAD': '',
            'plans/plan.delivery': plan,
            'delivery.json': '{\n    "profil": "draft",\n    "principles": { "unit/too-large": "hint" }\n}\n',
        });
        const { status, out, err } = await run(folder, ['check', 'plans']);
        expect({ status, err }).toEqual({ status: 1, err: '' });
        expect(
            out,
        ).toContain(`delivery.json:2:5: error: There is no setting \`profil\`. Did you mean \`profile\`? [settings/unknown-name]
     2 |     "profil": "draft",
       |     ^^^^^^^^
`);
        expect(out).toContain('hint: This unit has 45 people');
        expect(out).toContain('1 error, 1 warning and 1 hint in 2 files.');
        const { files } = await jsonOf(folder, 'plans');
        expect(files.map(({ path }) => path)).toEqual(['delivery.json', 'plans/plan.delivery']);
    });

    test('of no plan that is checked are left alone', async () => {
        const folder = folderWith({
            '.git/HEAD': '',
            'a/plan.delivery': plan,
            'b/plan.delivery': plan,
            'b/delivery.json': 'nonsense',
        });
        expect((await run(folder, ['check', 'a'])).status).toBe(0);
        expect((await run(folder, ['check', '.'])).status).toBe(1);
    });

    test('that cannot be read are told, and the plans are judged', async () => {
        const folder = folderWith({ 'secret.json': '{ "password": "x" }', 'a/.git/HEAD': '', 'a/plan.delivery': plan });
        const work = join(folder, 'a');
        const said = async () => {
            const { status, out } = await run(work, ['check', '.']);
            expect(status).toBe(1);
            expect(out).toContain('unit/too-large');
            return out.split('\n').find(line => line.startsWith('delivery.json'));
        };
        const sentence = (why: string) =>
            `delivery.json:1:1: error: These settings cannot be read: this file ${why}. Plans are judged without them until it is mended. [settings/unreadable]`;
        symlinkSync('../secret.json', join(work, 'delivery.json'));
        expect(await said()).toBe(sentence('is a link that leads out of the workspace'));
        const other = folderWith({ '.git/HEAD': '', 'plan.delivery': plan });
        mkdirSync(join(other, 'delivery.json'));
        expect((await run(other, ['check', '.'])).out).toContain(sentence('is a folder'));
        const binary = folderWith({
            '.git/HEAD': '',
            'plan.delivery': plan,
            'delivery.json': new Uint8Array([1, 0, 2]),
        });
        expect((await run(binary, ['check', '.'])).out).toContain(sentence('is not text'));
    });

    test('are no plan to be named', async () => {
        const folder = folderWith({ 'plan.delivery': plan, 'delivery.json': '{}' });
        expect((await run(folder, ['check', 'delivery.json'])).err).toBe(
            'delivery: delivery.json: settings are checked with the plans that they hold for. Name those, or their folder.\n',
        );
    });

    test('do not keep a plan from being drawn', async () => {
        const folder = folderWith({ 'plan.delivery': plan, 'delivery.json': '{ "profil": 1 }' });
        const { status, err } = await run(folder, ['draw', '.', '--list']);
        expect({ status, err }).toEqual({
            status: 0,
            err: 'delivery: delivery.json has 1 problem. What can be read holds; delivery check says more.\n',
        });
    });

    test('are quoted where judgments about people are withheld, because they hold none', async () => {
        const folder = folderWith({
            'plan.delivery': plan,
            'delivery.json': '{ "principles": {\n    "coalition/low-alignment-no-contract": "off"\n} }',
        });
        expect((await run(folder, ['check', '.'])).out).toContain(
            '     2 |     "coalition/low-alignment-no-contract": "off"',
        );
    });
});
