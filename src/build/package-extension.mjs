/**
 * Packs the extension, once it is bundled, into `delivery-<version>.vsix`. It is packed from a folder of its own that
 * holds what VS Code reads and nothing else, so that the package's command line, its scripts and its tools stay out.
 */
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { contents, packagedManifest } from './packaged.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const stage = path.join(root, 'dist/package');
const largest = 6 * 1024 * 1024;

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const name of contents) {
    const from = path.join(root, name);
    if (existsSync(from)) cpSync(from, path.join(stage, name), { recursive: true });
    else throw new Error(`${name} is missing${name.startsWith('dist/') ? ': build first (npm run build)' : ''}.`);
}
const manifest = packagedManifest(root);
writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 4)}\n`);

const target = path.join(root, `delivery-${manifest.version}.vsix`);
await createVSIX({
    cwd: stage,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: !manifest.repository,
    // Links of the README lead into the repository, as far as there is one to lead to.
    rewriteRelativeLinks: Boolean(manifest.repository),
});
const { size } = statSync(target);
console.log(`${path.basename(target)}: ${(size / 1024 / 1024).toFixed(2)} MB`);
if (size > largest) throw new Error(`The package is larger than ${largest / 1024 / 1024} MB.`);
rmSync(stage, { recursive: true });
