// The files behind the scheme `plans:`, answered for by a handler of plain requests. They are those of a folder, and
// nothing above it can be reached.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const kinds = { file: 1, folder: 2 };
const changeTypes = { changed: 1, created: 2 };

/** Serves a folder: `/read/…`, `/stat/…`, `/list/…`, `/write/…`, and `/changes/N`, which waits for something to tell. */
export function filesOf(folder) {
    const told = [];
    const waiting = new Set();

    function write(place, content) {
        const type = existsSync(path.join(folder, place)) ? changeTypes.changed : changeTypes.created;
        mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
        writeFileSync(path.join(folder, place), content);
        told.push({ type, path: `/${place.replace(/^\//, '')}` });
        for (const tell of waiting) tell();
        waiting.clear();
    }

    async function changesSince(number) {
        if (told.length <= number) await new Promise(resolve => waiting.add(resolve));
        return { changes: told.slice(number), now: told.length };
    }

    /** @param {string} place  what is asked for and of what, e.g. `/read/plan.delivery` */
    async function answer(place, request) {
        const [, what, rest] = /^\/(\w+)(\/.*)$/.exec(place) ?? [];
        if (what === 'changes') return json(await changesSince(Number(rest.slice(1))));
        const file = path.join(folder, path.posix.normalize(rest ?? '/'));
        if (what === 'write') {
            const parts = [];
            for await (const part of request) parts.push(part);
            write(path.relative(folder, file), Buffer.concat(parts));
            return json({});
        }
        const about = statSync(file, { throwIfNoEntry: false });
        if (!about) return undefined;
        if (what === 'read') return about.isFile() ? { body: readFileSync(file) } : undefined;
        if (what === 'list') {
            const entries = readdirSync(file, { withFileTypes: true });
            return json(entries.map(entry => [entry.name, entry.isDirectory() ? kinds.folder : kinds.file]));
        }
        const type = about.isDirectory() ? kinds.folder : kinds.file;
        return json({ type, ctime: about.ctimeMs, mtime: about.mtimeMs, size: about.size });
    }

    return { answer, write };
}

function json(value) {
    return { body: JSON.stringify(value) };
}
