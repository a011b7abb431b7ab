import { describe, expect, test } from 'vitest';
import { principles } from '../../src/principles/all.generated.ts';
import { generateBlocks, generatePlan } from '../support/generate/plans.ts';
import { Random } from '../support/generate/random.ts';
import { findingsOf, marked, parse } from '../support/plans.ts';

/**
 * All that is said of a plan, wherever in its files it is said. A circle begins where the plan begins it and a list stands
 * in the plan's order, so each message counts as the words that are in it.
 */
function said(texts: Record<string, string> | string): string[] {
    return findingsOf(texts)
        .map(({ rule, severity, message }) => {
            const words = new Set(message.match(/[\p{L}\p{M}\p{N}-]+/gu));
            return `${severity} ${rule}: ${[...words].sort().join(' ')}`;
        })
        .sort();
}

/** The blocks of a sound text in another order, its imports first. */
function shuffled(text: string, seed: number): string {
    const { tree } = parse(text);
    const textOf = ({ $cstNode }: { $cstNode?: { text: string } }) => $cstNode!.text;
    const blocks = new Random(seed).shuffled(tree.blocks.map(textOf));
    return `${[...tree.imports.map(textOf), ...blocks].join('\n\n')}\n`;
}

describe('the order in which blocks stand changes nothing that is said', () => {
    test('not even that of parts of parts (Bug 1 of the review)', () => {
        const blocks = [
            'aspiration A "Air"',
            'aspiration B "Streets" {\n    part of A\n}',
            'aspiration C "Buses" {\n    part of B\n}',
        ];
        const rest = 'system S "S"\naspiration Other "Other"\ncoalition Friends for C {\n}\n';
        for (const order of [blocks, blocks.toReversed()]) {
            const lacking = findingsOf(`${order.join('\n')}\n${rest}`).filter(
                ({ rule }) => rule === 'coalition/none-for-aspiration',
            );
            expect(
                lacking.map(({ place: { file, offset, length } }) => file.text.slice(offset, offset + length)),
            ).toEqual(['Other']);
        }
    });

    test('in the plans of all principles', () => {
        for (const [i, { id, good, bad, near }] of principles.entries()) {
            // Of two systems the first is the plan's own.
            if (id === 'plan/two-systems') continue;
            for (const text of [good, marked(bad).text, near]) {
                for (const seed of [i, i + 1000]) expect(said(shuffled(text, seed)), id).toEqual(said(text));
            }
        }
    });

    test('in plans made from the grammar', () => {
        for (let seed = 0; seed < 40; seed++) {
            const text = `${generateBlocks(seed, { blocks: 8 }).join('\n\n')}\n`;
            expect(said(shuffled(text, seed)), `seed ${seed}`).toEqual(said(text));
        }
    });

    test('nor does the order of the imports', () => {
        for (let seed = 0; seed < 40; seed++) {
            const texts = generatePlan(seed, { blocks: 8 });
            const turned = texts['plan.delivery']!.replace(/^(import [^\r\n]*)(\r?\n)(import [^\r\n]*)/, '$3$2$1');
            expect(said({ ...texts, 'plan.delivery': turned }), `seed ${seed}`).toEqual(said(texts));
        }
    });
});
