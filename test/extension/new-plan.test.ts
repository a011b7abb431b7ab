import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasAspiration, SettledFindings } from '../../src/extension/new-plan/progress.ts';
import { beginningIn, sectorChoices, titleProblem } from '../../src/extension/new-plan/words.ts';
import { parse } from '../support/plans.ts';

const root = new URL('../../', import.meta.url).pathname;
const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

test('each sector can be chosen, with what it means, and none', () => {
    const choices = sectorChoices();
    expect(choices.map(({ label }) => label)).toContain('Higher education');
    expect(choices.every(({ detail }) => detail.endsWith('.'))).toBe(true);
    expect(choices.filter(({ sector }) => sector === undefined)).toHaveLength(1);
});

test('a system has a name', () => {
    expect(titleProblem('Łódź')).toBeUndefined();
    expect(titleProblem('  ')).toBeDefined();
    expect(titleProblem('x'.repeat(201))).toBeDefined();
});

test('an aspiration counts once it is answered', () => {
    expect(hasAspiration('aspiration A {\n    care "That children read"\n}')).toBe(true);
    expect(hasAspiration('aspiration A {\n    care "…"\n    do ""\n    // care "That children read"\n}')).toBe(false);
});

test('a finding is settled by writing, and not by a server that starts anew', () => {
    const findings = new SettledFindings();
    expect(findings.found('a', 2)).toBe(false);
    expect(findings.found('a', 1)).toBe(false);
    findings.written('a');
    expect(findings.found('a', 2)).toBe(false);
    findings.written('a');
    expect(findings.found('b', 0)).toBe(false);
    expect(findings.found('a', 1)).toBe(true);
});

interface Step {
    readonly description: string;
    readonly media: { readonly markdown?: string; readonly image?: string | Record<string, string> };
    readonly completionEvents: readonly string[];
}
const steps: readonly Step[] = contributes.walkthroughs[0].steps;
const commands = new Set<string>(contributes.commands.map(({ command }: { command: string }) => command));

test('all that the first steps show and call is there', () => {
    expect(steps).toHaveLength(6);
    for (const { description, media, completionEvents } of steps) {
        const files = [
            media.markdown,
            typeof media.image === 'string' ? media.image : Object.values(media.image ?? {}),
        ].flat();
        for (const file of files) if (file) expect(existsSync(root + file), file).toBe(true);
        const called = [
            ...description.matchAll(/command:([\w.]+)/g),
            ...completionEvents.join().matchAll(/onCommand:([\w.]+)/g),
        ];
        for (const [, command] of called)
            expect(commands.has(command!) || command === 'delivery.guide.focus', command).toBe(true);
    }
});

test('the plans that the first steps show can be read', () => {
    for (const { media } of steps) {
        if (!media.markdown) continue;
        for (const [, text] of readFileSync(root + media.markdown, 'utf8').matchAll(/```delivery\n([\s\S]*?)```/g))
            expect(parse(text!).form).toEqual([]);
    }
});

describe('a plan begun in a file', () => {
    const begun =
        '// Opening.\n\nsystem Harbour "Harbour" {\n    partial because "only begun"\n}\n\naspiration A {\n}\n';
    const after = (text: string) => {
        const { offset, length, text: added } = beginningIn(text, begun);
        return text.slice(0, offset) + added + text.slice(offset + length);
    };

    test('is all of it where the file is empty', () => {
        for (const empty of ['', ' \n\n']) expect(after(empty)).toBe(begun);
    });

    test('is the system alone where the file says something already, below what it imports', () => {
        const system = 'system Harbour "Harbour" {\n    partial because "only begun"\n}';
        expect(after('actor Mayor "Mayor"\n')).toBe(`${system}\n\nactor Mayor "Mayor"\n`);
        const imports = 'import "a.delivery"\nimport private "b.delivery"';
        expect(after(`${imports}\n\nactor Mayor "Mayor"\n`)).toBe(`${imports}\n\n${system}\n\nactor Mayor "Mayor"\n`);
    });
});
