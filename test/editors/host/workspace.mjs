// The plans that the tests work on. They are always copies: a test may save, and must never touch the repository.

import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { makeScratch } from './scratch.mjs';

const editors = path.resolve(import.meta.dirname, '..');
const examples = path.resolve(editors, '../../examples');

/** A folder with a copy of the tests' workspace, and of the project's examples in `examples/`. */
export function copyWorkspace() {
    const { root, clear } = makeScratch();
    const folder = path.join(root, 'workspace');
    cpSync(path.join(editors, 'workspace'), folder, { recursive: true });
    if (existsSync(examples)) cpSync(examples, path.join(folder, 'examples'), { recursive: true });
    // A fresh profile beside it, laid out as desktop VS Code expects; the workbench reads its settings from it as well.
    const profile = path.join(root, 'profile');
    mkdirSync(path.join(profile, 'User'), { recursive: true });
    return { root, folder, profile, remove: clear };
}
