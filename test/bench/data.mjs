/* What a large data file costs: reading it once, and each edit of the plan after that. */
import { median, row, timed, worked } from './measure.mjs';

const megabytes = 20;

const plan = title => `system S "Sys" { led by B }
actor B "b"
aspiration A "${title}" { measured by M }
metric M "m" {
    direction increase
    baseline 50 in 2010
    target 90 by 2030
    actual from "data.csv" where "district" = "District 7"
}
`;

/** A table of so many megabytes, as a state publishes it: a row for each month, district and measure. */
function table() {
    const rows = ['date,value,district,measure'];
    let length = 0;
    for (let i = 0; length < megabytes * 1024 * 1024; i++) {
        const month = String(1 + (i % 12)).padStart(2, '0');
        const line = `${1995 + (i % 30)}-${month},${((i * 37) % 1000) / 10},District ${i % 500},Graduation rate`;
        rows.push(line);
        length += line.length + 1;
    }
    return rows.join('\n');
}

/**
 * @param newChecker makes a checker that remembers nothing
 * @param parse reads the text of a plan at a URI
 */
export function dataTimes(newChecker, parse, options) {
    const uri = 'file:///bench/plan.delivery';
    const text = table();
    let file;
    const files = { all: () => [file], get: () => file, data: () => text };
    const checker = newChecker();
    const check = title => {
        file = parse(uri, plan(title));
        checker.check(files, options);
    };
    globalThis.gc();
    const before = process.memoryUsage();
    const first = worked(() => check('first'));
    globalThis.gc();
    const after = process.memoryUsage();
    const edits = Array.from({ length: 20 }, (_, i) => worked(() => check(`edit ${i}`)));
    const copied = timed(() => Buffer.from(text));
    const held = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1024 / 1024;
    row(
        `an edit beside ${megabytes} MB of data ÷ the first check`,
        (median(edits) / first).toFixed(4),
        '≤ 0.01',
        `${median(edits).toFixed(1)} ms ÷ ${first.toFixed(0)} ms; copying the text takes ${copied.toFixed(0)} ms; ${held.toFixed(0)} MB are kept beside the text`,
    );
}
