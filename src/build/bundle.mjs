/*
 * Bundles the command line into dist/cli. The editor's bundles have a file of their own, bundle-extension.mjs.
 *
 *   node src/build/bundle.mjs [--watch] [--sizes] [--out FOLDER]
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { noticesOf } from './notices.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * Langium's core takes three small classes from the language server's protocol, and with them all of it. These are the
 * same classes, taken from where they stand.
 */
const withoutProtocol = {
    name: 'langium-without-protocol',
    setup(build) {
        build.onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ importer }) =>
            /langium[/\\]lib[/\\](workspace|utils)[/\\]/.test(importer)
                ? { path: 'protocol-classes', namespace: 'delivery', sideEffects: false }
                : undefined,
        );
        build.onLoad({ filter: /^protocol-classes$/, namespace: 'delivery' }, () => ({
            resolveDir: root,
            contents: `
                export { CancellationToken, CancellationTokenSource } from './node_modules/vscode-jsonrpc/lib/common/cancellation.js';
                export { Emitter } from './node_modules/vscode-jsonrpc/lib/common/events.js';
                export { ResponseError } from './node_modules/vscode-jsonrpc/lib/common/messages.js';
                export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800 };
            `,
        }));
    },
};

/**
 * Node's own modules, without the view of them that `import` makes: it asks for each export, and so loads files that
 * Node loads late. Commander would start a program by `child_process`; it has no such command here, and is given that
 * when it asks.
 */
const nodeModules = {
    name: 'node-modules',
    setup(build) {
        build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, importer, kind }) => {
            if (!isBuiltin(path)) return undefined;
            const name = path.replace(/^(node:)?/, 'node:');
            // One for each file that imports it, since what several files share would be a part of its own to load.
            const pluginData = { name, importer, kind };
            return { path: `${importer} ${name}`, namespace: 'node', pluginData, sideEffects: false };
        });
        build.onLoad({ filter: /./, namespace: 'node' }, ({ pluginData: { name, importer, kind } }) => {
            const had = `process.getBuiltinModule('${name}')`;
            if (kind === 'require-call') return { contents: `module.exports = ${had};` };
            if (name === 'node:child_process')
                return { contents: `export default { spawn: (...words) => ${had}.spawn(...words) };` };
            const words = new Set(readFileSync(importer, 'utf8').match(/[\w$]+/g));
            const named = Object.keys(process.getBuiltinModule(name)).filter(one => words.has(one));
            const exported = named.map(one => `export const ${one} = had.${one};`);
            return { contents: `const had = ${had};\nexport default had;\n${exported.join('\n')}` };
        });
    },
};

/** Langium's own kind of lookahead, with a library of its own; ours looks two tokens ahead (see `language/module.ts`). */
const withoutUnboundedLookahead = {
    name: 'without-unbounded-lookahead',
    setup(build) {
        build.onResolve({ filter: /^chevrotain-allstar$/ }, ({ path }) => ({ path, namespace: 'lookahead' }));
        build.onLoad({ filter: /./, namespace: 'lookahead' }, () => ({
            contents: 'export class LLStarLookaheadStrategy {}',
        }));
    },
};

/** The command line: a small start that loads each command from a file of its own. */
export const commandLine = {
    absWorkingDir: root,
    entryPoints: { delivery: 'src/cli/delivery.ts' },
    outdir: 'dist/cli',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    supported: { 'regexp-unicode-property-escapes': true },
    mainFields: ['module', 'main'],
    define: { DELIVERY_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
    legalComments: 'none',
    metafile: true,
    plugins: [withoutProtocol, withoutUnboundedLookahead, nodeModules],
};

/** Builds the command line, from nothing, into a folder. */
export async function bundleCommandLine(outdir = join(root, commandLine.outdir)) {
    rmSync(outdir, { recursive: true, force: true });
    const result = await esbuild.build({ ...commandLine, outdir });
    chmodSync(join(outdir, 'delivery.mjs'), 0o755);
    copyAssets(outdir);
    const files = Object.keys(result.metafile.inputs).filter(input => !input.startsWith('node:'));
    const inputs = [...files, typeface, painter];
    writeFileSync(join(outdir, 'THIRD-PARTY.txt'), noticesOf(root, inputs));
    return result;
}

const typeface = 'node_modules/@fontsource/source-sans-3/files/';
const painter = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';

/** What PNG and PDF are made with and cannot be bundled: the files of the typeface, and the painter's machine code. */
function copyAssets(outdir) {
    for (const folder of ['fonts', 'wasm']) mkdirSync(join(outdir, folder), { recursive: true });
    for (const name of readdirSync(join(root, typeface))) {
        if (/-(400|600)-normal\.woff$/.test(name))
            copyFileSync(join(root, typeface, name), join(outdir, 'fonts', name));
    }
    copyFileSync(join(root, painter), join(outdir, 'wasm/resvg.wasm'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    if (process.argv.includes('--watch')) {
        const context = await esbuild.context(commandLine);
        await context.watch();
    } else {
        const out = process.argv.indexOf('--out');
        const { metafile } = await bundleCommandLine(out < 0 ? undefined : resolve(process.argv[out + 1]));
        if (process.argv.includes('--sizes')) console.log(await esbuild.analyzeMetafile(metafile));
    }
}
