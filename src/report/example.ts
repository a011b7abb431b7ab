import type { DeliveryServices } from '../language/module.ts';
import type { PlanFile, Range } from '../plan/file.ts';
import type { Files } from '../plan/files.ts';
import type { Finding } from '../plan/finding.ts';
import { parseFile } from '../plan/parse.ts';
import { Checker } from '../principles/check.ts';
import type { Principle } from '../principles/principle.ts';

/** The day on which examples are judged where they say none themselves, so that they say the same on any day. */
const exampleDay = Date.UTC(2026, 6, 1) / 86_400_000;

/** A plan that departs from a principle, with what the principle says of it. */
export interface Example {
    readonly file: PlanFile;
    readonly findings: readonly Finding[];
}

/** A principle's example of a plan that departs from it, judged. */
export function badPlanOf(principle: Principle, { parser, language }: DeliveryServices): Example {
    const uri = 'file:///example/plan.delivery';
    const file = parseFile(parser.LangiumParser, uri, unmarked(principle.bad).text);
    const missing = { problem: 'missing', why: 'is missing' } as const;
    const files: Files = { all: () => [file], get: other => (other === uri ? file : missing), data: () => missing };
    const { findings } = new Checker(language.Shapes).check(files, { clock: () => exampleDay });
    return { file, findings: (findings.get(file) ?? []).filter(finding => finding.rule === principle.id) };
}

/** A text without the marks `«…»` in it, and the ranges that they marked. */
export function unmarked(text: string): { readonly text: string; readonly ranges: readonly Range[] } {
    const ranges: Range[] = [];
    let plain = '';
    let open = 0;
    for (const part of text.split(/([«»])/)) {
        if (part === '«') open = plain.length;
        else if (part === '»') ranges.push({ offset: open, length: plain.length - open });
        else plain += part;
    }
    return { text: plain, ranges };
}
