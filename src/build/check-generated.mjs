// Fails where something that is generated is not what its source would give now.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const parser = new URL('src/language/generated/', root);
const print = () =>
    readdirSync(parser)
        .map(name =>
            createHash('sha256')
                .update(readFileSync(new URL(name, parser)))
                .digest('hex'),
        )
        .join();

const before = print();
execFileSync('langium', ['generate'], { cwd: root, stdio: 'pipe' });
let stale = false;
if (print() !== before) {
    console.error('src/language/generated was not up to date. It is now: commit it.');
    stale = true;
}
for (const script of [
    'language-tables.mjs',
    'list-principles.mjs',
    'settings-schema.mjs',
    'principle-pages.mjs',
    'gallery.mjs',
    'language-doc.mjs',
    'textmate.mjs',
]) {
    try {
        execFileSync(process.execPath, [new URL(script, import.meta.url).pathname, '--check'], { stdio: 'inherit' });
    } catch {
        stale = true;
    }
}
process.exit(stale ? 1 : 0);
