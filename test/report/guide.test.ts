import { describe, expect, test } from 'vitest';
import { guideView } from '../../src/report/guide.ts';
import { guideJson, guideMarkdown, guideText } from '../../src/report/guide-text.ts';
import { tallyOfSystem } from '../../src/report/tallies/system.ts';
import { check } from '../support/plans.ts';
import { confidentialPlan, secret } from './confidential-plan.ts';

const options = { paint: (_part: unknown, text: string) => text, pathOf: () => 'plan.delivery' };

function viewOf(texts: Record<string, string> | string, outside: boolean) {
    const { assembly, verdicts } = check(texts);
    const plan = assembly.plans[0]!;
    return guideView(plan, verdicts.get(plan), outside ? assembly : undefined);
}

const allForms = (view: ReturnType<typeof viewOf>) =>
    guideText(view, options) + guideMarkdown(view, {}) + guideJson([view], file => file.uri.replace(/private\/.*/, ''));

describe('what leaves the machine', () => {
    test('names nobody about whom somebody judges, and nothing of a private import', () => {
        const view = viewOf(confidentialPlan, true);
        expect(allForms(view)).not.toMatch(secret);
        expect(view.withheld).toBeGreaterThan(0);
        expect(allForms(viewOf(confidentialPlan, false))).toMatch(secret);
    });

    test('counts what it does not name', () => {
        const inside = viewOf(confidentialPlan, false);
        const outside = viewOf(confidentialPlan, true);
        expect(outside.counts).toEqual(inside.counts);
        const asked = outside.modules.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions));
        expect(asked.find(({ id }) => id === 'ask/contacts')?.says).toMatch(/^\d of \d members$/);
    });

    test('keeps the reason of what is set aside about people', () => {
        const plan = `system City "City"
actor Chief "Chief"
actor Mayor "Mayor"
coalition Friends "Friends" {
    member Chief
    member Mayor
    waive ask/alignment because "Zq: the mayor would see it"
    waive ask/criteria because "no secret"
}
`;
        const said = allForms(viewOf(plan, true));
        expect(said).not.toMatch(secret);
        expect(said).toContain('set aside: the reason is withheld');
        expect(said).toContain('set aside: no secret');
    });

    const people = `system City "City" {
    led by Mayor
    as of 2026-01-01
}
actor Mayor "Mayor"
actor Clerk "Clerk"
aspiration Readiness "Every child is ready"
`;

    test.each([
        ['LEAK-guide-one-member', 'member Clerk { alignment very low "Zq drinks" potential low }'],
        ['LEAK-guide-excluded', 'excluded Clerk { because "Zq drinks" }'],
        ['the only difficulty', 'member Clerk { difficulty with "Zqsomebody" "Zq feud" mitigated "Zq" }'],
        ['the only contact', 'member Clerk { contact one-on-one weekly last 2025-12-01 "Zq coffee" }'],
        ['members set aside', 'waive ask/members because "Zq: nobody will do"'],
        ['candidates set aside', 'waive ask/candidates because "Zq: she drinks"'],
        [
            'trouble set aside',
            'waive ask/trouble because "Zq: all hate each other"\n    member Clerk\n    member Mayor',
        ],
        ['contacts set aside in a row', 'member Clerk { waive ask/contacts because "Zq: he never answers" }'],
    ])('never makes an answer of a row: %s', (_case, row) => {
        const plan = `${people}coalition Open "The open circle" for Readiness {\n    ${row}\n}\n`;
        expect(allForms(viewOf(plan, true))).not.toMatch(secret);
        expect(viewOf(plan, true).withheld).toBeGreaterThan(0);
    });

    test('calls the only member by name inside', () => {
        const plan = `${people}coalition Open for Readiness {\n    member Clerk { alignment very low "Zq" }\n}\n`;
        const said = guideText(viewOf(plan, false), options);
        expect(said).toContain('Who are the roughly 7 to 10 people in whom you will invest? — “Clerk”\n');
    });

    test('withholds nothing of a plan that judges nobody', () => {
        expect(viewOf('system City "City"\n', true).withheld).toBe(0);
    });
});

test('there is one total of a plan: over its system, in the view, in each form; what waits for later is not in it', () => {
    const plan = `system City "City" {
    partial because "only begun"
    mission "Equal chances"
    waive ask/electoral-mandate because "appointed by the board"
}
aspiration Ready "Every child ready for school" {
    partial because "only begun"
    care ""
}
`;
    const view = viewOf(plan, false);
    const { answered, open, setAside } = view.counts;
    expect(view.modules.flatMap(({ later }) => later).length).toBeGreaterThan(0);
    const [over] = tallyOfSystem(view.plan, []);
    expect(over).toBe(`${answered} of ${answered + open} questions answered, ${setAside} set aside`);
    expect(guideText(view, options)).toContain(
        `In all: ${answered} of ${answered + open} answered, ${setAside} set aside`,
    );
    expect(guideMarkdown(view, {})).toContain(`${answered} of ${answered + open} answered, ${setAside} set aside`);
    expect(JSON.parse(guideJson([view], () => 'x')).plans[0].counts).toEqual(view.counts);
});

describe('the text', () => {
    const plan = `system City "City" {
    mission "Equal chances"
    waive ask/electoral-mandate because "appointed by the board"
}

aspiration Ready "Every child is ready" {
    care "That they can choose"
}
`;

    test('is a checklist by module and step', () => {
        const text = guideText(viewOf(plan, true), options);
        expect(text).toContain(
            'City\nplan.delivery, as of 2026-07-01\n\n1  Develop a foundation for delivery  ▱▱▱▱▱▱▱▱▱▱ 0 of 2',
        );
        expect(text).toContain('    ✓ What do we care about? — That they can choose\n');
        expect(text).toContain('    ○ What are we going to do about it?\n      write do "…" [ask/do]\n');
        expect(text).toContain('    ○ How small is the unit? — there is no Delivery Unit yet [ask/size]\n');
        expect(text).toContain(
            '    – Is the system leader accountable to an electoral mandate? — set aside: appointed by the board\n',
        );
        expect(text).toMatch(/\nIn all: \d+ of \d+ answered, 1 set aside, \d+ open\.\n$/);
    });

    test('fits a terminal, and shows open questions only where that is wanted', () => {
        const text = guideText(viewOf(plan, true), { ...options, columns: 60, open: true });
        expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(62);
        expect(text).not.toMatch(/[✓–] /);
        expect(text).toContain('1A  Define your aspiration');
    });

    test('is a task list in Markdown', () => {
        const text = guideMarkdown(viewOf(plan, true), {});
        expect(text).toContain("# City: the guide's questions\n");
        expect(text).toContain('- [x] What do we care about? — That they can choose\n');
        expect(text).toContain('- [ ] What are we going to do about it?; write `do "…"` (`ask/do`)\n');
        expect(text).toContain(
            '- [x] ~~Is the system leader accountable to an electoral mandate?~~ Set aside — appointed',
        );
    });

    test('as JSON is for programs', () => {
        const view = viewOf(plan, true);
        const { version, plans } = JSON.parse(guideJson([view], options.pathOf));
        expect(version).toBe(1);
        expect(plans[0]).toMatchObject({
            path: 'plan.delivery',
            title: 'City',
            asOf: '2026-07-01',
            counts: view.counts,
        });
        const [questions] = plans[0].modules[1].steps;
        expect(questions.questions[2]).toEqual({
            id: 'ask/care',
            text: 'What do we care about?',
            guide: { where: '1A', quote: 'What do we care about?' },
            standing: 'answered',
            says: 'That they can choose',
            write: null,
            places: [{ path: 'plan.delivery', start: { line: 7, column: 10 }, end: { line: 7, column: 32 } }],
        });
    });
});
