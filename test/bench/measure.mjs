/* How the benchmark measures, and the table that it prints. */
import { existsSync, readFileSync } from 'node:fs';

export const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
export const timed = task => {
    const start = performance.now();
    task();
    return performance.now() - start;
};

/** The time that this thread has worked, which others on the machine do not lengthen; its own rubbish included. */
export const worked = task => {
    const start = process.threadCpuUsage();
    task();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
};

/** The processor's time that the programs take which a task starts and waits for, all their threads together. */
export const spent = task => {
    const start = childTime();
    task();
    return childTime() - start;
};

/** What Linux counts for children that have ended, in milliseconds, by hundredths of a second; elsewhere what one waits. */
function childTime() {
    if (!existsSync('/proc/self/stat')) return performance.now();
    const fields = readFileSync('/proc/self/stat', 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
    return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}

/** The times of several tasks, taken in turns so that noise meets all of them. */
export function inTurns(tasks, rounds, measure = worked) {
    const times = Object.fromEntries(Object.keys(tasks).map(name => [name, []]));
    for (let round = -2; round < rounds; round++) {
        for (const [name, task] of Object.entries(tasks)) {
            const time = measure(task);
            if (round >= 0) times[name].push(time);
        }
    }
    return times;
}

const rows = [];
export const ms = values =>
    `${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;
export const row = (what, result, goal = '', detail = '') => rows.push({ what, result, goal, detail });
export const progress = text => process.stderr.write(`${text}\n`);

export function slope(pairs) {
    const mean = index => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
    const [mx, my] = [mean(0), mean(1)];
    return (
        pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / pairs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
    );
}

export function percent(part) {
    return `${(part * 100).toFixed(1)} %`;
}

export function print() {
    const columns = ['what', 'result', 'goal', 'detail'];
    const width = column => Math.max(column.length, ...rows.map(one => one[column].length));
    const line = one => `| ${columns.map(column => one[column].padEnd(width(column))).join(' | ')} |`;
    console.log(
        `Node.js ${process.version}, medians, lowest–highest in brackets. Ratios are of one run. Times are of this machine: what the\nthread has worked; of whole commands, what they have taken of the processor.\n`,
    );
    console.log(line(Object.fromEntries(columns.map(column => [column, column]))));
    console.log(`|${columns.map(column => '-'.repeat(width(column) + 2)).join('|')}|`);
    for (const one of rows) console.log(line(one));
}
