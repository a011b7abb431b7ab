// Writes the generated part of docs/language.md: every block with its properties, and every closed vocabulary. The
// properties are those of the grammar; a property without an entry in the reference, or the other way round, is an error.
import { readFileSync, writeFileSync } from 'node:fs';
import { vocabularies } from '../guide/vocabulary.ts';
import { DeliveryGrammar } from '../language/generated/grammar.ts';
import { reference } from '../language/reference.ts';
import { entriesOf, phraseOf, readShapes, shapesWithin } from '../language/shapes.ts';

const target = new URL('../../docs/language.md', import.meta.url);
const begin = '<!-- The part below is generated from the grammar and the reference: npm run generate -->';
const end = '<!-- End of the generated part -->';

const [, ...blocks] = shapesWithin(readShapes(DeliveryGrammar()));

const common = new Set(['note', 'source', 'waive', 'partial because']);
const cell = text => text.replace(/\|/g, '\\|');

function blockSection(shape) {
    const said = reference[shape.rule];
    if (!said) throw new Error(`The reference has no block ${shape.rule}.`);
    const phrases = entriesOf(shape).map(phraseOf);
    for (const phrase of phrases)
        if (!said.properties[phrase]) throw new Error(`The reference of ${shape.rule} has no \`${phrase}\`.`);
    for (const phrase of Object.keys(said.properties)) {
        if (!phrases.includes(phrase)) throw new Error(`The grammar of ${shape.rule} has no \`${phrase}\`.`);
    }
    const own = phrases.filter(phrase => !common.has(phrase));
    const rows = own.map(phrase => {
        const { form, says, cite, many } = said.properties[phrase];
        const line = `\`${`${phrase} ${form}`.trim()}\``;
        return `| ${cell(line)} | ${cell(says)}${many ? ' *Repeatable.*' : ''} | ${cite ?? ''} |`;
    });
    return [
        `### \`${said.header}\``,
        '',
        `${said.says} *(${said.cite})*`,
        '',
        '| property | what it says | guide |',
        '|---|---|---|',
        ...rows,
        '',
    ].join('\n');
}

function vocabularySection() {
    const rows = Object.values(vocabularies).map(({ form, words, cite }) => {
        const all = words.map(
            ({ word, also }) => `\`${word}\`${also ? ` (= ${also.map(other => `\`${other}\``).join(', ')})` : ''}`,
        );
        return `| ${form} | ${all.join(' · ')} | ${cite} |`;
    });
    return [
        '## Words',
        '',
        'Closed vocabularies. A word that is none of them gets a “did you mean”.',
        '',
        '| | words | guide |',
        '|---|---|---|',
        ...rows,
        '',
    ].join('\n');
}

const commonRows = [...common].map(phrase => {
    const { form, says } = reference.System.properties[phrase];
    return `| \`${phrase} ${form}\` | ${says} |`;
});
const generated = [
    begin,
    '',
    '## Blocks',
    '',
    'In every block:',
    '',
    '| property | what it says |',
    '|---|---|',
    ...commonRows,
    '',
    blocks.map(blockSection).join('\n'),
    vocabularySection(),
    end,
].join('\n');

const text = readFileSync(target, 'utf8');
const from = text.indexOf(begin);
const to = text.indexOf(end);
if (from < 0 || to < 0) throw new Error('docs/language.md has lost its marks.');
const fresh = text.slice(0, from) + generated + text.slice(to + end.length);
if (process.argv.includes('--check')) {
    if (fresh !== text) {
        console.error('docs/language.md is not up to date: run `npm run generate`.');
        process.exit(1);
    }
} else writeFileSync(target, fresh);
