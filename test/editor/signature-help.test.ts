import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver';
import { type Session, startSession } from '../support/server.ts';

const uri = 'file:///plans/plan.delivery';
let session: Session;
beforeAll(async () => {
    session = await startSession();
    await session.open(uri, '');
});
afterAll(() => session.close());

/** The form that is shown at ‸, with the part that comes next in [ ]; undefined where none is shown. */
async function shown(marked: string): Promise<string | undefined> {
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    await session.change(uri, marked.replace('‸', ''));
    const help: SignatureHelp | null = await session.client.sendRequest('textDocument/signatureHelp', {
        textDocument: { uri },
        position: { line: before.length - 1, character: before.at(-1)!.length },
    });
    const signature = help?.signatures[0];
    if (!signature) return undefined;
    const [start, end] = signature.parameters![help.activeParameter!]!.label as [number, number];
    const { label } = signature;
    return `${label.slice(0, start)}[${label.slice(start, end)}]${label.slice(end)}`;
}

const rows: [line: string, form: string | undefined][] = [
    ['rate ‸', 'rate [COMPONENT] RATING because "rationale" evidence "source", …'],
    ['rate 4C ‸', 'rate COMPONENT [RATING] because "rationale" evidence "source", …'],
    ['rate 4C yellow‸', 'rate COMPONENT [RATING] because "rationale" evidence "source", …'],
    ['rate 4C YR ‸', 'rate COMPONENT RATING [because "rationale"] evidence "source", …'],
    ['rate 4C YR because "‸', 'rate COMPONENT RATING [because "rationale"] evidence "source", …'],
    ['rate 4C YR because "why" ‸', 'rate COMPONENT RATING because "rationale" [evidence "source", …]'],
    ['rate 4C YR evidence "a", ‸', 'rate COMPONENT RATING because "rationale" [evidence "source", …]'],
    ['date ‸', undefined],
    ['note "x ‸"', undefined],
];

describe('the form of a line', () => {
    test.each(rows)('of a review: %s', async (line, form) => {
        expect(await shown(`review R {\n    ${line}`)).toBe(form);
    });

    test.each([
        ['baseline ‸', 'baseline [NUMBER] in DATE'],
        ['baseline 61% in ‸', 'baseline NUMBER [in DATE]'],
        ['baseline 61% in 2012 ‸', undefined],
    ])('of a metric: %s', async (line, form) => {
        expect(await shown(`metric M {\n    ${line}\n}`)).toBe(form);
    });

    test.each([
        ['difficulty with ‸', '[ACTOR or "text"]'],
        ['difficulty with Governor ‸', '["note"]'],
        ['difficulty with Governor "old quarrel" ‸', '[mitigated "text"]'],
        ['contact ‸', '[CONTACT]'],
    ])('of a candidate: %s', async (line, part) => {
        expect(await shown(`coalition C for A {\n    member X {\n        ${line}`)).toContain(part);
    });

    test('is gone on the next line', async () => {
        expect(await shown('metric M {\n    baseline 61% in 2012\n    ‸')).toBeUndefined();
    });

    test('says what the line is for', async () => {
        await session.change(uri, 'metric M {\n    baseline ');
        const help: SignatureHelp = await session.client.sendRequest('textDocument/signatureHelp', {
            textDocument: { uri },
            position: { line: 1, character: 13 },
        });
        expect(help.signatures[0]!.documentation).toMatchObject({ value: expect.stringContaining('*Guide, ') });
    });
});
