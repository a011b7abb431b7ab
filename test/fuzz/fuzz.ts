/*
 * Tries every fix on plans made from the grammar, as many as one likes, and prints what was tried and what went wrong:
 * `npm run fuzz -- --plans 10000`. The same seeds make the same plans; `--from` goes on where another run ended.
 */
import { parseArgs } from 'node:util';
import { type Fault, FixTrial } from '../support/fixes.ts';
import { damaged } from '../support/generate/damage.ts';
import { generatePlan } from '../support/generate/plans.ts';

const { values } = parseArgs({
    options: {
        plans: { type: 'string', default: '1000' },
        from: { type: 'string', default: '0' },
        /** The most failures that are shown whole. */
        show: { type: 'string', default: '5' },
    },
});

const from = Number(values.from);
const failures = new Map<string, { count: number; seed: number; fault: Fault }>();
let plans = 0;
let tried = 0;

for (let seed = from; seed < from + Number(values.plans); seed++) {
    const files = generatePlan(seed, { blocks: 2 + (seed % 6) });
    const trial = new FixTrial(files).everyFix();
    // What is made for many places, and what the guide has ready, needs no trial in every plan.
    if (seed % 10 === 0) trial.everythingElse();
    keep(seed, trial.faults);
    tried += trial.tried;
    plans++;
    if (seed % 10 === 5) {
        const broken = Object.fromEntries(
            Object.entries(files).map(([path, text], i) => [path, damaged(text, seed + i, 1 + (seed % 3))]),
        );
        const onBroken = new FixTrial(broken).everyFix();
        keep(
            seed,
            // What is mended in a damaged line can lay open the next thing that is wrong with it.
            onBroken.faults.filter(({ done, what }) => what.startsWith('breaks') && !done.startsWith('syntax/')),
        );
        tried += onBroken.tried;
        plans++;
    }
}

console.log(
    `${plans} plans (seeds ${from} to ${from + Number(values.plans) - 1}), ${tried} fixes and other edits tried.`,
);
const total = [...failures.values()].reduce((sum, { count }) => sum + count, 0);
console.log(`${total} failures of ${failures.size} kinds.`);
for (const [kind, { count, seed, fault }] of [...failures].slice(0, 60)) {
    console.log(`${count} × ${kind} (first: seed ${seed}: ${fault.done} ${fault.what})`);
}
for (const { fault } of [...failures.values()].slice(0, Number(values.show))) {
    console.log(`\n--- ${fault.done}\n--- ${fault.what}`);
    for (const [path, text] of Object.entries(fault.before)) console.log(`--- ${path} before\n${text}`);
    for (const [path, text] of Object.entries(fault.after)) console.log(`--- ${path} after\n${text}`);
}
process.exitCode = total > 0 ? 1 : 0;

function keep(seed: number, faults: readonly Fault[]): void {
    for (const fault of faults) {
        const kind = `${fault.done} ${fault.what}`.replace(/`[^`]*`|“[^”]*”|\b[A-Z]\w*\d+\b/g, '…').slice(0, 90);
        const known = failures.get(kind);
        if (known) known.count++;
        else failures.set(kind, { count: 1, seed, fault });
    }
}
