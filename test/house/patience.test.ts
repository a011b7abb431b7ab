import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    path => /\.(ts|mjs)$/.test(path) && !/node_modules|^bench\//.test(path),
);

/** What sets a limit, waits for a time, or measures one. The limits are set where the runners of tests are set up. */
const clocks: Record<string, RegExp> = {
    'a limit for a test or a hook': /^\s*\}, [\d_]+\);|\b\w*[tT]imeout['"]?\s*:|\.timeout\(/m,
    'a wait':
        /\bset(Timeout|Interval)\(|\bwait(For|Until|ForTimeout)\([^)]*timeout|\bexpect\.poll\(|\bvi\.wait(For|Until)\(/,
    'a measure of time': /\bperformance\.now\(|\bDate\.now\(/,
};

/** What a wait is called that ends as soon as there is something to see. */
const homes = ['support/patience.ts', 'house/patience.test.ts'];

test.each(Object.entries(clocks))('no test fails because a machine is busy: nowhere is %s', (_, clock) => {
    const found = files.filter(path => !path.startsWith('editors/') && !homes.includes(path));
    expect(found.filter(path => clock.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test('no test of an editor sets a limit of its own', () => {
    const limit = /\btimeout: *[\d_]+|\.timeout\(|\}, [\d_]+\);/;
    const found = files.filter(path => /^editors\/.*\.test\.(ts|mjs)$/.test(path));
    expect(found.filter(path => limit.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
