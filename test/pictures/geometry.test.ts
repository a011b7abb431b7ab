import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityReview } from '../../src/pictures/capacity-review.ts';
import type { Drawing } from '../../src/pictures/picture.ts';
import { layoutPowerMap, powerMap } from '../../src/pictures/power-map.ts';
import type { Point } from '../../src/pictures/svg.ts';
import { layoutSystemMap, systemMap, systemMapModel } from '../../src/pictures/system-map.ts';
import { anyCoalition, anyReview, anySystem } from './arbitrary.ts';
import { inside, overlaps, parse, textBoxes, walk } from './inspect.ts';

/** What holds for every picture: well-formed, nothing outside, no text on text, text inside the card it belongs to. */
function wellDrawn(drawing: Drawing): void {
    const root = parse(drawing.svg);
    const texts = textBoxes(drawing.svg);
    const page = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    expect(texts.filter(text => !inside(text, page)).map(text => text.text)).toEqual([]);
    expect(overlaps(texts, text => `“${text.text}”`)).toEqual([]);
    expect(texts.filter(text => text.size < 12).map(text => text.text)).toEqual([]);
    const cards = new Map<string, { x: number; y: number; width: number; height: number }>();
    for (const element of walk(root)) {
        const node = element.attributes['data-node'];
        if (!node || !/^(actor|unit|component):/.test(node)) continue;
        const rects = element.children.filter(child => child.tag === 'rect');
        const { x, y, width, height } = rects[0]!.attributes;
        cards.set(node, { x: Number(x), y: Number(y), width: Number(width), height: Number(height) });
    }
    for (const text of texts)
        if (text.node && cards.has(text.node)) expect(inside(text, cards.get(text.node)!), text.text).toBe(true);
    for (const element of walk(root)) {
        if (element.tag !== 'rect') continue;
        const { x, y, width, height } = element.attributes;
        expect(inside({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }, page)).toBe(true);
    }
    expect(new Set(drawing.nodes).size).toBe(drawing.nodes.length);
}

/** The box around a straight stretch of a line, as a hair. */
const stretch = (a: Point, b: Point) => ({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.max(1, Math.abs(a.x - b.x)),
    height: Math.max(1, Math.abs(a.y - b.y)),
});

describe('a capacity review', () => {
    test('keeps every text in its card', () => {
        fc.assert(
            fc.property(anyReview, scene => wellDrawn(capacityReview(scene, { theme: 'light' }))),
            { numRuns: 60 },
        );
    });
});

describe('a power map', () => {
    test('keeps labels, marks and arrows apart', () => {
        fc.assert(
            fc.property(anyCoalition, scene => {
                wellDrawn(powerMap(scene, { theme: 'light' }));
                const { placed, plot, rows } = layoutPowerMap(scene.people, 'alignment', 30, 100);
                expect(
                    overlaps(
                        placed.map(p => p.box),
                        box => JSON.stringify(box),
                    ),
                ).toEqual([]);
                const things = placed.flatMap(p => [
                    p.box,
                    ...(p.arrow
                        ? [
                              {
                                  x: Math.min(p.arrow.from, p.arrow.to),
                                  y: p.mark.y - 6,
                                  width: Math.abs(p.arrow.to - p.arrow.from),
                                  height: 12,
                              },
                          ]
                        : []),
                    ...(p.potential ? [{ x: p.potential.x - 12, y: p.potential.y - 12, width: 24, height: 24 }] : []),
                ]);
                expect(overlaps(things, box => JSON.stringify(box))).toEqual([]);
                for (const thing of things) expect(inside(thing, plot)).toBe(true);
                for (const p of placed) {
                    const row = rows.find(r => r.value === p.person.power)!;
                    expect(inside(p.box, { x: plot.x, y: row.start, width: plot.width, height: row.size })).toBe(true);
                    if (p.arrow) expect(Math.abs(p.arrow.to - p.arrow.from)).toBeGreaterThan(14);
                }
            }),
            { numRuns: 120 },
        );
    });

    test('keeps them apart with the judgments withheld', () => {
        fc.assert(
            fc.property(anyCoalition, scene => wellDrawn(powerMap({ ...scene, withheld: true }, { theme: 'dark' }))),
            { numRuns: 60 },
        );
    });
});

describe('a system map', () => {
    test('keeps lines off cards, and labels off cards and each other', async () => {
        await fc.assert(
            fc.asyncProperty(anySystem, async scene => {
                wellDrawn(await systemMap(scene, { theme: 'light' }));
                const layout = await layoutSystemMap(systemMapModel(scene), 100);
                expect(overlaps(layout.cards, card => card.card.node)).toEqual([]);
                expect(overlaps(layout.labels, label => label.text.full)).toEqual([]);
                for (const label of layout.labels)
                    expect(overlaps([label, ...layout.cards], box => `${box.x} ${box.y}`)).toEqual([]);
                for (const { points, link } of layout.links) {
                    points.slice(1).forEach((point, i) => {
                        const line = stretch(points[i]!, point);
                        expect(line.width === 1 || line.height === 1, 'lines run straight').toBe(true);
                        const hit = layout.cards.filter(card => overlaps([card, line], () => 'hit').length);
                        expect(hit.map(card => `${link.sentence} through ${card.card.node}`)).toEqual([]);
                        expect(
                            inside(line, { x: 0, y: 100, width: layout.width, height: layout.bottom - 100 }, 1),
                        ).toBe(true);
                    });
                }
                for (const label of layout.labels) {
                    const own = layout.links.filter(placed => label.links.includes(placed.link));
                    const touches = own.some(({ points }) =>
                        points.slice(1).some((p, i) => overlaps([label, stretch(points[i]!, p)], () => 'on').length),
                    );
                    expect(touches, `“${label.text.full}” lies on its own line`).toBe(true);
                }
            }),
            { numRuns: 60 },
        );
    });
});
