import { describe, expect, test } from 'vitest';
import { drawPicture } from '../../src/pictures/catalogue.ts';
import { check } from '../support/plans.ts';
import { overlaps, textBoxes } from './inspect.ts';

const metric = (lines: string) =>
    `system City "City" {\n    as of 2026-07-01\n}\nmetric Ready "Children ready for school" {\n${lines}\n}\n`;
const draw = async (lines: string) =>
    (await drawPicture(check(metric(lines)).assembly.plans[0]!, 'trajectory/Ready', {
        theme: 'light',
        confidential: true,
    }))!;

describe('the way of a metric', () => {
    test.each([
        [
            'behind, where more is better',
            'baseline 60% in 2022\ntarget 80% by 2030\nactual 60% in 2022, 65% in 2025',
            /65% in 2025: 2.5 points behind the 67.5% due in 2025/,
        ],
        [
            'ahead, where less is better',
            'baseline 900 in 2022\ntarget 500 by 2030\nactual 700 in 2025',
            /700 in 2025: 50 ahead of the 750 due in 2025/,
        ],
        [
            'away from where it should stay',
            'direction maintain\nbaseline 10 in 2022\ntarget 10 by 2030\nactual 12 in 2025',
            /12 in 2025: 2 above the 10 due in 2025/,
        ],
        ['nothing measured', 'baseline 60% in 2022\ntarget 80% by 2030', /Nothing has been measured yet/],
        [
            'measured without a plan',
            'actual 5 in 2024, 6 in 2025',
            /No baseline is said\. No target is said\. The latest actual is 6 in 2025\./,
        ],
        [
            'after its target',
            'baseline 60% in 2022\ntarget 80% by 2024\nactual 65% in 2025',
            /The latest actual is 65% in 2025\./,
        ],
    ])('%s', async (_, lines, words) => {
        const drawing = await draw(lines);
        expect(drawing.description).toMatch(words);
        expect(overlaps(textBoxes(drawing.svg), box => box.text)).toEqual([]);
    });

    test('leads from each value to where it is said', async () => {
        const { places, nodes } = await draw(
            'baseline 60% in 2022\ntrajectory 70% in 2025\ntarget 80% by 2030\nactual 66% in 2025-06',
        );
        expect(nodes).toEqual(['planned:2022', 'planned:2025', 'planned:2030', 'actual:2025-06']);
        const said = (node: string) => places.get(node)!.file.text.slice(places.get(node)!.offset).split(/\s/)[0];
        expect(nodes.map(said)).toEqual(['60%', '70%', '80%', '66%']);
    });

    test('does not put percentages and numbers on one scale', async () => {
        const { description, svg } = await draw('baseline 60% in 2022\ntarget 80 by 2030');
        expect(description).toContain('Write all of them one way.');
        expect(svg).not.toContain('data-node');
    });

    test('draws hundreds of readings as a line', async () => {
        const readings = Array.from(
            { length: 300 },
            (_, i) => `${i} in ${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        );
        const { nodes, tables } = await draw(`actual ${readings.join(', ')}`);
        expect(nodes).toEqual(['actual:2024-12']);
        expect(tables[0]!.rows).toHaveLength(300);
    });

    test('stays calm with one value, with a flat line, with negative and with huge numbers', async () => {
        for (const lines of [
            'baseline 0 in 2022',
            'baseline 5 in 2022\ntarget 5 by 2023',
            'baseline -4 in 2022\ntarget 3 by 2023-02',
            'baseline 2 million in 2022\ntarget 9 billion by 2060',
        ]) {
            const { svg } = await draw(lines);
            expect(svg).not.toMatch(/NaN|Infinity|undefined/);
            expect(overlaps(textBoxes(svg), box => box.text)).toEqual([]);
        }
    });
});
