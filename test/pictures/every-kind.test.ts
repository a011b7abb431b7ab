import { describe, expect, test } from 'vitest';
import { drawPicture, picturesOf } from '../../src/pictures/catalogue.ts';
import { inside, overlaps, parse, textBoxes, walk } from './inspect.ts';
import { triedPlans } from './plans.ts';

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '').slice(0, 40);

describe.each([...triedPlans()])('all pictures of the plan “%s”', (_, makePlan) => {
    const plan = makePlan();
    test.each(picturesOf(plan).map(({ id }) => [id]))('%s', async id => {
        for (const confidential of [true, false]) {
            const drawing = (await drawPicture(plan, id, { theme: 'light', confidential }))!;
            const elements = [...walk(parse(drawing.svg))];
            expect(elements.map(({ tag }) => tag)).not.toContain('script');
            expect(drawing.svg).not.toMatch(/\b(NaN|undefined|Infinity)\b/);
            const boxes = textBoxes(drawing.svg).filter(({ text }) => plain(text).trim() !== '');
            const canvas = { x: 0, y: 0, width: drawing.width, height: drawing.height };
            expect(boxes.filter(box => !inside(box, canvas)).map(box => plain(box.text))).toEqual([]);
            expect(overlaps(boxes, box => plain(box.text))).toEqual([]);
            expect(boxes.filter(({ size }) => size < 12).map(box => plain(box.text))).toEqual([]);
            expect(drawing.width).toBeLessThan(6_000);
            expect(drawing.description.length).toBeGreaterThan(10);
            for (const table of drawing.tables)
                for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
            for (const node of drawing.places.keys()) expect(drawing.nodes).toContain(node);
        }
    });
});
