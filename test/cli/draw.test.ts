import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confidentialPlan, secret } from '../report/confidential-plan.ts';
import { folderWith, run } from './world.ts';

const plan = `system City "City" {
    led by Mayor
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief"

coalition Circle "The circle" {
    candidate Chief {
        power high
    }
}
`;

test('draws all pictures that have something to show, whole and named after their ids', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const { status, out, err } = await run(folder, ['draw', 'plan.delivery', '--out', 'out/deep']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Wrote out/deep/system-map.svg\n');
    expect(out).toContain('Wrote out/deep/power-map.Circle.svg\n');
    expect(out).toMatch(/^Nothing to show yet: .*\bcapacity-review\b/m);
    expect(out).toContain('Show what is withheld with --include-confidential.\n');
    const wrote = [...out.matchAll(/^Wrote out\/deep\/(.*)$/gm)].map(match => match[1]);
    expect(readdirSync(join(folder, 'out/deep')).sort()).toEqual(wrote.sort());
    const svg = readFileSync(join(folder, 'out/deep/system-map.svg'), 'utf8');
    expect(svg).toMatch(/^<svg.*Mayor.*<\/svg>\s*$/s);
    expect(svg).toContain('@font-face');
});

test('the same plan gives the same bytes, and each theme its own', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const svg = async (...more: string[]) => {
        await run(folder, ['draw', '.', '--picture', 'system-map', ...more]);
        return readFileSync(join(folder, 'system-map.svg'), 'utf8');
    };
    const light = await svg();
    expect(await svg('--theme', 'light')).toBe(light);
    expect(await svg('--theme', 'dark')).not.toBe(light);
});

test('--list says which pictures there are', async () => {
    const { out } = await run(folderWith({ 'plan.delivery': plan }), ['draw', '--list', '.']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toContain('system-map               System map');
    expect(lines).toContain('capacity-review          Capacity review (nothing to show yet)');
    expect(lines).toContain('power-map/Circle         Coalition power map — The circle');
});

test('an unknown picture is wrong usage', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const { status, out, err } = await run(folder, ['draw', '.', '--picture', 'system-mpa']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(
        /^delivery: There is no picture system-mpa\. Did you mean system-map\?\nThe plan gives: .*\bpower-map\/Circle, .*, or all of them: all\.\n$/,
    );
    expect((await run(folder, ['draw', '.', '--theme', 'pink'])).status).toBe(2);
});

test('one plan is drawn at a time; a part draws the plan that it is of', async () => {
    const folder = folderWith({
        '.git/HEAD': '',
        'a/plan.delivery': `import "more.delivery"\n${plan}`,
        'a/more.delivery': 'actor More "More"\n',
        'b/plan.delivery': plan,
    });
    expect((await run(folder, ['draw', '.'])).err).toBe(
        'delivery: .: there are 2 plans here. Name one of them:\n  a/plan.delivery\n  b/plan.delivery\n',
    );
    const { status, err } = await run(folder, ['draw', 'a/more.delivery', '--list']);
    expect({ status, err }).toEqual({
        status: 0,
        err: 'delivery: a/more.delivery is a part of a/plan.delivery, which is drawn.\n',
    });
});

test('a damaged plan is drawn as far as it can be read', async () => {
    const folder = folderWith({ 'plan.delivery': `${plan}\nactor {\n` });
    const { status, out, err } = await run(folder, ['draw', '.', '--picture', 'system-map']);
    expect(err).toMatch(/^delivery: plan\.delivery has \d problems? of form\. What can be read is drawn/);
    expect(out).toContain('Wrote system-map.svg\n');
    expect(status).toBe(0);
});

test('a place that cannot be written to is one sentence', async () => {
    const folder = folderWith({ 'plan.delivery': plan, file: '', 'read-only/x': '', 'taken/system-map.svg/x': '' });
    const err = async (out: string) => {
        const ran = await run(folder, ['draw', '.', '--picture', 'system-map', '--out', out]);
        expect({ status: ran.status, out: ran.out }).toEqual({ status: 2, out: '' });
        return ran.err;
    };
    expect(await err('file')).toBe(
        'delivery: file: this folder cannot be made: there is a file of that name. Choose another folder with --out.\n',
    );
    expect(await err('taken')).toBe(
        'delivery: taken/system-map.svg: this file cannot be written: there is a folder of that name.\n',
    );
    expect(readdirSync(join(folder, 'taken'))).toEqual(['system-map.svg']);
    if (process.getuid?.() === 0) return;
    chmodSync(join(folder, 'read-only'), 0o555);
    expect(await err('read-only')).toContain('you have no right to write there');
});

test('without --include-confidential no picture holds a judgment about people', async () => {
    const folder = folderWith(confidentialPlan);
    const { out } = await run(folder, ['draw', 'plan.delivery', '--out', 'out']);
    for (const file of readdirSync(join(folder, 'out'))) {
        const svg = readFileSync(join(folder, 'out', file), 'utf8').replace(/url\(data:[^)]*\)/g, '');
        expect(`${file}\n${svg}`).not.toMatch(secret);
    }
    expect(out).not.toMatch(secret);
    expect(out).toMatch(/^\d+ pictures of private imports are left out\. Include them with --include-confidential\.$/m);
    expect((await run(folder, ['draw', '--list', 'plan.delivery'])).out).not.toMatch(secret);
    const known = await run(folder, ['draw', 'plan.delivery', '--picture', 'power-map/ZqQuiet', '--out', 'known']);
    expect(known.out).toContain('Wrote known/power-map.svg\n');
    await run(folder, ['draw', 'plan.delivery', '--out', 'all', '--include-confidential']);
    expect(existsSync(join(folder, 'all/power-map.ZqQuiet.svg'))).toBe(true);
});

test('a picture is found however the accents of its name are typed', async () => {
    const folder = folderWith({
        'plan.delivery': `system S\ncoalition ${'Santé'.normalize('NFD')} {\n    candidate S\n}\n`,
    });
    const words = ['draw', 'plan.delivery', '--out', 'out', '--picture'];
    for (const form of ['NFC', 'NFD'])
        expect((await run(folder, [...words, `coalition-table/${'Santé'.normalize(form)}`])).status).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual([`coalition-table.${'Santé'.normalize('NFC')}.svg`]);
});
