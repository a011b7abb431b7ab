import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { longest } from '../host/patience.ts';
import type { Seen, Step } from './steps.ts';

const here = import.meta.dirname;
const repository = resolve(here, '../../..');

/** The built command line, as it is installed; another build where one is named. */
export const program = resolve(process.env.DELIVERY_PROGRAM ?? join(repository, 'dist/cli/delivery.mjs'));

/** How the server is started: with the Node that runs the tests. */
export const server = [process.execPath, program, 'lsp', '--stdio'];

/** An editor that can be driven without a screen. */
export interface Editor {
    readonly name: string;
    readonly command: string;
    /** What the folder of plans is called that it is tried in: with a space, and letters outside ASCII where it can. */
    readonly folder: string;
    /** What is put on its command line. */
    readonly args: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
}

const configurations = join(repository, 'docs/editors');

export const neovim: Editor = {
    name: 'Neovim',
    command: 'nvim',
    folder: 'Pläne der Stadt',
    args: [
        '--headless',
        '-u',
        join(here, 'neovim-start.lua'),
        '-i',
        'NONE',
        '-n',
        '-c',
        `luafile ${join(here, 'neovim.lua')}`,
    ],
    environment: { DELIVERY_PLUGIN: join(configurations, 'vim') },
};

export const emacs: Editor = {
    name: 'Emacs',
    command: 'emacs',
    // Eglot 1.9, which goes with Emacs 28, takes a folder of another name for two as soon as it has jumped there.
    folder: 'Plans of the city',
    args: ['--batch', '-l', join(here, 'emacs-start.el'), '-l', join(here, 'emacs.el')],
    environment: { DELIVERY_PLUGIN: join(configurations, 'emacs') },
};

/**
 * Runs an editor in a folder of plans and does the steps in it.
 *
 * @throws Error in plain words where the editor or the built program is missing, or the editor did not finish
 */
export async function drive(editor: Editor, folder: string, steps: readonly Step[]): Promise<Seen> {
    if (!existsSync(program)) throw new Error(`${program} is missing. Build it first: npm run build`);
    if (!isInstalled(editor.command)) {
        throw new Error(`${editor.name} is not installed here. \`npm run setup\` installs it on Debian and Ubuntu.`);
    }
    const own = mkdtempSync(join(tmpdir(), 'delivery-editor-'));
    const stepsFile = join(own, 'steps.json');
    const seenFile = join(own, 'seen.json');
    writeFileSync(stepsFile, JSON.stringify(steps));
    try {
        const output = await run(editor, folder, {
            // An editor of its own, without anybody's settings.
            HOME: own,
            XDG_CONFIG_HOME: join(own, 'config'),
            XDG_DATA_HOME: join(own, 'data'),
            XDG_STATE_HOME: join(own, 'state'),
            XDG_CACHE_HOME: join(own, 'cache'),
            LANG: 'C.UTF-8',
            LC_ALL: 'C.UTF-8',
            ...editor.environment,
            DELIVERY_SERVER: JSON.stringify(server),
            DELIVERY_STEPS: stepsFile,
            DELIVERY_SEEN: seenFile,
        });
        if (!existsSync(seenFile)) throw new Error(`${editor.name} did not finish. It said:\n${output}`);
        return JSON.parse(readFileSync(seenFile, 'utf8')) as Seen;
    } finally {
        rmSync(own, { recursive: true, force: true, maxRetries: 3 });
    }
}

function isInstalled(command: string): boolean {
    return (process.env.PATH ?? '').split(delimiter).some(folder => {
        try {
            accessSync(join(folder, command), constants.X_OK);
            return true;
        } catch {
            return false;
        }
    });
}

/** Runs the editor until it ends, or for as long as a test may take. Resolves to what it wrote. */
function run({ command, args }: Editor, cwd: string, environment: Record<string, string>): Promise<string> {
    return new Promise((done, failed) => {
        const child = spawn(command, args, {
            cwd,
            env: { ...process.env, ...environment },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const limit = setTimeout(() => child.kill('SIGKILL'), longest);
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (output += part));
        child.once('error', failed);
        child.once('close', code => {
            clearTimeout(limit);
            done(`${output}\n(It ended with ${code}.)`);
        });
    });
}
