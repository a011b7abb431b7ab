import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';

/** What a command has said and how it ended. */
export interface Ran {
    readonly status: number | undefined;
    readonly out: string;
    readonly err: string;
}

/** A folder on disk with files in it, gone after the tests. A `.git` in it makes it a workspace. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-test-'));
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
    }
    return folder;
}

export interface RunOptions {
    /** Whether standard output is a terminal. */
    readonly terminal?: boolean;
    readonly columns?: number;
    readonly env?: Record<string, string>;
}

/** Runs a command in a folder, in this process. */
export async function run(cwd: string, words: readonly string[], options: RunOptions = {}): Promise<Ran> {
    let out = '';
    let err = '';
    const status = await main(words, {
        cwd,
        env: options.env ?? {},
        stdout: { write: text => (out += text), isTTY: options.terminal, columns: options.columns },
        stderr: { write: text => (err += text) },
        now: () => new Date(2026, 6, 1),
        version: '1.2.3',
    });
    return { status, out, err };
}

/** Builds the command line as it is shipped into a folder that is gone after the tests. */
export function built(): string {
    const folder = join(folderWith({}), 'cli');
    const bundle = new URL('../../src/build/bundle.mjs', import.meta.url).pathname;
    execFileSync(process.execPath, [bundle, '--out', folder]);
    return join(folder, 'delivery.mjs');
}

/** Greets the language server of a built command and says goodbye: what it has answered, and how it ended. */
export async function served(cli: string): Promise<{ status: unknown; out: string }> {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message: object) => {
        const text = JSON.stringify({ jsonrpc: '2.0', ...message });
        child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    let out = '';
    const answered = new Promise<void>(done => {
        child.stdout.on('data', chunk => {
            out += chunk;
            if (out.includes('"id":1')) done();
        });
    });
    const closed = new Promise(done => child.on('close', done));
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await Promise.race([answered, closed]);
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    return { status: await closed, out };
}
