import { afterEach, expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Workshop, workshop } from '../support/navigate.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

const plan = `import "people.delivery"
system S { as of 2012-09-30 }
review R {
    rate 4C YR because "Łódź 🚋" aiming G by 2013
    action "Meet weekly" short-term for 4A by 2012-06
}
coalition C {
    member Rao
}
`;
const texts = { 'plan.delivery': plan, 'people.delivery': 'actor Rao "Dr Indira Rao"\n' };

const hintsOf = async (from = 0, to = 1000): Promise<InlayHint[]> =>
    await at!.session.client.sendRequest<InlayHint[]>('textDocument/inlayHint', {
        textDocument: { uri: at!.uri('plan.delivery') },
        range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
    });

/** The lines of the plan beside which something is shown, with what is shown. */
const shown = async (from?: number, to?: number) => {
    const text = at!.session.services.plans.file(at!.uri('plan.delivery'))!.text;
    const document = TextDocument.create('', '', 1, text);
    const edits = (await hintsOf(from, to)).map(({ position, label }) => ({
        range: { start: position, end: position },
        newText: `⟨${label}⟩`,
    }));
    return TextDocument.applyEdits(document, edits)
        .split('\n')
        .filter(line => line.includes('⟨'))
        .map(line => line.trim());
};

test('hints stand where they belong, and say more to whoever points at them', async () => {
    at = await workshop(texts);
    expect(await shown()).toEqual([
        'rate 4C⟨Momentum⟩ YR because "Łódź 🚋" aiming G by 2013',
        'action "Meet weekly" short-term for 4A⟨Routines⟩ by 2012-06⟨3 months late⟩',
        'member Rao⟨Dr Indira Rao⟩',
    ]);
    expect((await hintsOf())[0]).toMatchObject({
        tooltip: '4C Sustain and continually build momentum. Stage 4: Drive delivery.',
        paddingLeft: true,
    });
});

test('only the lines that are in sight are answered for', async () => {
    at = await workshop(texts);
    expect(await shown(4, 5)).toEqual(['action "Meet weekly" short-term for 4A⟨Routines⟩ by 2012-06⟨3 months late⟩']);
    expect(await shown(900, 1000)).toEqual([]);
});

test('half a plan has what can be told of it', async () => {
    at = await workshop(texts);
    await at.session.open(
        at.uri('plan.delivery'),
        'coalition C {\n  member Rao\n  member\nreview R {\n rate 4C\n rate',
    );
    expect(await shown()).toEqual(['rate 4C⟨Momentum⟩']);
    await at.session.change(at.uri('plan.delivery'), `${plan}action { for 1A, \nby`);
    expect(await shown()).toContain('action { for 1A⟨Aspiration⟩,');
});

test('settings switch each kind off at once', async () => {
    at = await workshop(texts);
    const setting = async (inlayHints: object) => {
        await at!.session.client.sendNotification('workspace/didChangeConfiguration', {
            settings: { delivery: { inlayHints } },
        });
        await at!.session.settled();
    };
    await setting({ components: false });
    expect(await shown()).toEqual([
        'action "Meet weekly" short-term for 4A by 2012-06⟨3 months late⟩',
        'member Rao⟨Dr Indira Rao⟩',
    ]);
    await setting({ components: false, lateActions: false, members: false, readings: false });
    expect(await shown()).toEqual([]);
    await setting({});
    expect(await shown()).toHaveLength(3);
});
