import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plansBelow } from '../../src/disk/plans-below.ts';

const folder = mkdtempSync(join(tmpdir(), 'delivery-below-'));
for (const path of ['a.delivery', 'b/c/d.delivery', '.git/x.delivery', 'node_modules/y.delivery', 'b/notes.md']) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
}
const found = async (most?: number) => {
    const { files, cut } = await plansBelow(folder, most);
    return { files: files.map(path => path.slice(folder.length + 1).replaceAll('\\', '/')).sort(), cut };
};

test('the plans in a folder are found at whatever depth, but not where programs keep theirs', async () => {
    expect(await found()).toEqual({ files: ['a.delivery', 'b/c/d.delivery'], cut: false });
});

test('a search ends after so many files and folders, and says so', async () => {
    expect((await found(2)).cut).toBe(true);
    expect((await found(4)).cut).toBe(true);
    expect(await found(100)).toEqual({ files: ['a.delivery', 'b/c/d.delivery'], cut: false });
});

test('a folder that is not there holds nothing', async () => {
    expect(await plansBelow(join(folder, 'nowhere'))).toEqual({ files: [], cut: false });
});
