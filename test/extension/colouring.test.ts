import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { AstUtils, GrammarAST } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { vocabularies } from '../../src/guide/vocabulary.ts';
import { createDeliveryServices } from '../../src/language/module.ts';
import { type Entry, entriesOf, shapesWithin } from '../../src/language/shapes.ts';
import { type Coloured, engineIsHere, loadEngine } from './textmate-engine.ts';

const root = new URL('../../', import.meta.url);
const services = createDeliveryServices();

/** Every entry of every block, once. */
function entries(): Entry[] {
    return [...shapesWithin(services.language.Shapes)].flatMap(entriesOf);
}

/** The words of all patterns of the generated file. */
function wordsOfPatterns(): Set<string> {
    const text = readFileSync(new URL('syntaxes/delivery.tmLanguage.json', root), 'utf8');
    const words = new Set<string>();
    const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, part] of Object.entries(value)) {
            if (typeof part !== 'string') visit(part);
            else if (key === 'match' || key === 'begin') {
                for (const [word] of part.replaceAll('[ \\t]', ' ').matchAll(/[a-zA-Z][\w-]*/g)) words.add(word);
            }
        }
    };
    visit(JSON.parse(text));
    return words;
}

describe('The generated colouring', () => {
    test('is up to date', () => {
        const { status, stderr } = spawnSync(process.execPath, ['src/build/textmate.mjs', '--check'], {
            cwd: root,
            encoding: 'utf8',
        });
        expect(stderr).not.toContain('not up to date');
        expect(status).toBe(0);
    });

    test('knows every keyword of the grammar', () => {
        const known = wordsOfPatterns();
        const keywords = AstUtils.streamAst(services.Grammar)
            .filter(GrammarAST.isKeyword)
            .map(({ value }) => value)
            .filter(value => /^[a-z]/.test(value))
            .toArray();
        expect(keywords.length).toBeGreaterThan(150);
        expect([...new Set(keywords)].filter(keyword => !known.has(keyword))).toEqual([]);
    });

    test('knows every word of every vocabulary', () => {
        const known = wordsOfPatterns();
        const words = Object.values(vocabularies).flatMap(({ words }) =>
            words.flatMap(({ word, also = [] }) => [word, ...also]),
        );
        const unknown = words.flatMap(word => word.split(' ')).filter(word => !known.has(word));
        expect(unknown).toEqual([]);
    });
});

describe.runIf(engineIsHere)("In the editor's own engine", () => {
    let colour: (text: string) => Coloured[][];
    beforeAll(async () => {
        colour = await loadEngine();
    });

    /** The innermost scope of each piece that is not space, by its text. */
    const scopesIn = (line: Coloured[]) =>
        Object.fromEntries(
            line.filter(({ text }) => text.trim()).map(({ text, scopes }) => [text.trim(), scopes.at(-1)!]),
        );
    const scopes = (text: string) => scopesIn(colour(text).at(-1)!);

    test.each([
        ...new Map(
            entries().map(entry => [`${entry.phrase.join(' ')} ${entry.inner?.named ? 'Name' : '"text"'}`, entry]),
        ),
    ])('`%s` begins a line', (text, entry) => {
        const line = scopesIn(colour(`    ${text}`).at(-1)!);
        expect(line[entry.phrase.join(' ')]).toBe(
            entry.inner?.named ? 'keyword.control.block' : 'keyword.other.property',
        );
    });

    test.each([
        [
            'rate 4C YR because "x"',
            {
                rate: 'keyword.other.property',
                '4C': 'constant.numeric.component',
                YR: 'variable.other.enummember',
                because: 'keyword.other.connective',
            },
        ],
        [
            'alignment very low in 2010-09',
            {
                'very low': 'variable.other.enummember',
                in: 'keyword.other.connective',
                '2010-09': 'constant.numeric.date',
            },
        ],
        [
            'waive coalition/size until 2013-01',
            { 'coalition/size': 'entity.other.attribute-name.rule', until: 'keyword.other.connective' },
        ],
        [
            'spends GBP 1.46 billion',
            { GBP: 'keyword.other.unit.currency', '1.46': 'constant.numeric', billion: 'keyword.other.connective' },
        ],
        ['baseline 61% in 2010', { '61': 'constant.numeric', '%': 'keyword.other.unit.percent' }],
        [
            'will not "x" for focus',
            {
                'will not': 'keyword.other.property',
                for: 'keyword.other.connective',
                focus: 'variable.other.enummember',
            },
        ],
        ['unit Ćwierć-1 {', { unit: 'keyword.control.block', 'Ćwierć-1': 'entity.name.type' }],
        [
            'actor users { kind group }',
            { users: 'entity.name.type', kind: 'keyword.other.property', group: 'variable.other.enummember' },
        ],
        ['import private "a.delivery"', { import: 'keyword.control.import', private: 'storage.modifier.private' }],
        ['owner data', { owner: 'keyword.other.property', data: 'variable.other' }],
        ['note "a \\" b" // c', { '\\"': 'constant.character.escape', '// c': 'comment.line.double-slash' }],
    ])('`%s`', (line, expected) => {
        expect(scopes(line)).toMatchObject(expected);
    });

    test('a list goes on after a comma, even with a keyword as a name', () => {
        expect(scopes('measured by A, // and\n    target, B')).toMatchObject({
            target: 'variable.other',
            B: 'variable.other',
        });
    });

    test('a text that is left open ends with its line, or before the next block', () => {
        expect(scopes('care "no end\n    do "x"').do).toBe('keyword.other.property');
        const open = 'history """\n  three lines\nactor Mayor {';
        expect(scopes(open)).toMatchObject({ actor: 'keyword.control.block', Mayor: 'entity.name.type' });
    });

    test('the model plan has no word without a colour', () => {
        const folder = new URL('examples/riverton/', root);
        for (const name of readdirSync(folder).filter(name => name.endsWith('.delivery'))) {
            const lines = colour(readFileSync(new URL(name, folder), 'utf8'));
            const plain = lines.flat().filter(({ text, scopes }) => text.trim() && scopes.length === 1);
            expect(plain.map(({ text }) => text)).toEqual([]);
        }
    });
});

test.runIf(engineIsHere)('a plan in a fence of a page is coloured as in its own file', async () => {
    const plan = 'metric Share "Share" {\n    direction increase // more is better\n}';
    const own = (await loadEngine())(plan);
    const colour = await loadEngine('text.html.markdown');
    const innermost = (lines: Coloured[][]) =>
        lines.map(line => line.filter(({ text }) => text.trim()).map(({ text, scopes }) => `${text} ${scopes.at(-1)}`));
    for (const fence of ['```delivery', '```` delivery', '~~~delivery system-map', '  ```delivery {.wide}']) {
        const end = /[`~]+/.exec(fence)![0];
        const page = colour(`Before:\n\n${fence}\n${plan}\n${end}\n\nafter { "it" }`);
        expect(innermost(page.slice(3, -3)), fence).toEqual(innermost(own));
        expect(page[3]![0]!.scopes, fence).toContain('meta.embedded.block');
        expect(innermost(page.slice(-1)).join(), fence).not.toContain('.delivery');
        expect(page.at(-1)!.flatMap(({ scopes }) => scopes)).not.toContain('meta.embedded.block');
    }
    for (const other of ['```deliveryman', '```json delivery']) {
        expect(
            colour(`${other}\n${plan}\n\`\`\``)
                .flat()
                .flatMap(({ scopes }) => scopes),
        ).not.toContain('meta.embedded.block');
    }
});
