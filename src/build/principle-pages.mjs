// Writes docs/principles: a page and a picture of each principle, and the list of all. `--check` fails where they are not
// what the principles would give now, or where a page is left of a principle that is gone.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createDeliveryServices } from '../language/module.ts';
import { principles } from '../principles/all.generated.ts';
import { badPlanOf } from '../report/example.ts';
import { explanationOf } from '../report/explain.ts';
import { listMarkdown } from '../report/explain-list.ts';
import { explanationMarkdown } from '../report/explain-markdown.ts';
import { findingPicture } from '../report/finding-picture.ts';

const folder = new URL('../../docs/principles/', import.meta.url);
const mark = '<!-- Generated from the principles: npm run generate. Do not edit. -->\n\n';
const introduction =
    'What a finding is called at its end is the name of a principle here. Each page shows a plan that departs from it and one that keeps it, the guide’s words, and what in it is ours. A workspace sets severities and numbers in its `delivery.json`; a plan accepts a finding with `waive`, and says why. In a terminal, `delivery explain ID` tells the same.';

const services = createDeliveryServices();
const known = new Set(principles.map(({ id }) => id));
const fresh = new Map([['README.md', mark + listMarkdown({ introduction, linkTo: id => `${id}.md` })]]);
for (const principle of principles) {
    const { id } = principle;
    const name = id.slice(id.indexOf('/') + 1);
    const example = badPlanOf(principle, services);
    const said = example.findings.map(({ severity, message }) => `${severity}: ${message}`).join(' ');
    const page = explanationMarkdown(explanationOf(id), {
        picture: `![${said.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')}](${name}.svg)`,
        linkTo: other => (known.has(other) ? `../${other}.md` : undefined),
        end: '---\n\n[All principles](../README.md)',
    });
    fresh.set(`${id}.md`, mark + page);
    fresh.set(`${id}.svg`, findingPicture(example));
}

const written = new Map();
try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        written.set(relative(folder.pathname, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
    }
} catch (error) {
    if (error.code !== 'ENOENT') throw error;
}
const stale = [...fresh].filter(([path, text]) => written.get(path) !== text).map(([path]) => path);
const gone = [...written.keys()].filter(path => !fresh.has(path));

if (process.argv.includes('--check')) {
    const wrong = [...stale, ...gone];
    if (wrong.length > 0) {
        const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : '';
        console.error(
            `docs/principles is not up to date (${wrong.slice(0, 3).join(', ')}${more}): run \`npm run generate\`.`,
        );
        process.exit(1);
    }
} else {
    for (const path of gone) rmSync(new URL(path, folder));
    for (const path of stale) {
        const target = new URL(path, folder);
        mkdirSync(dirname(target.pathname), { recursive: true });
        writeFileSync(target, fresh.get(path));
    }
}
