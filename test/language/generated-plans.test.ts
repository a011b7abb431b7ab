import { describe, expect, test } from 'vitest';
import { entriesOf, shapesWithin } from '../../src/language/shapes.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { damaged } from '../support/generate/damage.ts';
import { generatePlan } from '../support/generate/plans.ts';
import { respelled } from '../support/generate/respell.ts';
import { findingsOf, inWords, marked, parse, services } from '../support/plans.ts';

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

const formOf = (text: string) => parse(text).form.map(({ message }) => message);

describe('plans made from the grammar', () => {
    test('are sound, and the same each time', () => {
        for (const seed of seeds) {
            const files = generatePlan(seed);
            expect(generatePlan(seed)).toEqual(files);
            for (const text of Object.values(files)) expect(formOf(text), `seed ${seed}`).toEqual([]);
        }
    });

    test('say everything that the language has', () => {
        const said = new Set<string>();
        for (const seed of seeds) {
            for (const text of Object.values(generatePlan(seed))) {
                for (const node of parse(text).values) {
                    for (const [property, value] of Object.entries(node)) {
                        if (Array.isArray(value) && value.length > 0) said.add(`${node.$type}.${property}`);
                    }
                }
            }
        }
        const all = [...shapesWithin(services.language.Shapes)].flatMap(shape =>
            entriesOf(shape).map(({ property }) => `${shape.rule}.${property}`),
        );
        expect(all.filter(one => !said.has(one))).toEqual([]);
    });

    test('say what a test puts in', () => {
        const texts = new Set<string>();
        const files = generatePlan(1, {
            value: (rule, property, kind, block) => {
                if (kind !== 'text') return kind === 'word' && rule === 'Rating' ? 'yellow-red' : undefined;
                const text = `${block} ${rule} ${property} ${texts.size}`;
                texts.add(text);
                return text;
            },
        });
        const all = Object.values(files).join('');
        expect([...texts].filter(text => !all.includes(text))).toEqual([]);
        expect(texts.size).toBeGreaterThan(20);
        expect(all).toContain('yellow-red');
    });

    test('go wrong the same way each time', () => {
        const text = generatePlan(3)['plan.delivery']!;
        expect(damaged(text, 5)).toBe(damaged(text, 5));
        expect(seeds.filter(seed => damaged(text, seed, 3) !== text).length).toBeGreaterThan(50);
    });
});

test('a plan that is spelled another way says the same', () => {
    for (const [i, { bad }] of principles.entries()) {
        const { text } = marked(bad);
        const said = (plan: string) =>
            findingsOf(plan)
                .map(inWords)
                .map(words => words.replace(/ at "(?:\\.|[^"\\])*"/, ''));
        expect(said(respelled(text, i)), respelled(text, i)).toEqual(said(text));
    }
});
