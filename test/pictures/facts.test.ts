import { describe, expect, test } from 'vitest';
import { drawPicture } from '../../src/pictures/catalogue.ts';
import { kinds } from '../../src/pictures/kinds/kinds.ts';
import { examplePlan } from './plans.ts';

/** What somebody who cannot see a picture must be told by it: in its sentences, or in its tables. */
const facts: Record<string, readonly [example: string, picture: string, ...facts: RegExp[]]> = {
    board: [
        'riverton',
        'board',
        /2 aspirations/,
        /5 in the unit/,
        /Of 15 components: 0 red, 3 yellow-red, 9 yellow-green, 3 green/,
    ],
    'line-of-sight': ['riverton', 'line-of-sight', /3 gaps in the line/, /no action for it/],
    aspirations: ['los-angeles', 'aspirations', /Gang-related murders/, /not said/],
    'delivery-map': ['riverton', 'delivery-map', /Today controversy without impact.*heading for transformation/],
    trajectory: ['riverton', 'trajectory/DelayedDays', /starts at 2,480/, /9 behind the 1,646 due in 2025-10/],
    influences: ['riverton', 'influences', /Early Years Outcomes Act/, /7 external influences/],
    questions: ['louisiana-regents', 'questions', /Open: What do we care about\?/],
    setting: ['riverton', 'setting', /Lead from the front/, /Consultative/],
    'system-map': ['riverton', 'system-map', /is the delivery unit/],
    'capacity-review': ['riverton', 'capacity-review', /3C Produce delivery plans — yellow-red/],
    'review-timeline': ['riverton', 'review-timeline', /next review is due between 2026-08 and 2027-02/],
    'review-principles': ['k12-review', 'review-principles', /purpose not said/, /from external only/],
    findings: ['k12-review', 'findings', /9 findings/, /3 implications are still a question/],
    actions: ['riverton', 'actions', /16 actions, 11 done/, /3C Produce delivery plans/],
    'unit-chart': ['riverton', 'unit-chart', /reports to Mayor of Riverton/, /led by Imogen Achterberg/, /vacant/],
    'staff-origins': ['riverton', 'staff-origins', /5 people are named/, /National Statistics Institute/],
    interactions: ['riverton', 'interactions', /Leadership: Stocktake with the Mayor, led by Imogen Achterberg/],
    'joint-actions': ['pmdu', 'joint-actions', /1 without an end/, /no end/],
    contract: ['pmdu', 'contract', /Will not: Micromanage\./],
    'coalition-forms': ['ontario', 'coalition-forms', /Coordinated team/, /cumbersome/],
    circles: ['riverton', 'circles/SchoolReadyCoalition', /Circle 3, Front line: Nurseries and childminders/],
    'typical-sources': ['k12-coalition', 'typical-sources/ReadinessCoalition', /nobody is considered from 2 of them/],
    'coalition-choice': ['higher-ed-review', 'coalition-choice/SystemCoalition', /nobody chosen yet/],
    'coalition-table': ['k12-all-four', 'coalition-table/ReadinessCoalition', /staunch opposition/, /Bad relationship/],
    'power-map': ['k12-all-four', 'power-map/ReadinessCoalition', /Senate education committee chair: member/],
    balance: ['k12-all-four', 'balance/ReadinessCoalition', /Nobody brings management and expertise/],
    tensions: ['k12-all-four', 'tensions/ReadinessCoalition', /no remedy yet/],
    overlap: ['riverton', 'overlap', /1 serves in more than one/, /Director of Public Health/],
};

test('every kind of picture has facts that it must tell', () => {
    expect(Object.keys(facts).sort()).toEqual(kinds.map(({ id }) => id).sort());
});

describe.each(Object.entries(facts))('%s', (_, [example, picture, ...wanted]) => {
    test('tells what a viewer must find to those who cannot see it', async () => {
        const drawing = (await drawPicture(examplePlan(example), picture, { theme: 'light', confidential: true }))!;
        const words = [drawing.description, ...drawing.tables.flatMap(({ rows }) => rows.flat())].join('\n');
        for (const fact of wanted) expect(words).toMatch(fact);
    });
});
