// Runs the tests of `ui/` and `web/`, which drive the page from outside, in this very process.

import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { longest } from './patience.ts';

const folders = ['ui', 'web'].map(name => path.resolve(import.meta.dirname, '..', name));

/** @param {{ extension: string, grep?: string, shots: string }} options */
export async function runPageTests({ extension, grep, shots }) {
    // Loaded late, because it may have been installed a moment ago.
    const require = createRequire(new URL('../workbench/package.json', import.meta.url));
    const { default: Mocha } = await import(pathToFileURL(require.resolve('mocha')).href);
    const { closeAll, configure, screenshotAll } = await import('../ui/workbench.mjs');
    configure({ extension, shots });

    const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: longest, slow: 60_000, grep });
    for (const file of folders.flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)))) {
        if (file.endsWith('.test.mjs')) mocha.addFile(file);
    }
    mocha.rootHooks({
        async afterEach() {
            if (this.currentTest?.state === 'failed') await screenshotAll(`${this.currentTest.title}-failed`);
        },
        afterAll: closeAll,
    });
    await mocha.loadFilesAsync();

    const counts = { passed: 0, failed: 0 };
    const runner = await new Promise(resolve => {
        const started = mocha.run(() => resolve(started));
        started.on('pass', () => (counts.passed += 1));
        started.on('fail', () => (counts.failed += 1));
    });
    runner.dispose();
    return counts;
}
