import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a folder of its own for all that they write, which is gone afterwards even where a test was ended. */
export default function setup(): () => void {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-tests-'));
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
    return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
