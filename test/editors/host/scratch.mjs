// Folders for one run, and the remains of runs that were killed.
//
// A VS Code server outlives the process that started it, and its extension hosts outlive the server. So each run
// works in a folder of its own that names its owner, and everything it starts has TMPDIR inside that folder. Whatever
// still carries the folder of a dead owner in its environment can be ended without touching anybody else's processes.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// Short, because the paths of Unix sockets lie below and may not pass 107 characters.
const prefix = 'dlv-';
// Asked once: later in a run it may be one of the folders made here.
const base = os.tmpdir();

/** Makes a folder for this run, and clears up after runs that could not do so themselves. */
export function makeScratch() {
    sweep();
    const root = mkdtempSync(path.join(base, prefix));
    const temp = path.join(root, 't');
    mkdirSync(temp);
    writeFileSync(path.join(root, 'owner'), JSON.stringify({ pid: process.pid, command: commandOf(process.pid) }));
    const clear = () => {
        process.removeListener('exit', clear);
        endProcessesOf(root);
        remove(root);
    };
    // For runs that are interrupted, at whatever point; clearing twice does no harm.
    process.once('exit', clear);
    return { root, temp, clear };
}

function sweep() {
    for (const name of readdirSync(base).filter(name => name.startsWith(prefix))) {
        const root = path.join(base, name);
        if (inUse(root)) continue;
        endProcessesOf(root);
        remove(root);
    }
}

function inUse(root) {
    const owner = readOwner(root);
    // The command is compared as well: the number of a dead process is given to another one sooner or later.
    if (owner) return commandOf(owner.pid) === owner.command;
    // Either it was made this instant, or a dying server made parts of it anew after it was cleared.
    const made = statSync(root, { throwIfNoEntry: false });
    return !made || Date.now() - made.ctimeMs < 60_000;
}

/** Ends every process whose environment names this folder as its place for temporary files. */
export function endProcessesOf(root) {
    for (const pid of processes()) {
        const environment = read(`/proc/${pid}/environ`)?.split('\0') ?? [];
        if (pid === process.pid || !environment.includes(`TMPDIR=${path.join(root, 't')}`)) continue;
        try {
            process.kill(pid, 'SIGKILL');
        } catch {
            // It has ended by itself in the meantime.
        }
    }
}

function processes() {
    if (process.platform !== 'linux') return [];
    return readdirSync('/proc')
        .filter(name => /^\d+$/.test(name))
        .map(Number);
}

function readOwner(root) {
    try {
        return JSON.parse(readFileSync(path.join(root, 'owner'), 'utf8'));
    } catch {
        return undefined;
    }
}

function commandOf(pid) {
    return read(`/proc/${pid}/cmdline`);
}

function read(file) {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return undefined;
    }
}

function remove(root) {
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
