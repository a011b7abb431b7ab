import { describe, expect, test } from 'vitest';
import { edited } from '../../src/format/edits.ts';
import { tidyEdits } from '../../src/format/format.ts';
import { tablesOf } from '../../src/format/tables.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { generatePlan } from '../support/generate/plans.ts';
import { respelled } from '../support/generate/respell.ts';
import { findingsOf, marked, parse, services } from '../support/plans.ts';

const tables = tablesOf(services.Grammar, services.language.Shapes);

/** All that is said of some files, in the order of their texts. */
const said = (texts: Record<string, string>) => findingsOf(texts).map(({ rule, message }) => `${rule}: ${message}`);

function tidied(texts: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [path, edited(text, tidyEdits(parse(text), tables))]),
    );
}

describe('tidying changes no message', () => {
    test('of the plans of all principles, however they are spelled', () => {
        for (const [i, { bad }] of principles.entries()) {
            const texts = { 'plan.delivery': respelled(marked(bad).text, i) };
            expect(said(tidied(texts))).toEqual(said(texts));
        }
    });

    test('of plans made from the grammar', () => {
        for (let seed = 0; seed < 60; seed++) {
            const texts = generatePlan(seed, { blocks: 8 });
            expect(said(tidied(texts)), `seed ${seed}`).toEqual(said(texts));
        }
    });
});
