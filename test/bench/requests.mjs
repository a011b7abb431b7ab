/* What each keystroke asks for besides diagnostics: every answer against one parse of the file. */
import { parseFile } from '../../src/plan/parse.ts';
import { startSession } from '../support/server.ts';
import { planOf } from './generate.mjs';
import { median, ms, row } from './measure.mjs';

const uri = 'file:///bench/requests.delivery';
const rounds = 25;

/** Adds the rows of the requests to the table. */
export async function requestTimes() {
    const text = planOf(1000);
    const session = await startSession();
    try {
        await session.open(uri, text);
        const { parser } = session.services;
        const parse = [];
        for (let round = -3; round < rounds; round++) {
            const start = performance.now();
            parseFile(parser.LangiumParser, uri, text);
            if (round >= 0) parse.push(performance.now() - start);
        }
        const textDocument = { uri };
        const at = (word, after = 0) => placeOf(text, word, after);
        const whole = { start: { line: 0, character: 0 }, end: placeOf(text, '', text.length) };
        const requests = [
            ['completion of a property', 'completion', { position: at('    reports to', 4) }],
            ['completion of a name', 'completion', { position: at('reports to ', 11) }],
            ['hover on a name', 'hover', { position: at('reports to ', 12) }],
            ['highlights of a name', 'documentHighlight', { position: at('reports to ', 12) }],
            ['signature help', 'signatureHelp', { position: at('baseline', 9) }],
            ['code lenses', 'codeLens', {}],
            ['inlay hints of the file', 'inlayHint', { range: whole }],
            ['semantic tokens of the file', 'semanticTokens/full', {}],
            ['formatting of the file', 'formatting', { options: { tabSize: 4, insertSpaces: true } }],
        ];
        for (const [what, method, params] of requests) {
            const times = [];
            for (let round = -3; round < rounds; round++) {
                const start = performance.now();
                await session.client.sendRequest(`textDocument/${method}`, { textDocument, ...params });
                if (round >= 0) times.push(performance.now() - start);
            }
            row(
                `${what} ÷ one parse`,
                (median(times) / median(parse)).toFixed(2),
                '≤ 1',
                `${ms(times)} ÷ ${ms(parse)}`,
            );
        }
    } finally {
        session.close();
    }
}

/** The place of a word in the middle of a text. */
function placeOf(text, word, after) {
    const offset = word ? text.indexOf(word, text.length >> 1) + after : after;
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1).length };
}
