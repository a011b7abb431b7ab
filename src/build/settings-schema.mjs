// Writes the JSON schema of `delivery.json`, by which editors complete and check it, from the principles.
import { readFileSync, writeFileSync } from 'node:fs';
import { settingsSchema } from '../principles/settings/schema.ts';

const target = new URL('../../syntaxes/delivery.schema.json', import.meta.url);
const text = `${JSON.stringify(settingsSchema(), undefined, 2)}\n`;
if (process.argv.includes('--check')) {
    let found = '';
    try {
        found = readFileSync(target, 'utf8');
    } catch {
        // There is none yet.
    }
    if (found !== text) {
        console.error('syntaxes/delivery.schema.json is not up to date: run `npm run generate`.');
        process.exit(1);
    }
} else writeFileSync(target, text);
