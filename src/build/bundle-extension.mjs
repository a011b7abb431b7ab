/**
 * Bundles the extension into `dist/`: the client, the server, and the preview's page with its typeface.
 * `--dev` keeps the text readable and adds source maps.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { pageFontCss } from '../pictures/text/embed.ts';
import { pageThemeCss } from '../pictures/theme.ts';
import { noticesOf } from './notices.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const dev = process.argv.includes('--dev');
const started = performance.now();

const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    // The licences stand in a file of their own.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
};
/** VS Code requires its extensions, and the package around them is made of modules: hence `.cjs`. */
const node = { ...common, platform: 'node', target: 'node22', format: 'cjs', mainFields: ['module', 'main'] };

const engine = '@hpcc-js/wasm-graphviz';
/** The layout engine carries 0.8 MB of machine code as text. In a file of its own it is read when a picture first needs it. */
const engineApart = {
    name: 'engine-apart',
    setup: ({ onResolve }) =>
        onResolve({ filter: new RegExp(`^${engine}$`) }, ({ kind }) =>
            kind === 'entry-point' ? undefined : { path: './graphviz.cjs', external: true },
        ),
};

for (const folder of ['extension', 'server', 'media'])
    rmSync(path.join(dist, folder), { recursive: true, force: true });

const built = await Promise.all([
    build({
        ...node,
        entryPoints: ['src/extension/main-node.ts'],
        outfile: 'dist/extension/node.cjs',
        external: ['vscode'],
    }),
    build({
        ...node,
        entryPoints: ['src/editor/main-node.ts'],
        outfile: 'dist/server/server.cjs',
        plugins: [engineApart],
    }),
    build({ ...node, entryPoints: [engine], outfile: 'dist/server/graphviz.cjs' }),
    build({
        ...common,
        entryPoints: ['src/webview/main.ts'],
        outfile: 'dist/media/preview.js',
        platform: 'browser',
        target: 'chrome134',
        format: 'esm',
        tsconfig: 'src/webview/tsconfig.json',
    }),
    style('preview.css', 'src/webview/preview.css'),
    style('markdown.css', 'src/extension/markdown/markdown.css'),
]);
const inputs = built.flatMap(result => Object.keys(result?.metafile.inputs ?? {}));
const typeface = 'node_modules/@fontsource/source-sans-3/files/';
writeFileSync(path.join(dist, 'extension/THIRD-PARTY.txt'), noticesOf(root, [...inputs, typeface]));

/** A page's style sheet with the pictures' colours, and beside it the files of the typeface that it names. */
async function style(name, source) {
    const files = path.join(root, 'node_modules/@fontsource/source-sans-3/files');
    const media = path.join(dist, 'media');
    mkdirSync(path.join(media, 'fonts'), { recursive: true });
    const fonts = pageFontCss(file => {
        copyFileSync(path.join(files, file), path.join(media, 'fonts', file));
        return `fonts/${file}`;
    });
    const page = readFileSync(path.join(root, source), 'utf8');
    const { outputFiles } = await build({
        ...common,
        sourcemap: false,
        stdin: { contents: [fonts, pageThemeCss(), page].join('\n'), loader: 'css', resolveDir: media },
        external: ['fonts/*'],
        target: 'chrome134',
        write: false,
    });
    writeFileSync(path.join(media, name), outputFiles[0].contents);
}

for (const file of [
    'extension/node.cjs',
    'server/server.cjs',
    'server/graphviz.cjs',
    'media/preview.js',
    'media/preview.css',
    'media/markdown.css',
]) {
    const kilobytes = statSync(path.join(dist, file)).size / 1024;
    console.log(`dist/${file.padEnd(22)} ${kilobytes.toFixed(0).padStart(5)} KB`);
}
console.log(`bundled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
