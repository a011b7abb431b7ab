import type { Finding, Severity } from '../plan/finding.ts';
import { namesAround } from './fingerprint.ts';
import { regionOf } from './regions.ts';
import type { Checked, CheckedFile } from './report.ts';
import { counted } from './summary.ts';
import { findingText } from './text.ts';
import { attributes, escapedXml } from './xml.ts';

export interface JunitOptions {
    /** Whether a warning fails, as an error does. */
    readonly strict?: boolean;
}

/**
 * The findings of a check in the form of a test report, which every CI system can show. A file is a suite; what makes the
 * check fail is a failed test, what is waived a skipped one. A file in which nothing fails is one test that passes.
 * Findings that do not fail stand in the output of their suite.
 */
export function junitReport(checked: Checked, { strict = false }: JunitOptions = {}): string {
    const grave: readonly Severity[] = strict ? ['error', 'warning'] : ['error'];
    const suites = checked.files.map(file => suiteOf(file, checked, grave));
    const sum = (key: keyof Counts) => suites.reduce((total, { counts }) => total + counts[key], 0);
    const totals = { tests: sum('tests'), failures: sum('failures'), errors: 0, skipped: sum('skipped') };
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites ${attributes({ name: 'delivery check', ...totals, time: 0 })}>`,
        ...suites.map(suite => suite.text),
        '</testsuites>\n',
    ].join('\n');
}

interface Counts {
    readonly tests: number;
    readonly failures: number;
    readonly skipped: number;
}

function suiteOf(
    { file, findings }: CheckedFile,
    checked: Checked,
    grave: readonly Severity[],
): { text: string; counts: Counts } {
    const path = checked.pathOf(file);
    const className = path.replace(/\.delivery$/, '');
    const called = namesOf(findings);
    const failing = findings.filter(one => !one.waived && grave.includes(one.severity));
    const waived = findings.filter(one => one.waived);
    const others = findings.filter(one => !one.waived && !grave.includes(one.severity));
    const testcase = (name: string, line: number, inside?: string) => {
        const start = `    <testcase ${attributes({ name, classname: className, file: path, line, time: 0 })}`;
        return inside === undefined ? `${start}/>` : `${start}>\n${inside}\n    </testcase>`;
    };
    const of = (finding: Finding, inside: string) =>
        testcase(called.get(finding)!, regionOf(finding.place).startLine, inside);
    const cases = [
        ...failing.map(finding => {
            const said = attributes({ message: finding.message, type: finding.severity });
            return of(finding, `      <failure ${said}>${escapedXml(asText(finding, checked))}</failure>`);
        }),
        ...waived.map(finding => {
            const { reason, until } = finding.waived!;
            const message = `Waived${until ? ` until ${until}` : ''}: ${reason}`;
            return of(finding, `      <skipped ${attributes({ message })}/>`);
        }),
    ];
    if (failing.length === 0) cases.push(testcase(grave.length > 1 ? 'no errors, no warnings' : 'no errors', 1));
    const counts = { tests: cases.length, failures: failing.length, skipped: waived.length };
    const said = attributes({ name: path, ...counts, errors: 0, time: 0 });
    const rest = others.length > 0 ? [`    <system-out>${escapedXml(othersText(others, checked))}</system-out>`] : [];
    return { counts, text: [`  <testsuite ${said}>`, ...cases, ...rest, '  </testsuite>'].join('\n') };
}

/** A name for each finding that lasts while lines shift: systems compare the tests of two runs by their names. */
function namesOf(findings: readonly Finding[]): Map<Finding, string> {
    const seen = new Map<string, number>();
    const names = new Map<Finding, string>();
    for (const finding of findings) {
        const [block] = namesAround(finding.node);
        const name = block ? `${finding.rule} in ${block}` : finding.rule;
        const number = (seen.get(name) ?? 0) + 1;
        seen.set(name, number);
        names.set(finding, number === 1 ? name : `${name} (${number})`);
    }
    return names;
}

function othersText(findings: readonly Finding[], checked: Checked): string {
    const texts = findings.map((finding, i) => asText(finding, checked, findings[i - 1]));
    return `${counted(findings.length, 'finding')} that ${findings.length === 1 ? 'does' : 'do'} not fail the check:\n\n${texts.join('\n')}`;
}

function asText(finding: Finding, checked: Checked, before?: Finding): string {
    return findingText(finding, before, checked, { paint: (_part, text) => text });
}
