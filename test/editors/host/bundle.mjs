// Turns the suite into the files that an extension host loads.

import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { build } from 'esbuild';

const editors = path.resolve(import.meta.dirname, '..');
const suite = path.join(editors, 'suite');

/** Bundles the suite's runner and each of its test files into a folder, and returns the runner's path. */
export async function bundleSuite(folder) {
    const tests = readdirSync(suite).filter(name => name.endsWith('.test.ts'));
    rmSync(folder, { recursive: true, force: true });
    await build({
        entryPoints: ['index.ts', ...tests].map(name => path.join(suite, name)),
        outdir: folder,
        // The extension host requires these files, and the package around them is made of modules.
        outExtension: { '.js': '.cjs' },
        format: 'cjs',
        platform: 'node',
        target: 'node22',
        bundle: true,
        sourcemap: 'inline',
        external: ['vscode'],
        // The project's own mocha if it has one, else the one that came with the workbench.
        nodePaths: [path.join(editors, 'workbench/node_modules')],
        // Mocha looks up files for running in parallel, which is not done here; esbuild would warn of them.
        logLevel: 'error',
    });
    return path.join(folder, 'index.cjs');
}
