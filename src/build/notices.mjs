import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of what a bundle holds, as their owners ask to have them shipped with it.
 *
 * @param {string} root the folder that holds `node_modules`
 * @param {Iterable<string>} inputs the files that went into the bundle
 */
export function noticesOf(root, inputs) {
    const folders = new Set();
    for (const input of inputs) {
        const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
        if (found) folders.add(path.join(root, found[1]));
    }
    const notices = [...folders].map(folder => {
        const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
        const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
        const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : `Licence: ${license}`;
        return { title: `${name} ${version}`, text };
    });
    notices.sort((a, b) => (a.title < b.title ? -1 : 1));
    const rule = '='.repeat(80);
    return notices.map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text}\n`).join('\n');
}
