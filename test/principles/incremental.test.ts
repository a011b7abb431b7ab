import { expect, test } from 'vitest';
import type { PlanFile } from '../../src/plan/file.ts';
import type { FileProblem, Files } from '../../src/plan/files.ts';
import { inWords, newChecker, parse, testDay } from '../support/plans.ts';

/** Files that can be edited, as the language server holds them. */
class Edited implements Files {
    readonly files = new Map<string, PlanFile>();
    readonly texts = new Map<string, string>();
    all() {
        return this.files.values();
    }
    get(uri: string): PlanFile | FileProblem {
        return this.files.get(uri) ?? { problem: 'missing', why: 'is missing' };
    }
    data(uri: string): string | FileProblem {
        return this.texts.get(uri) ?? { problem: 'missing', why: 'is missing' };
    }
    set(path: string, text: string) {
        const uri = `file:///plan/${path}`;
        if (path.endsWith('.delivery')) this.files.set(uri, parse(text, uri));
        else this.texts.set(uri, text);
    }
}

const plan = (people: string) => `import "${people}"
system City "City" {
    led by Mayor
    waive aspiration/no-metric because "not yet"
}
metric Waiting "Days of waiting" {
    direction decrease
    kind outcome
    reported monthly
    actual from "waiting.csv"
}
`;

test('after each edit a checker says what one says that has never seen the files before', () => {
    const files = new Edited();
    const checker = newChecker();
    const edits: [path: string, text: string | undefined][] = [
        ['a.delivery', plan('people.delivery')],
        ['b.delivery', plan('others.delivery')],
        ['people.delivery', 'actor Mayor "Mayor" {\n    reports to Chief\n}\n'],
        ['others.delivery', 'actor Mayr "Mayor"\n'],
        ['waiting.csv', 'date,value\n2026-01,5\n'],
        ['waiting.csv', 'date,value\n2024-01,5\n'],
        ['waiting.csv', 'day,value\n2024-01,5\n'],
        ['people.delivery', 'actor Mayor "Mayor"\nactor Chief "Chief"\n'],
        ['others.delivery', undefined],
        ['others.delivery', 'actor Mayor "Mayor"\n'],
        ['b.delivery', 'import "a.delivery"\n'],
        ['b.delivery', `${plan('others.delivery')}aspiration Ready "Ready" {\n    set by Mayor\n}\n`],
        ['a.delivery', plan('others.delivery').replace('import', 'import private')],
    ];
    for (const [path, text] of edits) {
        if (text === undefined) files.files.delete(`file:///plan/${path}`);
        else files.set(path, text);
        for (const asOf of [undefined, testDay - 200]) {
            const options = { asOf, clock: () => testDay };
            const words = (result: ReturnType<typeof checker.check>) =>
                [...result.findings].map(([file, findings]) => [file.uri, findings.map(inWords)]).sort();
            expect(words(checker.check(files, options))).toEqual(words(newChecker().check(files, options)));
        }
    }
});

test('only the plans that a file is part of are judged again', () => {
    const files = new Edited();
    for (const name of ['a', 'b']) {
        files.set(`${name}.delivery`, plan(`${name}-people.delivery`));
        files.set(`${name}-people.delivery`, 'actor Mayor "Mayor"\n');
    }
    const checker = newChecker();
    const options = { clock: () => testDay };
    const verdicts = () => [...checker.check(files, options).verdicts.values()];
    const first = verdicts();
    expect(verdicts()).toEqual(first);
    files.set('a-people.delivery', 'actor Mayor "The Mayor"\n');
    const second = verdicts();
    expect(second.map(verdict => first.includes(verdict))).toEqual([false, true]);
});
