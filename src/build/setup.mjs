// Installs what the editor tests need beyond npm, from the system's packages, where it is not there: a browser, Neovim, and
// an Emacs that speaks to language servers.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const browsers = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
];
const run = (command, args, stdio = 'inherit') => spawnSync(command, args, { stdio }).status === 0;
const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return existsSync('/usr/bin/apt-get') && run(command, rest);
};
const onPath = name =>
    (process.env.PATH ?? '').split(delimiter).some(folder => {
        try {
            accessSync(join(folder, name), constants.X_OK);
            return true;
        } catch {
            return false;
        }
    });
const hasEglot = () => run('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"], 'ignore');

/** What is needed: how it is seen to be there, what brings it, and what to do where that fails. */
const needs = [
    {
        name: 'Chromium',
        there: () => browsers.some(path => path && existsSync(path)),
        packages: ['chromium', 'fonts-liberation'],
        otherwise: 'Install it and say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
    },
    {
        name: 'Neovim',
        there: () => onPath('nvim'),
        packages: ['neovim'],
        otherwise: 'Install it so that “nvim” can be started.',
    },
    {
        name: 'Emacs',
        there: () => onPath('emacs'),
        packages: ['emacs-nox'],
        otherwise: 'Install it so that “emacs” can be started.',
    },
    {
        // Emacs brings it along from version 29 on.
        name: 'Eglot for Emacs',
        there: hasEglot,
        packages: ['elpa-eglot'],
        otherwise: 'Install it in Emacs: M-x package-install RET eglot RET',
    },
];

let updated = false;
for (const { name, there, packages, otherwise } of needs) {
    if (there()) {
        console.log(`${name} is there.`);
        continue;
    }
    if (!updated) updated = apt('update');
    if (apt('install', '-y', '--no-install-recommends', ...packages) && there()) continue;
    console.error(`${name} was not found, and it could not be installed. ${otherwise}`);
    process.exitCode = 1;
}
