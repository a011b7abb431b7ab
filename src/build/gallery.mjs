// Writes docs/gallery.md with its pictures, and the pictures of the walkthrough; with --check it fails where they are stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawGallery, target } from './gallery-drawn.ts';

const written = await drawGallery();
const known = existsSync(target) ? readdirSync(target) : [];
const surplus = known.filter(name => !written.has(name));
if (process.argv.includes('--check')) {
    const stale = [...written].filter(([name, text]) => {
        const path = join(target, name);
        return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    });
    if (stale.length + surplus.length > 0) {
        console.error('docs/gallery or docs/walkthrough is not up to date: run `npm run generate`.');
        process.exit(1);
    }
} else {
    mkdirSync(target, { recursive: true });
    for (const name of surplus) rmSync(join(target, name));
    for (const [name, text] of written) writeFileSync(join(target, name), text);
}
