import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

const plan = `system S "Sys" {
    led by B
}

actor B "b"

aspiration A "a" {
    measured by M
}

metric M "m" {
    direction increase
    baseline 10% in 2020
    target 50% by 2030
    actual from "data/share.csv"
}

coalition C "c" for A {
    member B
}
`;
const table = 'date,value\n2021,20%\n';

/** A workspace in which nothing may be lost. */
function workspace(): string {
    const folder = folderWith({
        '.git/HEAD': '',
        'plan.delivery': plan,
        'other/part.delivery': 'actor X "X"\n',
        'data/share.csv': table,
        'delivery.json': '{}\n',
        'table.csv': 'Title\nUnion\n',
        'elsewhere/notes.txt': 'mine\n',
    });
    symlinkSync('plan.delivery', join(folder, 'link.html'));
    symlinkSync('../elsewhere/notes.txt', join(folder, 'data/link.csv'));
    symlinkSync('nowhere', join(folder, 'dangling.html'));
    symlinkSync('data', join(folder, 'linked'));
    linkSync(join(folder, 'plan.delivery'), join(folder, 'hard.txt'));
    linkSync(join(folder, 'data/share.csv'), join(folder, 'hard.csv'));
    execFileSync('mkfifo', [join(folder, 'pipe.html')]);
    return folder;
}

/** What every file and link holds. */
function held(folder: string): Record<string, string> {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(
        paths.map(path => {
            const full = join(folder, path);
            const about = lstatSync(full);
            if (about.isSymbolicLink()) return [path, 'link'];
            return [path, about.isFile() ? readFileSync(full, 'utf8') : about.isFIFO() ? 'pipe' : 'folder'];
        }),
    );
}

/** Every command that writes a file, with where to. */
const writers: Record<string, (out: string) => string[]> = {
    'check --output': out => ['check', '.', '--output', out],
    'report --out': out => ['report', 'plan.delivery', '--to', 'html', '--out', out, '--force'],
    'export --out': out => ['export', 'actors', 'plan.delivery', '--out', out, '--force'],
    'new --out': out => ['new', 'Town', '--out', out, '--force'],
    'import --out': out => ['import', 'actors', 'table.csv', '--out', out, '--force'],
};

const precious = [
    'plan.delivery',
    './other/../other/part.delivery',
    'delivery.json',
    'data/share.csv',
    'linked/share.csv',
    'hard.csv',
    'hard.txt',
    'link.html',
    'data/link.csv',
    'dangling.html',
    'pipe.html',
    '/dev/null',
    '/dev/stdout',
];

describe('check-output-overwrites-plan, force-replaces-device: nothing is written over that would be missed', () => {
    test.each(Object.entries(writers))('%s', async (_name, words) => {
        const folder = workspace();
        const before = held(folder);
        for (const out of precious) {
            const { status, out: said, err } = await run(folder, words(out));
            expect({ out, status, said }).toEqual({ out, status: 2, said: '' });
            // One sentence, and no word of a fault of ours.
            expect(err).toMatch(/^delivery: [^\n]*\n$/);
            expect(err).not.toContain('should not');
        }
        expect(held(folder)).toEqual(before);
        expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    });

    test('draw --out', async () => {
        const folder = workspace();
        symlinkSync('elsewhere/notes.txt', join(folder, 'system-map.svg'));
        writeFileSync(join(folder, 'share.svg'), table);
        writeFileSync(join(folder, 'plan.delivery'), plan.replace('data/share.csv', 'share.svg'));
        const before = held(folder);
        for (const out of ['.', 'system-map.svg', 'share.svg']) {
            const words = ['draw', 'plan.delivery', '--picture', 'system-map', '--force', '--out', out];
            expect((await run(folder, words)).status).toBe(2);
        }
        expect(held(folder)).toEqual(before);
    });
});

test('what may be replaced is, with --force, and keeps who may read it', async () => {
    const folder = folderWith({ 'plan.delivery': plan, 'out.csv': 'old\n', 'blank.delivery': '\n' });
    chmodSync(join(folder, 'out.csv'), 0o600);
    const words = ['export', 'actors', 'plan.delivery', '--out', 'out.csv'];
    expect((await run(folder, words)).err).toBe('delivery: out.csv exists. --force overwrites it.\n');
    expect((await run(folder, [...words, '--force'])).status).toBe(0);
    expect(lstatSync(join(folder, 'out.csv')).mode & 0o777).toBe(0o600);
    expect((await run(folder, ['new', 'Town', '--out', 'blank.delivery', '--force'])).status).toBe(0);
    for (const format of ['json', 'sarif', 'text', 'junit']) {
        const { status } = await run(folder, ['check', 'plan.delivery', '--format', format, '--output', 'findings']);
        expect(status).not.toBe(2);
    }
});

test('why is said, and what to do', async () => {
    const folder = workspace();
    const said = async (out: string) => (await run(folder, ['check', '.', '--output', out])).err;
    expect(await said('plan.delivery')).toBe(
        'delivery: plan.delivery: this is a plan, and it stays as it is. Choose another name with --output.\n',
    );
    expect(await said('hard.csv')).toBe(
        'delivery: hard.csv: plan.delivery reads its values from this file, and it stays as it is. Choose another name with --output.\n',
    );
    expect(await said('data/link.csv')).toBe(
        'delivery: data/link.csv: this is a link to ../elsewhere/notes.txt. Name the file that is meant with --output.\n',
    );
});

test('case-colliding-pictures: no two pictures have names that differ in case only', async () => {
    const colliding = `system CON "NUL" {
    led by Boss
}
actor Boss "one" { kind person }
aspiration A1 "x" { measured by m, M }
metric m "m1" { direction increase
 baseline 1 in 2010
 target 5 by 2026 }
metric M "m2" { direction increase
 baseline 1 in 2010
 target 5 by 2026 }
coalition Ready for A1 { member Boss { power high } }
coalition ready for A1 { member Boss { power high } }
coalition READY for A1 { member Boss { power high } }
coalition con for A1 { member Boss { power high } }
`;
    const folder = folderWith({ 'p.delivery': colliding });
    const { out } = await run(folder, ['draw', 'p.delivery', '--out', 'out']);
    const wrote = [...out.matchAll(/^Wrote out\/(.*)$/gm)].map(match => match[1]!);
    expect(wrote.filter(name => /trajectory|table/i.test(name))).toHaveLength(6);
    expect(new Set(wrote.map(name => name.toLowerCase())).size).toBe(wrote.length);
    expect(wrote).toContain('coalition-table.con.svg');
    // One that is drawn alone has the same name.
    await run(folder, ['draw', 'p.delivery', '--out', 'alone', '--picture', 'coalition-table/ready']);
    expect(wrote).toContain(readdirSync(join(folder, 'alone'))[0]);
    expect((await run(folder, ['report', 'p.delivery'])).out).toBe('Wrote CON_.html\n');
    expect((await run(folder, ['new', 'nul'])).out).toBe('Wrote Nul_.delivery\n');
});
