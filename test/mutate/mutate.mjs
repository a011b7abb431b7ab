// Tests the tests: changes the code in one small place after the other, and lists the changes that no test sees.
//
//   npm run mutate -- [FOLDER | FILE …] [--tests FOLDER …] [--sample NUMBER] [--seed NUMBER]
//
//   FOLDER     what to change: src/principles/coalition (src/principles unless given)
//   --tests    the tests to ask: those of the same room unless given; the tests of all rooms would take days
//   --sample   only so many files, drawn by lot
//   --seed     the number from which the lots come (1); the same number draws the same files
//
// StrykerJS does the work. Its report is in .stryker/mutation.json; the last table counts what was seen (killed) and what was not.

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

/** Where the tests of a room are that does not have them in a folder of its own name. */
const homes = {
    plan: ['test/plan', 'test/language', 'test/principles'],
    guide: ['test/checklist', 'test/principles'],
};

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        tests: { type: 'string', multiple: true },
        sample: { type: 'string' },
        seed: { type: 'string', default: '1' },
    },
});
const wanted = positionals.length > 0 ? positionals.map(one => path.normalize(one)) : ['src/principles'];
const files = drawn(wanted.flatMap(sourcesIn).sort());
const rooms = [...new Set(wanted.map(one => one.split(path.sep)[1]))];
const tests = values.tests ?? rooms.flatMap(room => homes[room] ?? [`test/${room}`]);
process.env.DELIVERY_MUTATE_TESTS = tests.map(one => (one.endsWith('.ts') ? one : `${one}/**/*.test.ts`)).join(',');

await new Stryker({
    mutate: files,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutate/vitest.config.ts', related: false },
    // A sentence in other words is no other logic, and what a module says once, when it is loaded, cannot be changed for
    // one test and not for another.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    // TypeScript 7 has no programming interface, with which Stryker would set the paths in the project's tsconfig.json.
    tsconfigFile: 'none',
    ignorePatterns: ['dist', 'out', 'test/editors', 'test/bench'],
    concurrency: 1,
    tempDirName: '.stryker',
    jsonReporter: { fileName: '.stryker/mutation.json' },
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
}).runMutationTest();

/** The files of a folder that people write. */
function sourcesIn(place) {
    if (!statSync(place).isDirectory()) return [place];
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts') && !name.includes('generated'))
        .map(name => path.join(place, name));
}

function drawn(all) {
    if (values.sample === undefined) return all;
    let state = Number(values.seed) >>> 0;
    const left = [...all];
    return Array.from({ length: Math.min(Number(values.sample), all.length) }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0];
    });
}
