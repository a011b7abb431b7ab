// @vitest-environment jsdom
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import mermaidReader from 'mermaid';
import { describe, expect, test } from 'vitest';
import { dot } from '../../src/pictures/export/dot.ts';
import { described, type Graph, shown } from '../../src/pictures/export/graph.ts';
import { mermaid } from '../../src/pictures/export/mermaid.ts';

/*
 * A title is text, whatever it holds. The languages themselves say so here: Mermaid's parser and Graphviz are asked what
 * they have read.
 */

const runs = { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 5) };

/** What means something in Mermaid, Markdown, HTML, formulas or DOT. */
const signs = [
    ...['%%{init: {"theme":"forest"}}%%', "%%{init: {'themeCSS':'*{display:none}'}}%%", '%%{wrap}%%', '%%', '%% note'],
    ...['&amp;', '&#65;', '#quot;', '#35;', '#', '&', '&lt;b&gt;', 'ﬂ°°34¶ß', 'ﬂ°amp¶ß'],
    ...[
        '"',
        "'",
        '`',
        '"`md`"',
        '\\',
        '\\n',
        '\\N',
        '\\G',
        '\\"',
        '[',
        ']',
        '(',
        ')',
        '{',
        '}',
        '|',
        '<',
        '>',
        '/',
        ';',
    ],
    ...['<b>x</b>', '<br>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '---', '==>'],
    ...['end', 'subgraph x', 'graph TD', 'click a', 'style a fill:red', ':::accent', '~~~', '@{ shape: rect }', '@'],
    ...['**bold**', '_em_', '# head', '1. one', '- item', '+ item', '> quote', '[l](https://example.org)', '![i](x)'],
    ...[
        'https://example.org/a',
        'www.example.org',
        'a@example.org',
        'fa:fa-user',
        '$$x^2$$',
        '😀',
        'וועד',
        'Łódź',
        '学校',
    ],
    ...['\u200b', '\u00a0', '\u202e', '\ufeff', '\u3164', '\n', '\t', '\r\n', ' ', 'a', 'Board', '50%', '0'],
];
const title = fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 4 })
    .chain(parts => fc.constantFrom(' ', '').map(joint => parts.join(joint)));

/** A graph that shows a text wherever one can stand. */
function graphOf(text: string, other: string): Graph {
    return {
        title: text,
        description: other,
        direction: 'down',
        nodes: [
            { id: 'a', name: text, detail: other },
            { id: 'b', name: other, look: 'accent' },
        ],
        groups: [{ id: 'g', title: text, nodes: ['a'] }],
        edges: [{ from: 'a', to: 'b', ink: 'ink', label: text }],
    };
}

/** What Mermaid shows of a text as it keeps it: where it stands between its own marks, it is a sign of HTML. */
function seen(kept: string): string {
    const html = kept.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
    expect(html.replaceAll('<br>', ''), 'nothing but numbers of signs is HTML').not.toMatch(/&(?!#\d+;)|</);
    return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** What Mermaid has read of the parts that we give it here. */
interface Read {
    getVertices(): Map<string, { text: string }>;
    getEdges(): { text: string }[];
    getSubGraphs(): { title: string }[];
    getAccTitle(): string;
    getAccDescription(): string;
}

async function readByMermaid(text: string): Promise<Read> {
    await mermaidReader.parse(text);
    return (await mermaidReader.mermaidAPI.getDiagramFromText(text)).db as unknown as Read;
}

const blank = '\u00a0';

async function isShownByMermaid(text: string, other: string): Promise<void> {
    const read = await readByMermaid(mermaid(graphOf(text, other), 'light'));
    const label = [text, other].map(shown).filter(Boolean).join('<br>') || blank;
    expect([...read.getVertices()].map(([, vertex]) => seen(vertex.text))).toEqual([label, shown(other) || blank]);
    expect(read.getEdges().map(edge => seen(edge.text))).toEqual([shown(text)]);
    expect(read.getSubGraphs().map(group => seen(group.title))).toEqual([shown(text) || blank]);
    expect(seen(read.getAccTitle())).toBe(shown(text));
    expect(seen(read.getAccDescription())).toBe(described(other));
    expect(settings()).toEqual(before);
}

/** What an instruction in a title would change. */
const settings = () => {
    const { theme, themeCSS, wrap } = mermaidReader.mermaidAPI.getConfig();
    return { theme, themeCSS, wrap };
};
const before = settings();

/** A text as Graphviz sets it: in lines, some of them cut. */
const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

function unescaped(text: string): string {
    const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    return text
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replace(/&(\w+);/g, (_, name: string) => named[name]!);
}

async function isShownByGraphviz(text: string, other: string): Promise<void> {
    const graphviz = await Graphviz.load();
    const svg = graphviz.layout(dot(graphOf(text, other), 'light'), 'svg', 'dot');
    const parts = svg.split(/(?=<g id=)/).slice(1);
    const lines = (kind: string) =>
        parts
            .filter(part => part.includes(`class="${kind}"`))
            .map(part =>
                squeezed([...part.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => unescaped(line!)).join('')),
            );
    const [whole] = [shown(text), shown(other)].map(squeezed);
    const isSaid = (found: string | undefined, wanted: string) => {
        const start = found?.replace(/….*$/, '') ?? '';
        expect(wanted.startsWith(start) && (start !== '' || wanted === ''), `${found} for ${wanted}`).toBe(true);
    };
    expect(lines('graph')).toEqual([whole]);
    expect(lines('cluster')).toEqual([whole]);
    expect(lines('edge')).toEqual([whole]);
    const [first, second] = lines('node');
    isSaid(first, squeezed(shown(text) + shown(other)));
    isSaid(second, squeezed(shown(other)));
}

describe.each([
    ['Mermaid', isShownByMermaid],
    ['DOT', isShownByGraphviz],
])('%s shows a title as text', (_, isShown) => {
    test('each sign of it, alone and beside words', async () => {
        for (const sign of signs) await isShown(sign, `Board ${sign}`);
        for (const sign of signs) await isShown(`${sign} Board`, sign);
    });

    test('mermaid-directive: what looks like an instruction is said, and not followed', async () => {
        await isShown("%%{init: {'theme':'forest','themeCSS':'.node rect{display:none}'}}%% Finance", '%%{wrap}%%');
    });

    test('very long, and very many signs of it', async () => {
        await isShown(signs.join(' '), signs.join(''));
        await isShown('x'.repeat(100_000), 'word '.repeat(20_000));
    });

    test('however its signs are put together', async () => {
        await fc.assert(fc.asyncProperty(title, title, isShown), runs);
    });
});
