import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { faceFile } from '../../src/convert/faces.ts';
import { drawPicture, graphKinds, graphOf, picturesOf } from '../../src/pictures/catalogue.ts';
import { dot } from '../../src/pictures/export/dot.ts';
import { familyOf, withNamedFaces } from '../../src/pictures/export/faces.ts';
import type { Graph } from '../../src/pictures/export/graph.ts';
import { mermaid } from '../../src/pictures/export/mermaid.ts';
import { subsetOf } from '../../src/pictures/text/embed.ts';
import { faceCovers } from '../../src/pictures/text/measure.ts';
import { subsets } from '../../src/pictures/text/subsets.generated.ts';
import { parse, walk } from './inspect.ts';
import { triedPlans } from './plans.ts';

/** All that our flowcharts may hold, a line at a time; what people wrote is only ever inside of quotes. */
const label = /"(?:[^"#<>&`\\*\n]|#\d+;|<br>)*"/.source;
const name = '[A-Za-z][A-Za-z0-9_]*';
const grammar = new RegExp(
    `^(?:${[
        '%% Made by delivery',
        'flowchart (?:TB|LR)',
        'acc(?:Title|Descr): (?:[^;#{}<>&%\\n]|#\\d+;)+',
        `subgraph ${name}\\[${label}\\]`,
        'end',
        `${name}\\[${label}\\](?::::(?:accent|absent|soft))?`,
        `${name} (?:~~~|(?:--[->o]|==[=>o]|-\\.-[>o]?)(?:\\|${label}\\|)?) ${name}`,
        'classDef \\w+ [a-z0-9:,#\\- ]+',
        'linkStyle [\\d,]+ stroke:#[0-9a-f]{6}',
    ].join('|')})$`,
);

describe.each([...triedPlans()])('the graphs of the plan “%s”', (_, makePlan) => {
    const plan = makePlan();
    const graphs = picturesOf(plan)
        .filter(({ id }) => graphKinds.includes(id.split('/')[0]!))
        .flatMap(({ id }) => [true, false].map(confidential => graphOf(plan, id, { theme: 'light', confidential })))
        .filter((graph): graph is Graph => graph !== undefined);

    test('hold together: each line has its two ends, and each node one place', () => {
        expect(graphs.length).toBeGreaterThan(0);
        for (const { nodes, groups, edges } of graphs) {
            const ids = nodes.map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            const grouped = groups.flatMap(group => group.nodes);
            expect(new Set(grouped).size).toBe(grouped.length);
            for (const id of [...grouped, ...edges.flatMap(({ from, to }) => [from, to])])
                expect(ids, id.slice(0, 60)).toContain(id);
        }
    });

    test('are DOT that Graphviz reads, with every node in it', async () => {
        const graphviz = await Graphviz.load();
        for (const graph of graphs) {
            const laid = JSON.parse(graphviz.layout(dot(graph, 'light'), 'json', 'dot'));
            const nodes = (laid.objects ?? []).filter((one: { nodes?: unknown }) => !one.nodes);
            expect(nodes).toHaveLength(graph.nodes.length);
            // A line that finds no way is not drawn, and has no place.
            const drawn = (laid.edges ?? []).filter((one: { pos?: string; style?: string }) => one.style !== 'invis');
            expect(drawn).toHaveLength(graph.edges.length);
            expect(drawn.filter((one: { pos?: string }) => !one.pos)).toEqual([]);
        }
    });

    test('are Mermaid in which nothing escapes from its quotes', () => {
        for (const graph of graphs)
            for (const line of mermaid(graph, 'dark').trimEnd().split('\n')) expect(line.trim()).toMatch(grammar);
    });
});

test('the lines that are coloured are those that were meant', () => {
    const graph: Graph = {
        title: 'T',
        description: '',
        direction: 'down',
        tiers: true,
        nodes: ['end', 'x"]|1. a', 'x|]1  a'].map(id => ({ id, name: id })),
        groups: [
            { id: 'end', title: '- end', nodes: ['end'] },
            { id: 'two', title: 'Two', nodes: ['x"]|1. a', 'x|]1  a'] },
        ],
        edges: [
            { from: 'end', to: 'x"]|1. a', ink: 'money', line: 'dashed', label: '1. "yes"' },
            { from: 'x"]|1. a', to: 'end', ink: 'command' },
        ],
    };
    expect(mermaid(graph, 'light').split('\n').slice(2, -6)).toEqual([
        '    accTitle: T',
        '    subgraph g_end["#45; end"]',
        '        n_end["end"]',
        '    end',
        '    subgraph g_two["Two"]',
        '        n_x_1_a["x#34;#93;#124;1#46; a"]',
        '        n_x_1_a__2["x#124;#93;1 a"]',
        '    end',
        '    n_end ~~~ n_x_1_a',
        '    n_end ~~~ n_x_1_a__2',
        '    n_end -.->|"1#46; #34;yes#34;"| n_x_1_a',
        '    n_x_1_a --> n_end',
        expect.stringMatching(/classDef default/),
    ]);
    expect(mermaid(graph, 'light')).toMatch(/linkStyle 2 stroke:#0065a3\n {4}linkStyle 3 stroke:#28374d\n$/);
});

describe('a picture for a converter', () => {
    test('is given a face that has each of its characters, in both weights', () => {
        const faces = new Map<string, ReturnType<typeof create>>(
            subsets.flatMap(({ name }) =>
                ([400, 600] as const).map(weight => {
                    const bytes = Buffer.from(faceFile({ subset: name, weight }));
                    return [`${name}-${weight}`, create(bytes)] as const;
                }),
            ),
        );
        for (const [key, face] of faces) expect(face.familyName).toBe(familyOf(key.replace(/-\d+$/, '')));
        const lacking: string[] = [];
        for (let point = 0x20; point < 0xffff; point++) {
            const character = String.fromCodePoint(point);
            if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character) || !faceCovers(character)) continue;
            if (/\p{Variation_Selector}/u.test(character)) continue;
            for (const weight of [400, 600])
                if (!faces.get(`${subsetOf(point)}-${weight}`)?.hasGlyphForCodePoint(point))
                    lacking.push(`${point.toString(16)}-${weight}`);
        }
        expect(lacking).toEqual([]);
    });

    test('names the face of each piece of text, and says what no face has', async () => {
        const plan = triedPlans().get('crowded, hostile')!();
        const drawing = (await drawPicture(plan, 'system-map', { theme: 'light', confidential: true }))!;
        const { svg, faces, missing } = withNamedFaces(drawing);
        expect(missing).toContain('😀');
        expect(svg.match(/<text[^>]*>[^<]*/gu)!.some(text => text.includes('😀'))).toBe(false);
        expect([...walk(parse(svg))].map(({ tag }) => tag)).not.toContain('script');
        for (const { subset } of faces) expect(svg.includes(familyOf(subset)), subset).toBe(true);
    });

    test('keeps escapes whole and leaves out marks that are never seen', () => {
        const text = (content: string) =>
            withNamedFaces({
                svg: `<svg font-family="x"><text x="1" font-weight="600">${content}</text></svg>`,
                glyphs: { regular: '', semibold: '' },
            });
        expect(text('a &amp; &lt;b&gt; \u2068c\u2069').svg).toContain('>a &amp; &lt;b&gt; c</text>');
        expect(text('Wójt Żnin Αθήνα').faces.map(({ subset, weight }) => `${subset}-${weight}`)).toEqual([
            'latin-600',
            'latin-ext-600',
            'greek-600',
        ]);
        expect(text('市').svg).toContain('>\ufffd<');
    });
});
