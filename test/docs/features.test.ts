import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The table of features: every yes of ours names a test that is there. */

const root = new URL('../../', import.meta.url);
const rows = readFileSync(new URL('docs/features.md', root), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| Feature'))
    .map(line => line.split('|').map(cell => cell.trim()));

describe('The table of features', () => {
    test('has as many columns in each row', () => {
        expect(rows.length).toBeGreaterThan(30);
        expect(rows.filter(row => row.length !== 11)).toEqual([]);
    });

    test.each(rows.map(row => [row[1]!, row[9]!] as const))('%s has a test that shows it', (_feature, shown) => {
        const [, path, title] = /^`([^`]+)`: (.+)$/.exec(shown) ?? [];
        expect(path, shown).toBeTruthy();
        expect(existsSync(new URL(path!, root)), path).toBe(true);
        const text = readFileSync(new URL(path!, root), 'utf8');
        expect(text.includes(`'${title}'`) || text.includes(`"${title}"`), `${path} has no test “${title}”.`).toBe(
            true,
        );
    });
});
