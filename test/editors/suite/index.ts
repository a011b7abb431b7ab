// What the extension host calls: runs every test file beside this one, and keeps count in a file as it goes, so that
// a run which hangs or is killed still tells how far it came.

import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Mocha from 'mocha';
import { longest } from '../host/patience.ts';

export async function run(): Promise<void> {
    const mocha = new Mocha({
        ui: 'tdd',
        reporter: 'spec',
        color: false,
        timeout: longest,
        slow: 5_000,
        grep: process.env.DELIVERY_TEST_GREP,
    });
    for (const name of readdirSync(__dirname).sort()) {
        if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
    }

    const counts = { passed: 0, failed: 0, finished: false, running: '' };
    const keep = (change: Partial<typeof counts>) => {
        Object.assign(counts, change);
        const file = process.env.DELIVERY_TEST_RESULTS;
        if (file) writeFileSync(file, JSON.stringify(counts));
    };
    const failures = await new Promise<number>(resolve => {
        mocha
            .run(resolve)
            .on('test', test => keep({ running: test.fullTitle() }))
            .on('pass', () => keep({ passed: counts.passed + 1 }))
            .on('fail', () => keep({ failed: counts.failed + 1 }));
    });
    keep({ finished: true });
    if (failures > 0) throw new Error(`${failures} of the suite's tests failed.`);
}
