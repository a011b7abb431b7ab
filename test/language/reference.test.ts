import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the reference in docs/language.md is that of the grammar', () => {
    const script = new URL('../../src/build/language-doc.mjs', import.meta.url).pathname;
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
