// What of this folder is in the packed extension.

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files and folders that are packed. */
export const contents = [
    'dist/extension',
    'dist/server',
    'dist/fonts',
    'dist/web',
    'dist/media',
    'syntaxes',
    'language-configuration.json',
    'docs/icon.png',
    'docs/icon.svg',
    'docs/icon-mono.svg',
    'docs/principles',
    'docs/walkthrough',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
];

/** What VS Code and its marketplace read of the manifest. */
const fields = [
    'name displayName description version publisher license icon engines categories keywords main browser',
    'activationEvents capabilities contributes repository homepage bugs',
].flatMap(line => line.split(' '));

/** The manifest as it is packed: without the package's command line, its scripts and its tools. */
export function packagedManifest(folder) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const kept = Object.fromEntries(fields.filter(field => field in manifest).map(field => [field, manifest[field]]));
    return { ...kept, files: contents };
}
