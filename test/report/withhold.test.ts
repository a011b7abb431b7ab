import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../src/plan/file.ts';
import { jsonReport } from '../../src/report/json.ts';
import type { Checked } from '../../src/report/report.ts';
import { textReport } from '../../src/report/text.ts';
import { withhold } from '../../src/report/withhold.ts';
import { check } from '../support/plans.ts';
import { confidentialPlan, secret } from './confidential-plan.ts';

const pathOf = (file: PlanFile) => file.uri.replace('file:///plan/', '');

/** A check of files as it may leave the machine; of all of them, or of some. */
function withheldCheck(texts: Record<string, string>, paths = Object.keys(texts)): Checked {
    const { assembly, findings } = check(texts);
    const members = [...assembly.plans, ...assembly.loose].flatMap(plan => plan.members.map(({ file }) => file));
    const files = [...new Set(members)]
        .filter(file => paths.includes(pathOf(file)))
        .map(file => ({ file, findings: findings.get(file) ?? [] }));
    const left = withhold(files, assembly);
    return { files: left.files, pathOf, mayQuote: left.mayQuote, withheld: left.count, settings: [] };
}

const asText = (checked: Checked) => textReport(checked, { paint: (_part, text) => text, waived: true });

/** All that is said of a check outside, without the paths of files, which the imports of a plan say anyway. */
const allSaid = (checked: Checked) =>
    (asText(checked) + jsonReport(checked)).replaceAll(/private\/more-zq\.delivery/g, '');

describe('what is withheld', () => {
    test('is the judgment, not that there is one', () => {
        expect(asText(withheldCheck(confidentialPlan))).toMatchInlineSnapshot(`
          "plan.delivery:2:16: error: A finding in this private import is withheld. [coalition/staunch-opponent]
               2 | import private "private/circle.delivery"
                 |                ^^^^^^^^^^^^^^^^^^^^^^^^^

          plan.delivery:2:16: error: A finding in this private import is withheld. [metric/target-against-direction]

          plan.delivery:2:16: info: A finding in this private import is withheld. [metric/target-past]

          plan.delivery:2:16: hint: A finding in this private import is withheld. [metric/unused]

          plan.delivery:2:16: error: A finding in this private import is withheld. [reference/duplicate-name]

          plan.delivery:2:16: error: A finding in this private import is withheld. [reference/unknown-name]

          plan.delivery:2:16: error: A finding in this private import is withheld. [syntax/brace-missing]

          plan.delivery:2:16: error: A finding in this private import is withheld. [value/unknown-word]

          plan.delivery:21:11: warning: 1 member has a difficulty with the system leader; the name is withheld. [coalition/difficulty-with-leader]
              21 | coalition Open "The open circle" for Readiness {
                 |           ^^^^

          plan.delivery:21:11: warning: Only 6 people are listed for “The open circle”, and whoever is not on the list cannot be chosen. Think of the 20 with the most power over the aspiration, and add them as \`candidate\`. [coalition/few-candidates]

          plan.delivery:21:11: waived warning: 2 members need a contact plan; names are withheld. [coalition/low-alignment-no-contact]
              waived: The reason is withheld.

          plan.delivery:21:11: warning: Nobody in “The open circle” brings leadership, management, expertise or credibility. Each kind of power opens doors that stay shut to the others: look for candidates who bring them, or say of the 3 without a \`type\` what they bring. [coalition/power-type-missing]

          plan.delivery:21:11: warning: “The open circle” has 4 members; it takes seven to ten people in key positions to move a whole system. Choose at least 3 more. [coalition/size]

          plan.delivery:21:11: error: 1 member is unlikely ever to support the aspiration; the name is withheld. [coalition/staunch-opponent]

          plan.delivery:25:32: error: Nothing in this plan is called \`Nobody\`. [reference/unknown-name]

          plan.delivery:35:37: error: A finding about people here is withheld. [value/unknown-word]

          plan.delivery:36:19: error: A finding about people here is withheld. [value/unknown-word]

          plan.delivery:38:14: error: \`positon\` is not a kind of power. Did you mean \`position\`? It is one of \`leadership\`, \`management\`, \`position\`, \`expertise\`, \`credibility\`. [value/unknown-word]

          plan.delivery:39:38: error: A finding about people here is withheld. [value/date]

          plan.delivery:42:49: error: \`positon\` is not a kind of power. Did you mean \`position\`? It is one of \`leadership\`, \`management\`, \`position\`, \`expertise\`, \`credibility\`. [value/unknown-word]

          plan.delivery:50:14: error: A finding about people here is withheld. [value/unknown-word]

          plan.delivery:53:14: error: A finding about people here is withheld. [reference/unknown-name]

          people.delivery:4:7: info: A finding naming what only a private import holds is withheld. [actor/two-managers]
               4 | actor Chief "Chief"
                 |       ^

          people.delivery:5:7: info: “Clerk” answers to 2 managers: Mayor and Chief. Who answers to several can be held to account by none; keep the line that counts and write \`influences\` or \`advises\` for the rest. [actor/two-managers]
               5 | actor Clerk "Clerk" {
                 |       ^^^^^
              people.delivery:6:5: Mayor manages Clerk.
              people.delivery:6:5: Chief manages Clerk.

          15 errors, 4 warnings, 3 infos and 1 hint in 4 files.
          1 finding is waived.
          Judgments about people and private imports are withheld here. Show them with --include-confidential.
          "
        `);
    });

    test('is in no form of the report', () => {
        expect(allSaid(withheldCheck(confidentialPlan))).not.toMatch(secret);
    });

    test.each(Object.keys(confidentialPlan))('nor where only %s is checked', path => {
        expect(allSaid(withheldCheck(confidentialPlan, [path]))).not.toMatch(secret);
    });

    test('nor after damage', () => {
        const edit = fc.record({
            path: fc.constantFrom(...Object.keys(confidentialPlan)),
            at: fc.nat(2_000),
            length: fc.nat(12),
            text: fc.constantFrom('', '"', '{', '}', '\n', ' ', 'x', '"""', '/*', ':', 'member ', '// '),
        });
        const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), edits => {
            const texts = { ...confidentialPlan };
            for (const { path, at, length, text } of edits) {
                const before = texts[path]!;
                // Imports stay as they are: a file that nothing imports privately is not private.
                const blocks = before.lastIndexOf('import ') < 0 ? 0 : before.indexOf('\n\n');
                const start = blocks + (at % (before.length - blocks));
                texts[path] = before.slice(0, start) + text + before.slice(start + length);
            }
            expect(allSaid(withheldCheck(texts))).not.toMatch(secret);
        });
        fc.assert(property, { numRuns: Number(process.env.RUNS ?? 500), seed: Number(process.env.SEED ?? 11) });
    });
});

test('counts, severities and so the exit status stay', () => {
    const { findings } = check(confidentialPlan);
    const before = new Set([...findings.values()].flat().map(one => `${one.severity} ${one.rule} ${!!one.waived}`));
    const after = new Set(
        withheldCheck(confidentialPlan).files.flatMap(({ findings: told }) =>
            told.map(one => `${one.severity} ${one.rule} ${!!one.waived}`),
        ),
    );
    expect(after).toEqual(before);
});
