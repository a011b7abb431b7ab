/* What the principles cost: all of them and the slowest, on a usual plan and on crowded ones. */
import { assemble } from '../../src/plan/assemble.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { crowdedPlan } from './crowded.mjs';
import { inTurns, median, percent, row, slope, timed } from './measure.mjs';

/**
 * Adds the rows of the principles to the table.
 *
 * @param core how to hold files
 * @param usual a usual plan
 */
export function principleTimes({ files, options }, usual) {
    // Read anew each time, so that nothing is remembered of the files.
    const planOf = text => () => {
        const memory = files();
        memory.set('plan.delivery', text);
        return assemble(memory, options).plans[0];
    };
    const makePlan = planOf(usual);
    const times = timesOf(makePlan, 15);
    const { bare } = inTurns({ bare: () => makePlan().names }, 15, timed);
    const sum = median(times.get('all'));
    const share = time => percent(time / median(bare));
    row(
        'all principles ÷ parse and names, 6,000 lines',
        share(sum),
        '≤ 35 %',
        `${sum.toFixed(2)} ms, ${principles.length} principles`,
    );
    for (const { id, time } of slowest(times)) row(`  ${id}`, share(time), '', `${time.toFixed(2)} ms`);

    const sizes = [1, 2, 4, 8].map(size => ({ size, times: timesOf(planOf(crowdedPlan(size)), size < 4 ? 9 : 5) }));
    const growth = id =>
        slope(sizes.map(({ size, times }) => [Math.log(size), Math.log(Math.max(0.02, median(times.get(id))))]));
    row(
        'growth of all principles to 2,000 actors, 40 coalitions of 200 rows, exponent',
        growth('all').toFixed(2),
        '≤ 1.2',
        sizes.map(({ times }) => `${median(times.get('all')).toFixed(0)} ms`).join(', '),
    );
    for (const { id, time } of slowest(sizes.at(-1).times))
        row(`  ${id}`, growth(id).toFixed(2), '≤ 1.2', `${time.toFixed(1)} ms for the largest`);
}

function slowest(times) {
    return [...times]
        .filter(([id]) => id !== 'all')
        .map(([id, own]) => ({ id, time: median(own) }))
        .sort((a, b) => b.time - a.time)
        .slice(0, 5);
}

/** The times of each principle, and of all together, each round on a plan that has been asked nothing yet. */
function timesOf(makePlan, rounds) {
    const times = new Map([['all', []], ...principles.map(({ id }) => [id, []])]);
    const limits = new Map(principles.map(one => [one.id, limitsOf(one)]));
    for (let round = -2; round < rounds; round++) {
        const plan = makePlan();
        // The rubbish of making the plan is not the principles'.
        globalThis.gc({ type: 'minor' });
        let sum = 0;
        for (const one of principles) {
            const time = timed(() => one.check(plan, () => {}, limits.get(one.id)));
            sum += time;
            if (round >= 0) times.get(one.id).push(time);
        }
        if (round >= 0) times.get('all').push(sum);
    }
    return times;
}

function limitsOf({ thresholds = {} }) {
    return Object.fromEntries(Object.entries(thresholds).map(([name, { value }]) => [name, value]));
}
