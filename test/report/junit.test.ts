import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { junitReport } from '../../src/report/junit.ts';
import { attributes, escapedXml } from '../../src/report/xml.ts';
import { checkedOf, variedPlan, variedRules } from './checked.ts';

const report = (texts: Record<string, string>, strict = false) =>
    junitReport(checkedOf(texts, { all: true, only: variedRules }), { strict });

const attributeOf = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

describe('a report of tests', () => {
    test('has a failed test for what fails the check, a skipped one for what is waived', () => {
        expect(report({ 'plan.delivery': variedPlan })).toMatchInlineSnapshot(`
          "<?xml version="1.0" encoding="UTF-8"?>
          <testsuites name="delivery check" tests="3" failures="2" errors="0" skipped="1" time="0">
            <testsuite name="plan.delivery" tests="3" failures="2" skipped="1" errors="0" time="0">
              <testcase name="value/unknown-word in Clerk" classname="plan" file="plan.delivery" line="17" time="0">
                <failure message="\`hgh\` is not a level. Did you mean \`high\`? It is one of \`very low\`, \`low\`, \`medium\`, \`high\`, \`very high\`." type="error">plan.delivery:17:15: error: \`hgh\` is not a level. Did you mean \`high\`? It is one of \`very low\`, \`low\`, \`medium\`, \`high\`, \`very high\`. [value/unknown-word]
              17 |     influence hgh
                 |               ^^^
          </failure>
              </testcase>
              <testcase name="unit/no-leader in Flow" classname="plan" file="plan.delivery" line="24" time="0">
                <failure message="The Flow Unit has 45 people and no leader. Somebody has to lose sleep over the targets and speak for the unit with the system leader: name the delivery leader with \`leader …\`." type="error">plan.delivery:24:6: error: The Flow Unit has 45 people and no leader. Somebody has to lose sleep over the targets and speak for the unit with the system leader: name the delivery leader with \`leader …\`. [unit/no-leader]
              24 | unit Flow &quot;Flow Unit&quot; {
                 |      ^^^^
          </failure>
              </testcase>
              <testcase name="metric/no-direction in Waiting" classname="plan" file="plan.delivery" line="20" time="0">
                <skipped message="Waived until 2027: Set &amp; agreed in &lt;May&gt;"/>
              </testcase>
              <system-out>3 findings that do not fail the check:

          plan.delivery:12:7: info: “Chief, 100%: &quot;acting&quot;” answers to 2 managers: Mayor and Clerk. Who answers to several can be held to account by none; keep the line that counts and write \`influences\` or \`advises\` for the rest. [actor/two-managers]
              12 | actor Chief &quot;Chief, 100%: \\&quot;acting\\&quot;&quot; {
                 |       ^^^^^
              plan.delivery:9:5: Mayor manages Chief, 100%: &quot;acting&quot;.
              plan.delivery:13:5: Clerk manages Chief, 100%: &quot;acting&quot;.

          plan.delivery:21:14: hint: \`10.000\` is read as 10. If thousands are meant, write \`10,000\`. [value/ambiguous-number]
              21 |     baseline 10.000 in 2025-01
                 |              ^^^^^^

          plan.delivery:25:10: warning: This unit has 45 people; the one that served 60 million Britons kept to about 40, so that all could fit in one room. Choose the excellent few and let the departments do the rest. [unit/too-large]
              25 |     size 45
                 |          ^^
          </system-out>
            </testsuite>
          </testsuites>
          "
        `);
    });

    test('counts warnings as failures where the check is strict', () => {
        const [all] = /<testsuites [^>]*>/.exec(report({ 'plan.delivery': variedPlan }, true))!;
        const strict = Number(attributeOf(all, 'failures'));
        const [some] = /<testsuites [^>]*>/.exec(report({ 'plan.delivery': variedPlan }))!;
        expect(strict).toBeGreaterThan(Number(attributeOf(some, 'failures')));
    });

    test('has a test that passes for each file in which nothing fails', () => {
        const said = report({ 'a.delivery': 'actor Mayor "Mayor"\n', 'b.delivery': variedPlan });
        expect(said).toContain('<testcase name="no errors" classname="a" file="a.delivery" line="1" time="0"/>');
        expect(said.match(/name="no errors"/g)).toHaveLength(1);
    });

    test('names each test once, and the same after lines were added above', () => {
        const more = 'actor Driver "Driver" {\n    influence hgh\n    trust lwo\n    influence hgh\n}\n';
        const names = (text: string) =>
            [...report({ 'plan.delivery': text }, true).matchAll(/<testcase name="([^"]*)"/g)].map(one => one[1]);
        const before = names(variedPlan + more);
        expect(new Set(before).size).toBe(before.length);
        expect(names(`// A line\n${variedPlan}${more}`)).toEqual(before);
    });

    test('adds up', () => {
        const said = report({ 'a.delivery': 'actor Mayor "Mayor"\n', 'b.delivery': variedPlan }, true);
        const [all, ...suites] = [...said.matchAll(/<testsuites? [^>]*>/g)].map(([tag]) => tag);
        for (const name of ['tests', 'failures', 'skipped', 'errors']) {
            const sum = suites.reduce((total, tag) => total + Number(attributeOf(tag, name)), 0);
            expect(Number(attributeOf(all!, name))).toBe(sum);
        }
        expect(Number(attributeOf(all!, 'tests'))).toBe(said.match(/<testcase /g)!.length);
        expect(Number(attributeOf(all!, 'failures'))).toBe(said.match(/<failure /g)!.length);
        expect(Number(attributeOf(all!, 'skipped'))).toBe(said.match(/<skipped /g)!.length);
    });
});

test('XML holds any text', () => {
    expect(escapedXml('a < b & "c" > d\u0000\u001b[31m\ud800')).toBe(
        'a &lt; b &amp; &quot;c&quot; &gt; d\ufffd\ufffd[31m\ufffd',
    );
    expect(attributes({ message: 'two\nlines\tand\rmore' })).toBe('message="two&#10;lines&#9;and&#13;more"');
    fc.assert(
        fc.property(fc.string({ unit: 'binary' }), text => {
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
            expect(escapedXml(text)).not.toMatch(/[<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        }),
    );
});
