import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

const plan = `system City { led by Mayor }
actor Mayor "The Mayor" { kind person }
coalition First "The first" {
    candidate Mayor { alignment low "=SECRET" power high }
}
coalition Second {
    candidate Mayor { power low }
}
`;

test('judgments about people are written with consent only', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const open = await run(folder, ['export', 'coalition', '.', '--coalition', 'the first']);
    expect(open.status).toBe(0);
    expect(open.out).toMatch(/^Person,Alignment with aspiration,.*\r\nThe Mayor,,,High,,,\r\n$/);
    expect(open.err).toMatch(
        /^delivery: These columns hold judgments about people and are empty: .*\. --include-confidential writes it too: mind who gets the table\.\n$/,
    );
    const whole = await run(folder, ['export', 'coalition', '.', '--coalition', 'First', '--include-confidential']);
    expect(whole).toMatchObject({ err: '', out: expect.stringContaining('\r\nThe Mayor,Low (=SECRET),,High,,,\r\n') });
});

test('nothing of a private coalition is written without consent', async () => {
    const folder = folderWith({
        'plan.delivery': 'import private "secret.delivery"\nsystem City\n',
        'secret.delivery': 'coalition C {\n    candidate Mayor\n}\nactor Mayor\n',
    });
    expect(await run(folder, ['export', 'coalition', 'plan.delivery'])).toEqual({
        status: 2,
        out: '',
        err: 'delivery: All of this coalition is in a private import, so there is nothing to write. --include-confidential writes it too: mind who gets the table.\n',
    });
    expect((await run(folder, ['export', 'coalition', 'plan.delivery', '--include-confidential'])).out).toContain(
        'Mayor',
    );
});

test('no error names a private coalition without consent', async () => {
    const folder = folderWith({
        'plan.delivery': 'import private "secret.delivery"\nsystem City\ncoalition Open {\n    candidate Mayor\n}\n',
        'secret.delivery': 'coalition Zq "Zq circle" {\n    candidate Mayor\n}\nactor Mayor\n',
    });
    const words = ['export', 'coalition', 'plan.delivery'];
    const choose =
        'delivery: plan.delivery: this plan has 2 coalitions. Choose with --coalition: Open and 1 in private imports, with --include-confidential.\n';
    expect((await run(folder, words)).err).toBe(choose);
    const wrong = await run(folder, [...words, '--coalition', 'Third']);
    expect(wrong.err).toBe(
        'delivery: plan.delivery: there is no coalition “Third”. There is: Open and 1 in private imports, with --include-confidential.\n',
    );
    expect((await run(folder, [...words, '--include-confidential'])).err).toContain('--coalition: Open and Zq.');
});

test('a file begins with the mark that Excel needs, and is not overwritten', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const words = ['export', 'actors', 'plan.delivery', '--out', 'out/actors.csv', '--separator', 'semicolon'];
    expect(await run(folder, words)).toEqual({ status: 0, out: 'Wrote out/actors.csv\n', err: '' });
    const file = join(folder, 'out/actors.csv');
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFTitle;Name in the plan;Kind;.*\r\nThe Mayor;Mayor;Person;/);
    writeFileSync(file, 'mine');
    expect((await run(folder, words)).err).toBe('delivery: out/actors.csv exists. --force overwrites it.\n');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await run(folder, [...words, '--force'])).status).toBe(0);
});

test('which coalition is meant is asked for, and told', async () => {
    const folder = folderWith({ 'plan.delivery': plan, 'none/plan.delivery': 'system None\n' });
    expect((await run(folder, ['export', 'coalition', 'plan.delivery'])).err).toBe(
        'delivery: plan.delivery: this plan has 2 coalitions. Choose with --coalition: First and Second.\n',
    );
    expect((await run(folder, ['export', 'coalition', 'plan.delivery', '--coalition', 'Third'])).err).toBe(
        'delivery: plan.delivery: there is no coalition “Third”. There is: First and Second.\n',
    );
    expect((await run(folder, ['export', 'coalition', 'none'])).err).toBe(
        'delivery: none: this plan has no coalition.\n',
    );
    expect((await run(folder, ['export', 'people', 'none'])).status).toBe(2);
});
