import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

test('a plan is begun in a file of the system’s name, and found without fault', async () => {
    const folder = folderWith({});
    expect(await run(folder, ['new', 'City of Łódź', '--sector', 'city'])).toEqual({
        status: 0,
        out: 'Wrote CityOfŁódź.delivery\n',
        err: '',
    });
    expect(readFileSync(join(folder, 'CityOfŁódź.delivery'), 'utf8')).toContain(
        'system CityOfŁódź "City of Łódź" {\n    sector city\n',
    );
    expect((await run(folder, ['check', '.'])).out).toBe('No findings in 1 file.\n');
});

test('it is written where it is wanted, and over nothing', async () => {
    const folder = folderWith({ 'plan.delivery': 'mine' });
    expect((await run(folder, ['new', 'X', '--out', '-'])).out).toContain('system X "X"');
    expect(await run(folder, ['new', 'X', '--out', 'plan.delivery'])).toMatchObject({
        status: 2,
        err: 'delivery: plan.delivery: this is a plan, and it stays as it is. Choose another name with --out.\n',
    });
    expect(readFileSync(join(folder, 'plan.delivery'), 'utf8')).toBe('mine');
});

test('a sector that there is not, and no name, are said', async () => {
    const folder = folderWith({});
    expect((await run(folder, ['new', 'X', '--sector', 'sea'])).err).toMatch(
        /^delivery: “sea” is not a sector\. It is one of: k12, /,
    );
    expect((await run(folder, ['new', ' '])).status).toBe(2);
});
