/**
 * Bundles the extension into `dist/`: client and server for the desktop, both for a browser, and the preview's page with
 * its typeface.
 * `--dev` keeps the text readable and adds source maps.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** The maker of PDF files is half a megabyte, and read when the first is wanted. */
const pdfApart = {
    name: 'pdf-apart',
    setup: ({ onResolve }) =>
        onResolve({ filter: /\/convert\/pdf\.ts$/ }, ({ kind }) =>
            kind === 'entry-point' ? undefined : { path: './pdf.cjs', external: true },
        ),
};

const engine = '@hpcc-js/wasm-graphviz';
/** The layout engine carries 0.8 MB of machine code as text. In a file of its own it is read when a picture first needs it. */
const engineApart = {
    name: 'engine-apart',
    setup: ({ onResolve }) =>
        onResolve({ filter: new RegExp(`^${engine}$`) }, ({ kind }) =>
            kind === 'entry-point' ? undefined : { path: './graphviz.cjs', external: true },
        ),
};

/** A browser has no Node: an import of something of Node's fails here. The target are browsers that VS Code supports. */
const browser = { ...common, platform: 'browser', target: 'es2024' };
/** In a browser the engine is a script that comes over the connection; see `src/editor/engine-browser.ts`. */
const engineFetched = {
    name: 'engine-fetched',
    setup: ({ onResolve }) =>
        onResolve({ filter: new RegExp(`^${engine}$`) }, () => ({
            path: path.join(root, 'src/editor/engine-browser.ts'),
        })),
};

for (const folder of ['extension', 'server', 'web', 'media'])
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
        plugins: [engineApart, pdfApart],
    }),
    build({
        ...node,
        entryPoints: ['src/convert/pdf.ts'],
        outfile: 'dist/server/pdf.cjs',
        define: { ...node.define, 'import.meta.url': 'here' },
        banner: { js: 'const here=require("node:url").pathToFileURL(__filename);' },
    }),
    build({ ...node, entryPoints: [engine], outfile: 'dist/server/graphviz.cjs' }),
    build({
        ...browser,
        entryPoints: ['src/extension/main-browser.ts'],
        outfile: 'dist/web/extension.js',
        format: 'cjs',
        external: ['vscode'],
    }),
    build({
        ...browser,
        entryPoints: ['src/editor/main-browser.ts'],
        outfile: 'dist/web/server.js',
        format: 'iife',
        plugins: [engineFetched],
    }),
    build({
        ...browser,
        entryPoints: [engine],
        outfile: 'dist/web/graphviz.js',
        format: 'iife',
        globalName: 'deliveryEngine',
    }),
    build({
        ...common,
        entryPoints: ['src/webview/main.ts'],
        outfile: 'dist/media/preview.js',
        platform: 'browser',
        target: 'chrome134',
        format: 'esm',
        tsconfig: 'src/webview/tsconfig.json',
    }),
    build({
        ...common,
        entryPoints: ['src/webview/import.ts'],
        outfile: 'dist/media/import.js',
        platform: 'browser',
        target: 'chrome134',
        format: 'esm',
        tsconfig: 'src/webview/tsconfig.json',
    }),
    style('preview.css', 'src/webview/preview.css'),
    style('import.css', 'src/webview/import.css'),
    style('markdown.css', 'src/extension/markdown/markdown.css'),
]);
const inputs = built.flatMap(result => Object.keys(result?.metafile.inputs ?? {}));
const typeface = 'node_modules/@fontsource/source-sans-3/files/';
writeFileSync(path.join(dist, 'extension/THIRD-PARTY.txt'), noticesOf(root, [...inputs, typeface]));
copyTypeface();
holdWithoutNode(built.flatMap(result => Object.entries(result?.metafile.outputs ?? {})));

/** What runs in a browser may ask for nothing but VS Code's own interface; a package that calls Node may say so late. */
function holdWithoutNode(outputs) {
    for (const [file, { imports }] of outputs.filter(([file]) => file.startsWith('dist/web/'))) {
        const wrong = imports.filter(({ external, path }) => external && path !== 'vscode').map(({ path }) => path);
        if (wrong.length > 0) throw new Error(`${file} runs in a browser, and imports ${wrong.join(', ')}.`);
    }
}

/** A PDF carries the faces that it uses; they are taken from files of their own. */
function copyTypeface() {
    const fonts = path.join(dist, 'fonts');
    rmSync(fonts, { recursive: true, force: true });
    mkdirSync(fonts, { recursive: true });
    for (const name of readdirSync(path.join(root, typeface)))
        if (/-(400|600)-normal\.woff$/.test(name))
            copyFileSync(path.join(root, typeface, name), path.join(fonts, name));
}

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
    'server/pdf.cjs',
    'web/extension.js',
    'web/server.js',
    'web/graphviz.js',
    'media/preview.js',
    'media/preview.css',
    'media/markdown.css',
]) {
    const kilobytes = statSync(path.join(dist, file)).size / 1024;
    console.log(`dist/${file.padEnd(22)} ${kilobytes.toFixed(0).padStart(5)} KB`);
}
console.log(`bundled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
