/*
 * The server over stdio as an editor uses it, beside yaml-language-server with a schema on a YAML of the same size and
 * content: from an edit to its diagnostics, and completion.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { planOf } from './generate.mjs';
import { median, ms, progress, row } from './measure.mjs';
import { yamlOf } from './yaml.mjs';

const rounds = 15;
/** Where what we are held beside is installed. */
export const rivals = fileURLToPath(new URL('./rival/', import.meta.url));
const rivalServer = join(rivals, 'node_modules/yaml-language-server/bin/yaml-language-server');
const ownServer = fileURLToPath(new URL('../../dist/cli/delivery.mjs', import.meta.url));

/** The pause that the other server makes after each edit before it looks at it, in milliseconds. Ours makes none. */
const rivalPause = 200;

/** Adds the rows of the comparison to the table. */
export async function rivalTimes() {
    if (!existsSync(ownServer)) return row('the server over stdio', 'not built', '', 'npm run build first');
    if (!installRivals(rivalServer))
        return row('beside yaml-language-server', 'not installed', '', 'its packages cannot be had here');
    const folder = mkdtempSync(join(tmpdir(), 'delivery-bench-'));
    try {
        const text = planOf(1000);
        const { yaml, schema } = yamlOf(text);
        const schemaFile = join(folder, 'schema.json');
        writeFileSync(schemaFile, JSON.stringify(schema));
        const ours = await measure({
            command: [ownServer, 'lsp', '--stdio'],
            file: join(folder, 'plan.delivery'),
            language: 'delivery',
            text,
            // A word that the vocabulary lacks, and the start of a property in the last block.
            wrong: text => text.replace(/(sector +)\w+/, '$1nowhere'),
            begun: text => text.replace(/\}\s*$/, '    no\n}\n'),
        });
        const theirs = await measure({
            command: [rivalServer, '--stdio'],
            file: join(folder, 'plan.yaml'),
            language: 'yaml',
            text: yaml,
            wrong: text => text.replace(/(sector: +)\w+/, '$1nowhere'),
            begun: text => `${text.trimEnd()}\n    no\n`,
            settings: { yaml: { schemas: { [pathToFileURL(schemaFile).href]: '*.yaml' }, completion: true } },
        });
        const size = `${count(text)} lines, ${kilobytes(text)} KB; YAML ${count(yaml)} lines, ${kilobytes(yaml)} KB`;
        const diagnostics = median(theirs.diagnostics);
        row(
            'yaml-language-server ÷ ours, edit → diagnostics',
            (diagnostics / median(ours.diagnostics)).toFixed(1),
            '> 1',
            `${ms(theirs.diagnostics)} ÷ ${ms(ours.diagnostics)}; ${size}`,
        );
        row(
            '  without its pause of 200 ms',
            ((diagnostics - rivalPause) / median(ours.diagnostics)).toFixed(1),
            '',
            `ours brings ${ours.found} findings, its schema ${theirs.found}`,
        );
        row(
            'yaml-language-server ÷ ours, completion',
            (median(theirs.completion) / median(ours.completion)).toFixed(1),
            '> 1',
            `${ms(theirs.completion)} for ${theirs.offered} ÷ ${ms(ours.completion)} for ${ours.offered} proposals`,
        );
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Installs the others the first time, since nothing but the comparisons needs them; tells whether a file of them is there. */
export function installRivals(file) {
    if (existsSync(file)) return true;
    progress('Installing yaml-language-server and likec4 …');
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    return spawnSync('npm', words, { cwd: rivals, stdio: 'ignore' }).status === 0 && existsSync(file);
}

const count = text => text.split('\n').length.toLocaleString('en-US');
const kilobytes = text => (text.length / 1000).toFixed(0);

/** Talks to a server as an editor does, and takes the times. */
async function measure({ command, file, language, text, wrong, begun, settings = {} }) {
    writeFileSync(file, text);
    const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
    const client = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
    );
    const uri = pathToFileURL(file).href;
    let said = [];
    let listen;
    client.onNotification('textDocument/publishDiagnostics', params => {
        if (params.uri !== uri) return;
        said = params.diagnostics;
        listen?.();
    });
    client.onRequest('workspace/configuration', ({ items }) =>
        items.map(({ section }) => (section ? (settings[section] ?? null) : settings)),
    );
    client.onRequest('client/registerCapability', () => null);
    client.listen();
    const folder = pathToFileURL(join(file, '..')).href;
    await client.sendRequest('initialize', {
        processId: process.pid,
        rootUri: folder,
        workspaceFolders: [{ uri: folder, name: 'bench' }],
        capabilities: {
            workspace: { configuration: true, workspaceFolders: true },
            textDocument: {
                completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
                publishDiagnostics: {},
            },
        },
    });
    await client.sendNotification('initialized', {});
    await client.sendNotification('workspace/didChangeConfiguration', { settings });
    let version = 1;
    await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: language, version, text },
    });
    const change = async to => {
        version++;
        await client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: to }],
        });
    };
    /** Waits until the vocabulary's word is wrong, or no longer. */
    const told = there =>
        new Promise((resolve, reject) => {
            const late = setTimeout(() => reject(new Error(`${language}: no diagnostics came.`)), 20_000);
            listen = () => {
                if (said.some(({ range }) => textAt(range).includes('sector')) !== there) return;
                clearTimeout(late);
                listen = undefined;
                resolve();
            };
        });
    let now = text;
    const textAt = ({ start }) => now.split('\n')[start.line] ?? '';
    try {
        await new Promise(resolve => setTimeout(resolve, 1500));
        const diagnostics = [];
        for (let round = -3; round < rounds; round++) {
            for (const [to, there] of [
                [wrong(text), true],
                [text, false],
            ]) {
                now = to;
                const answer = told(there);
                const start = performance.now();
                await change(to);
                await answer;
                if (round >= 0) diagnostics.push(performance.now() - start);
            }
        }
        const found = said.length;
        const started = begun(text);
        await change(started);
        await new Promise(resolve => setTimeout(resolve, 800));
        const lines = started.split('\n');
        const line = lines.findLastIndex(one => one.trim() === 'no');
        const completion = [];
        let offered = 0;
        for (let round = -3; round < rounds; round++) {
            const start = performance.now();
            const answer = await client.sendRequest('textDocument/completion', {
                textDocument: { uri },
                position: { line, character: lines[line].length },
            });
            if (round >= 0) completion.push(performance.now() - start);
            offered = (answer?.items ?? answer ?? []).length;
        }
        return { diagnostics, completion, found, offered };
    } finally {
        client.dispose();
        server.kill();
    }
}
