import { describe, expect, test } from 'vitest';
import { capacityReview } from '../../src/pictures/capacity-review.ts';
import type { Drawing } from '../../src/pictures/picture.ts';
import { powerMap } from '../../src/pictures/power-map.ts';
import { reviewTimeline } from '../../src/pictures/review-timeline.ts';
import { type SystemMapScene, systemMap } from '../../src/pictures/system-map.ts';
import { withEmbeddedFont } from '../../src/pictures/text/embed.ts';
import { colourOn, pageThemeCss, type tokens } from '../../src/pictures/theme.ts';
import { parse, textBoxes, walk } from './inspect.ts';
import { coalition, fullReview, higherEducation, review } from './scenes.ts';

const light = { theme: 'light' } as const;
const everything = (drawing: Drawing) => JSON.stringify(drawing);
const shown = (drawing: Drawing) =>
    textBoxes(drawing.svg)
        .map(box => box.text.replace(/[\u2068\u2069]/g, ''))
        .join(' ');
const three = async () => [
    await systemMap(higherEducation, light),
    capacityReview(fullReview, light),
    powerMap(coalition, light),
];

describe('every picture', () => {
    test('says what it shows to those who cannot see it', async () => {
        for (const drawing of await three()) {
            const root = parse(drawing.svg);
            expect(root.attributes.role).toBe('img');
            const [title, desc] = root.attributes['aria-labelledby']!.split(' ');
            const byId = new Map(
                [...walk(root)].flatMap(e => (e.attributes.id ? [[e.attributes.id, e.text] as const] : [])),
            );
            expect(byId.get(title!)).toBe(drawing.title);
            expect(byId.get(desc!)).toBe(drawing.description);
            expect(drawing.tables.length).toBeGreaterThan(0);
            for (const table of drawing.tables)
                for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        }
    });

    test('is the same for the same scene, to the byte', async () => {
        expect(everything((await three())[0]!)).toBe(everything((await three())[0]!));
        expect((await three()).map(everything)).toEqual((await three()).map(everything));
    });

    test('keeps its nodes when neighbours come and go', async () => {
        const all = await systemMap(higherEducation, light);
        const fewer = await systemMap(
            { ...higherEducation, actors: higherEducation.actors.filter(actor => actor.id !== 'Union') },
            light,
        );
        expect(all.nodes).toContain('actor:Chancellor');
        expect(all.nodes).toContain('unit:Unit');
        expect(all.nodes).toContain('relation:Chancellor:manages:Unit');
        for (const node of fewer.nodes) expect(all.nodes).toContain(node);
    });

    test('has the colours in itself for files, and the page’s variables in the editor', async () => {
        for (const drawing of await three()) expect(drawing.svg).not.toContain('var(');
        const editor = powerMap(coalition, { theme: 'editor' }).svg;
        expect(editor).toContain('fill="var(--delivery-accent, ');
        expect(editor).not.toMatch(/(fill|stroke)="#/);
        expect(editor).not.toContain('style=');
        for (const surface of ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])
            expect(pageThemeCss()).toContain(`body.${surface}{`);
    });

    test('stays small with its typeface inside', async () => {
        for (const drawing of await three()) {
            const file = await withEmbeddedFont(drawing);
            expect(file.svg.length).toBeLessThan(80 * 1024);
            expect(file.svg).toContain('@font-face');
            expect(drawing.svg).not.toContain('@font-face');
        }
    });

    test('is never blank', async () => {
        const empty = [
            await systemMap({ name: 'S', actors: [], relations: [] }, light),
            capacityReview(review({}), light),
            powerMap({ name: 'C', people: [] }, light),
        ];
        for (const drawing of empty) {
            expect(drawing.empty).toBe(true);
            expect(drawing.svg).toContain('stroke-dasharray');
            expect(drawing.description).toMatch(/Write /);
        }
    });

    test('takes hostile text as text', async () => {
        const evil = '</svg><script>alert(1)</script>"\'&amp;<![CDATA[\u0000\u0007\ud800\ufffe]]>';
        const long = 'w'.repeat(10_000);
        const drawings = [
            await systemMap(
                {
                    name: evil,
                    title: evil,
                    actors: [
                        { id: evil, name: evil, role: long, within: long },
                        { id: long, unit: { people: 3 } },
                    ],
                    relations: [{ from: evil, verb: 'funds', to: long, note: evil }],
                },
                light,
            ),
            capacityReview(
                {
                    ...review({
                        '1A': { rating: 'G', because: evil, aiming: { rating: 'G', by: long } },
                        '1B': { rating: 'R', because: long },
                    }),
                    name: evil,
                    title: long,
                    date: evil,
                },
                light,
            ),
            powerMap(
                {
                    name: evil,
                    aspiration: evil,
                    people: [
                        { id: evil, name: evil, role: 'member', sphere: long, difficulties: [evil] },
                        { id: long, name: long, role: 'excluded' },
                    ],
                },
                light,
            ),
        ];
        for (const drawing of drawings) {
            expect([...walk(parse(drawing.svg))].map(element => element.tag)).not.toContain('script');
            expect(drawing.width).toBeLessThan(1600);
        }
    });
});

function contrast(a: string, b: string): number {
    const light = (colour: string) => {
        const [r, g, bl] = [1, 3, 5]
            .map(i => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
            .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
    };
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright! + 0.05) / (dark! + 0.05);
}

test('every text colour can be read on what it stands on', () => {
    for (const surface of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
        const on = (token: (typeof tokens)[number], ...grounds: (typeof tokens)[number][]) => {
            for (const ground of grounds)
                expect(
                    contrast(colourOn(surface, token), colourOn(surface, ground)),
                    `${token} on ${ground}, ${surface}`,
                ).toBeGreaterThan(4.5);
        };
        on('ink', 'canvas', 'card', 'band', 'bandSoft');
        on('muted', 'canvas', 'card', 'band', 'bandSoft');
        on('onAccent', 'accent');
        on('onFinding', 'finding');
        for (const token of ['command', 'money', 'rules', 'voice', 'service', 'oversight', 'finding'] as const)
            on(token, 'canvas');
        for (const ring of [1, 2, 3, 4] as const) on(`onRing${ring}`, `ring${ring}`);
        for (const rating of ['R', 'YR', 'YG', 'G'] as const) on(`onRating${rating}`, `rating${rating}`);
    }
});

describe('a capacity review', () => {
    test('tells each judgment, its reason and its change', () => {
        const { description, tables } = capacityReview(fullReview, light);
        expect(description).toContain('3 red, 4 yellow-red, 5 yellow-green, 2 green, 1 not yet rated.');
        expect(description).toContain(
            '3C Produce delivery plans — red (R): Plans exist for funded programmes only and are not used to steer. Down from YR.',
        );
        expect(description).toContain(
            '1D Establish a guiding coalition — red (R): The finance ministry is not yet part of the coalition. No change. Aims for YG by 2012-12.',
        );
        expect(description).toContain('4C Sustain and continually build momentum — not yet rated.');
        expect(tables[0]!.rows).toHaveLength(15);
    });

    test('spells ratings as the guide does, and never by colour alone', () => {
        const text = shown(capacityReview(fullReview, light));
        for (const words of ['YR', 'Yellow-red', 'YG', 'Yellow-green', 'Not yet rated']) expect(text).toContain(words);
        expect(text).not.toMatch(/Amber|\bAR\b|\bAG\b/);
    });
});

describe('a power map', () => {
    test('tells where everybody stands and could move', () => {
        const { description } = powerMap(coalition, light);
        expect(description).toContain(
            'Teachers’ union president: member of the coalition, power very high, by credibility and leadership, in Teacher workforce, alignment low, could become high, difficulty with Governor.',
        );
        expect(description).toContain(
            'Powerful and little aligned: Teachers’ union president, Governor’s education adviser and Deputy Superintendent.',
        );
        expect(description).toContain(
            'Mayor of Port City: candidate for the coalition, power medium, by leadership, alignment not said.',
        );
    });

    test('holds nothing that is withheld, in no part of it', () => {
        const drawing = powerMap({ ...coalition, withheld: true }, light);
        expect(drawing.withheld).toBe(
            'Alignment, potential and difficulties are withheld; 1 excluded person is not shown.',
        );
        expect(shown(drawing)).toContain(drawing.withheld);
        expect(drawing.description).toContain('Minister of Finance');
        expect(everything(drawing)).not.toMatch(
            /SenateChair|Senate education|could become|very low|difficulty with|struck|potential alignment/,
        );
        const words = drawing.description.replace(drawing.withheld!, '');
        expect(words).not.toMatch(/lignment|ifficult|xcluded/);
    });
});

describe('a timeline of a review', () => {
    test.each([
        [[0.125], '1 hour in all'],
        [[0.2], '0.2 working days in all'],
        [[1], '1 working day in all'],
        [[1, 3], '1 to 3 working days in all'],
        [[0.125, 1], '1 hour to 1 working day in all'],
    ])('of steps of %j days says “%s”', ([low, high = low], words) => {
        const step = { id: 'step', name: 'Interviews', low, high, later: false };
        const scene = { name: 'R', title: 'The review', steps: [step], reviews: [], today: 0 };
        expect(shown(reviewTimeline(scene, light))).toContain(words);
    });
});

describe('a system map', () => {
    test('tells who is on it, how they relate and what breaks the unit’s independence', async () => {
        const { description, tables } = await systemMap(higherEducation, light);
        expect(description).toContain('17 actors in 5 tiers, 27 relations.');
        expect(description).toContain(
            'Outside the system: Governor, Legislature, Ministry of Finance and Independent inspectorate.',
        );
        expect(description).toContain('Delivery Unit is the delivery unit, with 6 people.');
        expect(description).toContain(
            'Vice-chancellor, Business and Finance manages Delivery Unit (approves its travel): this breaks the unit’s independence.',
        );
        expect(description).toContain(
            'Money (4): Ministry of Finance funds Vice-chancellor, Business and Finance (annual grant)',
        );
        expect(description).toContain('No relation is given for System office.');
        expect(tables.map(table => table.rows.length)).toEqual([17, 27]);
    });

    test('names in its legend only what occurs, with counts', async () => {
        const text = shown(await systemMap(higherEducation, light));
        for (const label of [
            'Command (13)',
            'Money (4)',
            'Rules (2)',
            'Voice (4)',
            'Service (3)',
            'Delivery oversight (1)',
        ])
            expect(text).toContain(label);
        const plain = shown(await systemMap({ ...higherEducation, relations: [] }, light));
        expect(plain).not.toMatch(/Command \(|Money \(/);
    });

    test('draws one line for one line of management, whichever way it is written', async () => {
        const actors = [{ id: 'A' }, { id: 'B' }];
        const twice: SystemMapScene = {
            name: 'S',
            actors,
            relations: [
                { from: 'A', verb: 'manages', to: 'B' },
                { from: 'B', verb: 'reports to', to: 'A' },
            ],
        };
        expect((await systemMap(twice, light)).nodes.filter(node => node.startsWith('relation:'))).toEqual([
            'relation:A:manages:B',
        ]);
    });

    test('folds the tiers of a large system, opens them on request, and says so', async () => {
        const actors = Array.from({ length: 90 }, (_, i) => ({
            id: `A${i}`,
            level: i < 60 ? ('front-line' as const) : ('middle' as const),
        }));
        const scene: SystemMapScene = { name: 'S', actors, relations: [{ from: 'A70', verb: 'manages', to: 'A1' }] };
        const folded = await systemMap(scene, light);
        expect(shown(folded)).toContain('60 actors');
        expect(folded.nodes).toContain('tier:front-line');
        expect(folded.nodes).not.toContain('actor:A1');
        expect(folded.description).toContain('The tier “Front line” is folded into one card for 60 actors');
        expect(folded.tables[0]!.rows).toHaveLength(90);
        const open = await systemMap({ ...scene, open: ['front-line'] }, light);
        expect(open.nodes).toContain('actor:A1');
    });

    test('declines thousands in a sentence, and still tables them', async () => {
        const actors = Array.from({ length: 3000 }, (_, i) => ({ id: `A${i}` }));
        const drawing = await systemMap({ name: 'S', actors, relations: [] }, light);
        expect(shown(drawing)).toContain('3,000 actors are too many for one map.');
        expect(drawing.tables[0]!.rows).toHaveLength(3000);
    });
});
