import { expect, test } from 'vitest';
import { githubReport } from '../../src/report/github.ts';
import { checkedOf, variedPlan, variedRules } from './checked.ts';

const report = (texts: Record<string, string>) => githubReport(checkedOf(texts, { all: true, only: variedRules }));

test('annotations are commands of GitHub Actions, the gravest first, the waived left out', () => {
    const lines = report({ 'plan.delivery': variedPlan }).trimEnd().split('\n');
    expect(lines.map(line => /^::(\w+) .*title=([^:,]+)::/.exec(line)!.slice(1).join(' '))).toMatchInlineSnapshot(`
      [
        "error value/unknown-word",
        "error unit/no-leader",
        "warning unit/too-large",
        "notice actor/two-managers",
        "notice value/ambiguous-number",
      ]
    `);
    expect(lines[0]).toBe(
        '::error file=plan.delivery,line=17,endLine=17,col=15,endColumn=18,title=value/unknown-word::`hgh` is not a level. Did you mean `high`? It is one of `very low`, `low`, `medium`, `high`, `very high`.',
    );
});

test('what has a meaning in a command is escaped, in properties and in texts', () => {
    const said = report({ 'a,b:c%.delivery': variedPlan });
    expect(said).toContain('file=a%2Cb%3Ac%25.delivery,');
    const steps = said.split('\n').find(line => line.includes('title=actor/two-managers'))!;
    expect(steps).toContain('“Chief, 100%25: "acting"”');
    expect(steps).toMatch(/%0Aa,b:c%25\.delivery:\d+:\d+: /);
});

test('what goes over several lines has no columns, and a clean plan says nothing', () => {
    const text = `${variedPlan}\naction Letter """Write\nthe letter""" {\n    owner Nobody\n}\n`;
    for (const line of report({ 'plan.delivery': text }).trimEnd().split('\n')) {
        const [, from, to] = /line=(\d+),endLine=(\d+)/.exec(line)!;
        expect(line.includes(',col=')).toBe(from === to);
    }
    expect(report({ 'plan.delivery': 'actor Mayor "Mayor"\n' })).toBe('');
});
