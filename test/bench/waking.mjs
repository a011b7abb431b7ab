/* What VS Code waits for when the first plan is opened: the extension's client until it is active, then the server's first answer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTurns, median, ms, row, timed } from './measure.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const declared = readFileSync(new URL('../../node_modules/@types/vscode/index.d.ts', import.meta.url), 'utf8');
const names = [...declared.matchAll(/^\texport (?:class|namespace|enum|const|function|let) (\w+)/gm)].map(
    ([, name]) => name,
);

/** Stands for VS Code's own interface, whose work is not ours: every name of it can be called, made and read. */
const editor = `
    const nothing = new Proxy(function () {}, {
        get: (_, name) => name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? [][Symbol.iterator].bind([]) : name === 'then' ? undefined : nothing,
        apply: () => nothing, construct: () => nothing, has: () => true,
    });
    const vscode = Object.fromEntries(${JSON.stringify([...new Set(names)])}.map(name => [name, nothing]));
    const { Module } = require('node:module');
    const load = Module._load;
    Module._load = (name, ...rest) => name === 'vscode' ? vscode : load(name, ...rest);
`;
const wake = `${editor}
    const { activate } = require(${JSON.stringify(`${dist}extension/node.cjs`)});
    if (typeof activate !== 'function') throw new Error('The extension has no start.');
    process.exit(0);
`;
const hello = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
});
const message = `Content-Length: ${hello.length}\r\n\r\n${hello}`;
const serve = `
    const server = require('node:child_process').spawn(process.execPath, [${JSON.stringify(`${dist}server/server.cjs`)}, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    server.stdout.once('data', () => { server.kill(); process.exit(0); });
    server.stdin.write(${JSON.stringify(message)});
`;

/** Adds the rows of the extension's start to the table. */
export function wakingTimes() {
    if (!existsSync(`${dist}extension/node.cjs`))
        return row('the extension’s start', 'not built', '', 'npm run build first');
    const run = script => () => {
        const { status } = spawnSync(process.execPath, ['-e', script], { stdio: 'ignore', timeout: 20_000 });
        if (status !== 0) throw new Error('The extension, or its server, did not start.');
    };
    const times = inTurns({ node: run('0'), client: run(wake), server: run(serve) }, 11, timed);
    for (const [name, what, goal] of [
        ['client', 'the extension’s client, loaded by VS Code', '≤ 4'],
        ['server', 'the server’s first answer', '≤ 10'],
    ])
        row(
            `${what} ÷ node -e 0`,
            (median(times[name]) / median(times.node)).toFixed(1),
            goal,
            `${ms(times[name])} ÷ ${ms(times.node)}`,
        );
}
