// VS Code's own server, as the npm package `code-server` carries it, started without the product around it.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

import { serverNode, serverRoot } from '../workbench/install.mjs';
import { patience } from './patience.ts';
import { Plain } from './plain.mjs';

const main = path.join(serverRoot, 'out/server-main.js');

/**
 * Starts a server on a free port of this machine and waits until it answers.
 * @param {{ root: string, temp: string }} scratch
 * @param {{ dataDir: string, extensionsDir: string, verbose?: boolean }} options
 */
export async function startServer(scratch, { dataDir, extensionsDir, verbose }) {
    const port = await freePort();
    const args = ['--host', '127.0.0.1', '--port', `${port}`, '--server-data-dir', dataDir];
    args.push('--extensions-dir', extensionsDir, '--without-connection-token', '--accept-server-license-terms');
    // Without the driver the page silently ignores the path of the tests, and only a time-out shows.
    args.push('--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver');
    const child = spawn(serverNode, [main, ...args], { env: environment(scratch), stdio: 'pipe', detached: true });

    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', chunk => {
            log = (log + chunk).slice(-20_000);
            if (verbose) process.stderr.write(chunk);
        });
    }
    const server = {
        port,
        ended: new Promise(resolve => child.once('exit', code => resolve(code))),
        log: () => log,
        stop: () => stop(child),
    };
    try {
        await answers(port, child);
    } catch (error) {
        await server.stop();
        throw new Plain(`${error.message}\n${log}`);
    }
    return server;
}

/** Installs a packed extension into a folder of extensions. */
export async function installVsix(scratch, file, extensionsDir, dataDir) {
    const args = ['--install-extension', file, '--extensions-dir', extensionsDir, '--server-data-dir', dataDir];
    const child = spawn(serverNode, [main, '--accept-server-license-terms', ...args], { env: environment(scratch) });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (log += chunk));
    const code = await new Promise(resolve => child.once('close', resolve));
    if (code !== 0) throw new Plain(`${file} could not be installed (code ${code}).\n${log}`);
}

function environment({ temp }) {
    const env = { ...process.env, TMPDIR: temp, XDG_RUNTIME_DIR: temp };
    delete env.NODE_OPTIONS;
    delete env.ELECTRON_RUN_AS_NODE;
    return env;
}

function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

async function answers(port, child) {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
        if (child.exitCode !== null) throw new Plain(`VS Code's server ended with code ${child.exitCode}.`);
        try {
            const response = await fetch(`http://127.0.0.1:${port}/version`, { signal: AbortSignal.timeout(5_000) });
            await response.text();
            if (response.ok) return;
        } catch {
            // Not listening yet.
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Plain(`VS Code's server did not answer within ${patience / 1000} s.`);
}

/** Asks the server's process group to end, then makes sure: extension hosts outlive a plain kill of the server. */
async function stop(child) {
    const ended = new Promise(resolve => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
        signal(child.pid, 'SIGTERM');
        await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 3_000))]);
    }
    signal(child.pid, 'SIGKILL');
}

function signal(group, name) {
    try {
        process.kill(-group, name);
    } catch {
        // The group is gone, which is what we want.
    }
}
