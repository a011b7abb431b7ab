/*
 * Drives the built server for long: random edits of twenty open files, with requests and cancellations in between, and
 * now and then the command line over the same texts. `npm run soak -- 30000` makes so many edits; 300 without a number.
 * It prints figures, and ends with 1 where an answer is wrong: an error code that the protocol does not have for it,
 * findings that the command line does not have, or a request without an answer.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    CancellationTokenSource,
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';

const edits = Number(process.argv[2] ?? 300);
let seed = Number(process.argv[3] ?? 1);
const cli = new URL('../../dist/cli/delivery.mjs', import.meta.url).pathname;

/** The same numbers for the same seed, so that a run can be made again. */
function random(below) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
}
const pick = list => list[random(list.length)];

const folder = mkdtempSync(join(tmpdir(), 'delivery-soak-'));
const examples = new URL('../../examples/', import.meta.url).pathname;
for (const name of ['riverton', 'pmdu']) cpSync(join(examples, name), join(folder, name), { recursive: true });
const paths = readdirSync(folder, { recursive: true }).filter(path => path.endsWith('.delivery'));
for (let i = 0; paths.length < 20; i++) {
    const path = `more-${i}.delivery`;
    writeFileSync(join(folder, path), `system M${i} "More" {\n    led by A\n}\n\nactor A "a" {\n    kind person\n}\n`);
    paths.push(path);
}
const files = paths.slice(0, 20).map(path => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, uri: pathToFileURL(join(folder, path)).toString(), first: text, text, version: 1 };
});

const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
let said = '';
server.stderr.on('data', chunk => (said += chunk));
const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const findings = new Map();
client.onNotification('textDocument/publishDiagnostics', params => {
    findings.set(params.uri, params.diagnostics);
});
client.onNotification('window/logMessage', ({ message }) => {
    said += `${message}\n`;
});
client.onRequest('workspace/configuration', () => [{ asOf: '2026-07-01' }]);
client.onRequest('client/registerCapability', () => null);
client.listen();

const tell = (method, params) => client.sendNotification(method, params);
const tally = { requests: 0, cancelled: 0, errors: new Map(), comparisons: 0, mismatches: 0 };
const waits = new Map();
const open = new Set();

function ask(method, params) {
    tally.requests++;
    const cancel = new CancellationTokenSource();
    const start = performance.now();
    const answer = client.sendRequest(method, params, cancel.token).then(
        () => {
            const all = waits.get(method) ?? waits.set(method, []).get(method);
            all.push(performance.now() - start);
        },
        ({ code }) => tally.errors.set(code, (tally.errors.get(code) ?? 0) + 1),
    );
    open.add(answer);
    answer.finally(() => open.delete(answer));
    if (random(6) === 0) {
        tally.cancelled++;
        setTimeout(() => cancel.cancel(), random(4));
    }
    return answer;
}

const words = [
    'actor New "New" {',
    '}',
    '{',
    '"',
    '"""',
    '/*',
    '*/',
    'reports to',
    'team T "t" {',
    '\n',
    '\r',
    ' ',
    '//',
    'é',
    '0.5%',
];
function edited(text) {
    const at = random(text.length + 1);
    const kind = random(10);
    if (kind < 4) return text.slice(0, at) + pick(words) + text.slice(at);
    if (kind < 7) return text.slice(0, at) + text.slice(at + random(12));
    if (kind < 9) {
        const lines = text.split('\n');
        lines.splice(random(lines.length), 1);
        return lines.join('\n');
    }
    return text.slice(0, at) + String.fromCharCode(97 + random(26)) + text.slice(at);
}

function request(file) {
    const lines = file.text.split('\n');
    const line = random(lines.length);
    const at = { textDocument: { uri: file.uri }, position: { line, character: random(lines[line].length + 1) } };
    const whole = { textDocument: { uri: file.uri } };
    const pictures = ['board', 'system-map', 'unit-chart', 'delivery-map', 'capacity-review'];
    return pick([
        ['textDocument/hover', at],
        ['textDocument/completion', at],
        ['textDocument/definition', at],
        ['textDocument/formatting', { ...whole, options: { tabSize: 4, insertSpaces: true } }],
        ['textDocument/documentSymbol', whole],
        ['textDocument/foldingRange', whole],
        ['textDocument/codeLens', whole],
        ['textDocument/selectionRange', { ...whole, positions: [at.position] }],
        ['delivery/draw', { uri: file.uri, picture: pick(pictures) }],
        ['delivery/pictures', { uri: file.uri }],
        ['delivery/guide', { uri: file.uri }],
        ['workspace/symbol', { query: 'a' }],
    ]);
}

const placesOf = list => list.map(({ rule, line }) => `${line} ${rule}`).sort();

/** Holds what the server has said against what the command line says of the same texts. */
async function compare() {
    await ask('workspace/symbol', { query: 'nothing' });
    await Promise.all(open);
    for (const file of files) writeFileSync(join(folder, file.path), file.text);
    const out = join(folder, 'findings.json');
    spawnSync(
        process.execPath,
        [cli, 'check', '.', '--as-of', '2026-07-01', '--format', 'json', '--include-confidential', '--output', out],
        {
            cwd: folder,
            stdio: 'ignore',
        },
    );
    const result = JSON.parse(readFileSync(out, 'utf8'));
    const checked = new Map(result.files.map(({ path, findings }) => [path, findings.filter(one => !one.waived)]));
    tally.comparisons++;
    for (const file of files) {
        const there = placesOf(
            (checked.get(file.path.replaceAll('\\', '/')) ?? []).map(({ rule, range }) => ({
                rule,
                line: range.start.line,
            })),
        );
        const here = placesOf(
            (findings.get(file.uri) ?? []).map(({ code, range }) => ({ rule: code, line: range.start.line + 1 })),
        );
        if (JSON.stringify(there) === JSON.stringify(here)) continue;
        tally.mismatches++;
        console.log(`${file.path}: server and command line differ`, {
            server: here.filter(one => !there.includes(one)).slice(0, 3),
            commandLine: there.filter(one => !here.includes(one)).slice(0, 3),
        });
    }
    rmSync(out);
}

function memory() {
    try {
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        const rss = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
        return `${rss} MB, ${readdirSync(`/proc/${server.pid}/fd`).length} handles, ${/Threads:\s+(\d+)/.exec(status)[1]} threads`;
    } catch {
        return 'not known on this machine';
    }
}

await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'soak' }],
    capabilities: { workspace: { configuration: true } },
});
await tell('initialized', {});
for (const { uri, text } of files)
    await tell('textDocument/didOpen', { textDocument: { uri, languageId: 'delivery', version: 1, text } });
await ask('workspace/symbol', { query: 'nothing' });
console.log(`start: ${memory()}`);
const every = Math.max(100, Math.floor(edits / 10));
for (let i = 1; i <= edits; i++) {
    const file = pick(files);
    // Damage is not to pile up until all files are rubble.
    file.text = random(25) === 0 ? file.first : edited(file.text);
    file.version++;
    if (random(200) === 0) {
        await tell('textDocument/didClose', { textDocument: { uri: file.uri } });
        file.version = 1;
        await tell('textDocument/didOpen', {
            textDocument: { uri: file.uri, languageId: 'delivery', version: 1, text: file.text },
        });
    } else
        await tell('textDocument/didChange', {
            textDocument: { uri: file.uri, version: file.version },
            contentChanges: [{ text: file.text }],
        });
    if (random(5) === 0) void ask(...request(pick(files)));
    if (random(4) === 0) await new Promise(resolve => setTimeout(resolve, random(20)));
    if (open.size > 40) await Promise.all(open);
    if (i % Math.max(100, Math.floor(edits / 20)) === 0) await compare();
    if (i % every === 0) console.log(`${i} edits: ${memory()}`);
}
await compare();
console.log(`${edits} edits, ${tally.requests} requests, ${tally.cancelled} cancelled`);
console.log(`${tally.comparisons} comparisons with the command line, ${tally.mismatches} files differ`);
console.log('errors by code:', Object.fromEntries(tally.errors));
for (const [method, all] of waits) {
    const sorted = all.sort((a, b) => a - b);
    const at = share => Math.round(sorted[Math.floor((sorted.length - 1) * share)]);
    console.log(`${method}: ${all.length}, p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} ms`);
}
await client.sendRequest('shutdown');
await tell('exit');
const status = await new Promise(resolve => server.once('exit', resolve));
const failures = said.split('\n').filter(line => /could not be|has failed|failed:/.test(line));
console.log(`status ${status}, ${failures.length} failures logged`, failures.slice(0, 5));
rmSync(folder, { recursive: true });
// Cancelled by the client, by a later text, or asked of a text that was closed meanwhile.
const expected = new Set([-32800, -32801, -32802, -32803]);
const wrong = [...tally.errors.keys()].some(code => !expected.has(code));
process.exit(wrong || tally.mismatches > 0 || status !== 0 || failures.length > 0 ? 1 : 0);
