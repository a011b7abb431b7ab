/* What a preview waits for: from an edit to the new picture, over the protocol, against the work by itself. */
import { drawPicture } from '../../src/pictures/catalogue.ts';
import { parseFile } from '../../src/plan/parse.ts';
import { Checker } from '../../src/principles/check.ts';
import { changedNotification, drawRequest } from '../../src/protocol.ts';
import { startSession } from '../support/server.ts';
import { planOf } from './generate.mjs';
import { median, ms, row } from './measure.mjs';

const uri = 'file:///bench/preview.delivery';
const rounds = 15;

/** Adds the rows of the preview to the table. */
export async function previewTimes() {
    const text = planOf(1000);
    const session = await startSession();
    try {
        await session.open(uri, text);
        for (const picture of ['system-map', 'board']) await oneTime(session, text, picture);
    } finally {
        session.close();
    }
}

async function oneTime(session, text, picture) {
    const edited = [];
    const work = [];
    const alone = [];
    const checker = new Checker(session.services.language.Shapes);
    for (let round = -3; round < rounds; round++) {
        globalThis.gc();
        const edit = await waited(() => editAndDraw(session, `${text}// ${picture} ${round}\n`, picture));
        const { parser, plans } = session.services;
        const now = plans.file(uri).text;
        globalThis.gc();
        let plan;
        const check = await waited(() => {
            const file = parseFile(parser.LangiumParser, uri, now);
            const files = {
                all: () => [file],
                get: () => file,
                data: () => ({ problem: 'missing', why: 'is missing' }),
            };
            plan = checker.check(files, { clock: () => 0 }).assembly.plans[0];
        });
        const draw = await waited(() => drawPicture(plan, picture, { theme: 'editor', confidential: true }));
        if (round < 0) continue;
        edited.push(edit);
        work.push(check + draw);
        alone.push(draw);
    }
    const lines = text.split('\n').length.toLocaleString('en-US');
    row(
        `from an edit to the new ${picture}, ${lines} lines ÷ parse, check and drawing by themselves`,
        (median(edited) / median(work)).toFixed(2),
        '≤ 1.3',
        `${ms(edited)} ÷ ${ms(work)}`,
    );
    row('  ÷ drawing by itself', (median(edited) / median(alone)).toFixed(2), '', `÷ ${ms(alone)}`);
}

/** As the extension does it, but for the moment that it waits for more edits. */
async function editAndDraw({ client }, text, picture) {
    const changed = new Promise(resolve => {
        const listening = client.onNotification(changedNotification, ({ uris }) => {
            if (!uris.includes(uri)) return;
            listening.dispose();
            resolve();
        });
    });
    version++;
    await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
    });
    await changed;
    const drawn = await client.sendRequest(drawRequest, { uri, picture });
    if (!drawn?.svg) throw new Error(`The server drew no ${picture}.`);
}
let version = 1000;

async function waited(task) {
    const start = performance.now();
    await task();
    return performance.now() - start;
}
