/*
 * The command beside `likec4 validate`: a thousand actors with a thousand relations, as a plan and as a LikeC4 model,
 * checked without any picture. Both are whole commands, so that what counts is what they take of the processor.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurns, median, ms, progress, row, spent } from './measure.mjs';
import { installRivals, rivals } from './rival.mjs';

const own = fileURLToPath(new URL('../../dist/cli/delivery.mjs', import.meta.url));
const likec4 = join(rivals, 'node_modules/likec4/bin/likec4.mjs');
const what = 'check of 1,000 actors, 1,000 relations ÷ likec4 validate --no-layout';
const rounds = 9;

/** Everybody but the first reports to somebody, and the first two work with each other as well. */
const manager = i => Math.floor((i - 1) / 8);
const numbers = Array.from({ length: 1000 }, (_, i) => i);

function planText() {
    const actors = numbers.map(i => {
        const ties = i === 0 ? '    manages Person1' : `    reports to Person${manager(i)}`;
        return `actor Person${i} "Head of office ${i}" {\n    kind person\n    note "Holds the post of office ${i}"\n${ties}\n}\n`;
    });
    return `system Large "A large system" {\n    led by Person0\n}\n\n${actors.join('\n')}`;
}

function modelText() {
    const elements = numbers.map(
        i =>
            `    person${i} = person "Head of office ${i}" {\n        description "Holds the post of office ${i}"\n    }`,
    );
    const ties = numbers.map(i =>
        i === 0 ? '    person0 -> person1 "manages"' : `    person${i} -> person${manager(i)} "reports to"`,
    );
    return `specification {\n    element person\n}\n\nmodel {\n${[...elements, ...ties].join('\n')}\n}\n\nviews {\n    view index {\n        include *\n    }\n}\n`;
}

/** Adds the row of the comparison to the table. */
export function manyActors() {
    if (!existsSync(own)) return row(what, 'not built', '≤ 0.33', 'npm run build first');
    if (!installRivals(likec4)) return row(what, 'not installed', '≤ 0.33', 'its packages cannot be had here');
    const folder = mkdtempSync(join(tmpdir(), 'delivery-bench-'));
    const run =
        (expected, ...words) =>
        () => {
            const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
            if (status !== expected) throw new Error(`${words.join(' ')}: ${status}\n${stderr}`);
        };
    try {
        const plan = join(folder, 'plan.delivery');
        const model = join(folder, 'model');
        mkdirSync(model);
        writeFileSync(plan, planText());
        writeFileSync(join(model, 'model.c4'), modelText());
        progress('A thousand actors, beside likec4 …');
        const times = inTurns(
            { ours: run(0, own, 'check', plan), theirs: run(0, likec4, 'validate', '--no-layout', model) },
            rounds,
            spent,
        );
        row(
            what,
            (median(times.ours) / median(times.theirs)).toFixed(2),
            '≤ 0.33',
            `${ms(times.ours)} ÷ ${ms(times.theirs)} of processor time`,
        );
    } finally {
        rmSync(folder, { recursive: true });
    }
}
