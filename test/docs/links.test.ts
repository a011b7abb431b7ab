import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Every page that a user may read, and that every link on it leads somewhere. */

const root = fileURLToPath(new URL('../../', import.meta.url));

function pagesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.md'))
        .map(path => join(folder, path));
}

const pages = [
    ...readdirSync(root)
        .filter(name => name.endsWith('.md'))
        .map(name => join(root, name)),
    ...pagesIn(join(root, 'docs')),
    ...pagesIn(join(root, 'examples')),
];

/** A page without what is code, where brackets mean something else. */
const prose = (text: string) => text.replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '').replace(/`[^`\n]*`/g, '');

const linksOf = (text: string) =>
    [...prose(text).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(match => match[1]!);

/** The anchors that a page has: its headings, as GitHub names them, and those that it sets itself. */
function anchorsOf(text: string): Set<string> {
    const anchors = new Set<string>();
    for (const [, title] of text.replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '').matchAll(/^#+ +(.*)$/gm)) {
        const plain = title!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
        anchors.add(plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
    }
    for (const [, id] of text.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id!);
    return anchors;
}

describe('The links of the pages', () => {
    test('are many', () => {
        expect(pages.flatMap(page => linksOf(readFileSync(page, 'utf8'))).length).toBeGreaterThan(200);
    });

    test.each(pages.map(page => relative(root, page)))('%s leads only to what is there', page => {
        const path = join(root, page);
        const wrong = linksOf(readFileSync(path, 'utf8')).filter(link => {
            if (/^(https?:|mailto:|command:)/.test(link)) return false;
            const [file, anchor] = link.split('#') as [string, string | undefined];
            const target = file ? resolve(dirname(path), decodeURIComponent(file)) : path;
            if (!existsSync(target)) return true;
            return anchor && target.endsWith('.md') ? !anchorsOf(readFileSync(target, 'utf8')).has(anchor) : false;
        });
        expect(wrong).toEqual([]);
    });
});
