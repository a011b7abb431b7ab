import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawGallery, target } from '../../src/build/gallery-drawn.ts';

test('the pictures of the gallery and the walkthrough are what the program draws now (else: npm run generate)', async () => {
    const drawn = await drawGallery();
    const stale = [...drawn].filter(([name, text]) => readFileSync(join(target, name), 'utf8') !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
    expect(readdirSync(target).filter(name => !drawn.has(name))).toEqual([]);
});
