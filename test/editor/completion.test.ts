import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { isPlaceholder } from '../../src/plan/placeholders.ts';
import { textsOf } from '../../src/plan/texts.ts';
import { exampleFiles } from '../support/examples.ts';
import { parse } from '../support/plans.ts';
import { type Session, startSession } from '../support/server.ts';

const uri = 'file:///plans/plan.delivery';

/** A plan that everything below is added to. */
const city = `system City "City" {
    led by Chief
    as of  2026-05-12
}
actor Chief "Chief Executive"
actor Rao "Dr Rao"
actor Schools "Schools"
metric Readiness "Children ready for school"
aspiration Ready "Ready for school"
unit Flow "Flow" {
    staff Okafor "Ngozi Okafor"
    staff Lind "Jonas Lind"
}
`;

let session: Session;
beforeAll(async () => {
    session = await startSession(undefined, { snippets: true, initializationOptions: { offerCommand: 'offer' } });
    await session.open(uri, city);
});
afterAll(() => session.close());

const placeOf = (text: string, offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
};

/** What is offered at ‸, which stands in a text after the plan. */
async function items(marked: string, before = city): Promise<CompletionItem[]> {
    const offset = before.length + marked.indexOf('‸');
    const text = before + marked.replace('‸', '');
    await session.change(uri, text);
    const position = placeOf(text, offset);
    const answer: { items: CompletionItem[] } = await session.client.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position,
    });
    return answer.items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

const labels = async (marked: string, before?: string): Promise<string[]> =>
    (await items(marked, before)).map(({ label }) => label);

/** The text after one of the items was taken. */
async function taken(marked: string, label: string, before = city): Promise<string> {
    const item = (await items(marked, before)).find(one => one.label === label);
    if (!item?.textEdit) throw new Error(`${label} is not offered.`);
    const text = before + marked.replace('‸', '');
    const { range } = item.textEdit as { range: { start: { line: number; character: number } } };
    const lines = text.split('\n');
    const offsetAt = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    const end = before.length + marked.indexOf('‸');
    return text.slice(before.length, offsetAt(range.start)) + item.textEdit.newText + text.slice(end);
}

describe('where a line begins', () => {
    test('an empty file is offered whose plan it is first, as a snippet with its fields', async () => {
        const [first] = await items('‸', '');
        expect(first).toMatchObject({ label: 'system', insertTextFormat: 2 });
        expect(first!.textEdit!.newText).toMatch(/^system \$\{1:NewSystem\} "\$\{2:… the system …\}" \{\n {4}sector/);
        expect(await labels('‸', '')).toEqual(expect.arrayContaining(['aspiration', 'unit', 'import']));
    });

    test('a plan that has its system is not offered another', async () => {
        expect(await labels('‸')).not.toContain('system');
    });

    test('a block is offered what it has not said yet, above or below, in the guide’s order', async () => {
        const offered = await labels('aspiration A "A" {\n    do "x"\n    ‸\n    care "y"\n    area "z"\n}');
        expect(offered.slice(0, 3)).toEqual(['measured by', 'purpose', 'impact']);
        expect(offered).not.toContain('care');
        expect(offered).toContain('area');
    });

    test('each says in one sentence what it is for, and where the guide asks it', async () => {
        const [care] = await items('aspiration A "A" {\n    ‸\n}');
        expect(care).toMatchObject({ label: 'care', detail: '"text"' });
        expect((care!.documentation as { value: string }).value).toMatch(/^What do we care about\?\n\n\*Guide, 1A\*$/);
    });

    test('a phrase of two words is found by its first, and finished from its second', async () => {
        expect(await taken('unit U {\n    reports t‸\n', 'reports to')).toBe('unit U {\n    reports to $0\n');
        expect(await taken('aspiration A {\n    measured ‸\n}', 'measured by')).toBe(
            'aspiration A {\n    measured by $0\n}',
        );
    });

    test('what goes on with a name asks for the names at once, where the editor can', async () => {
        const offered = await items('unit U {\n    ‸\n}');
        const command = (label: string) => offered.find(one => one.label === label)?.command?.command;
        expect(command('reports to')).toBe('offer');
        expect(command('mandate')).toBeUndefined();
    });

    test('an unfinished block above does not matter', async () => {
        expect((await labels('unit U {\n    leader L {\n        time\nmetric M "M" {\n    ‸')).slice(0, 2)).toEqual([
            'measured in',
            'direction',
        ]);
    });

    test('parts in braces are offered as the line has them', async () => {
        expect(await labels('review R {\n    rate 1A R {\n        because "x"\n        ‸\n    }\n}')).toEqual([
            'evidence',
            'self',
            'aiming',
        ]);
        expect(await labels('review R {\n    rate 1A R { because "x" ‸ }\n}')).toEqual(['evidence', 'self', 'aiming']);
    });

    test('open questions of the guide come with the text that begins their answer', async () => {
        const offered = await items('coalition C for Ready {\n    ‸\n}');
        const question = offered.find(({ label }) => label.startsWith('Who leads the coalition building?'));
        expect(question).toMatchObject({ detail: expect.stringContaining('the guide asks, 1D') });
        expect(question!.textEdit!.newText).toMatch(/^led by/);
        const blocks = await labels('‸');
        expect(blocks).toContain('Do system leaders and their top teams understand the current state of delivery?');
    });
});

describe('in a value', () => {
    test('names are those that fit, with their titles, and neither the block itself nor what is listed', async () => {
        expect(await labels('aspiration A {\n    measured by ‸\n}')).toEqual(['Readiness']);
        expect(await labels('actor X "X" {\n    reports to Chief, ‸')).toEqual([
            'Rao',
            'Schools',
            'Flow',
            'Okafor',
            'Lind',
        ]);
        expect((await items('aspiration A {\n    owner ‸\n}'))[0]).toMatchObject({
            label: 'Chief',
            detail: expect.stringContaining('Chief Executive'),
        });
    });

    test('a coalition is offered whom it does not have', async () => {
        expect(
            (await labels('coalition C for Ready {\n    member Chief\n    candidate ‸\n    excluded Rao\n}'))[0],
        ).toBe('Schools');
        expect(await labels('coalition C for ‸')).toEqual(['Ready']);
    });

    test('a team is offered the people of its unit first', async () => {
        const offered = await labels(
            '    team T {\n        people ‸\n    }\n}\n',
            city.slice(0, city.lastIndexOf('}')),
        );
        expect(offered.slice(0, 2)).toEqual(['Okafor', 'Lind']);
    });

    test('a review is offered the components that it has not rated, with what they are', async () => {
        const offered = await items('review R {\n    rate 1A G\n    rate ‸\n    rate 1C G\n}');
        expect(offered.slice(0, 2)).toMatchObject([
            { label: '1B', detail: 'Review the current state of delivery' },
            { label: '1D' },
        ]);
        expect(offered.map(({ label }) => label)).not.toContain('1C');
    });

    test('words of a vocabulary come with their meaning, and short spellings find them', async () => {
        const offered = await items('review R {\n    rate 1A ‸\n}');
        expect(offered.map(({ label }) => label)).toEqual(
            expect.arrayContaining(['red', 'yellow-red', 'yellow-green', 'green']),
        );
        expect(offered.find(({ label }) => label === 'yellow-red')).toMatchObject({ filterText: 'yellow-red YR' });
        expect(await labels('aspiration A {\n    today boldness very ‸\n}')).toEqual(['low', 'high']);
    });

    test('what a line may still say, and nothing that it has said', async () => {
        expect(await labels('review R {\n    rate 1A R because "x" ‸\n}')).toEqual(['evidence', 'self', 'aiming']);
        expect(await taken('review R {\n    rate 1A R ‸\n}', 'because')).toContain('rate 1A R because "$1"$0');
        expect(await labels('metric M {\n    baseline 3 ‸\n}')).toEqual(['million', 'billion', 'in']);
    });

    test('dates, currencies and rhythms', async () => {
        expect((await labels('action A {\n    by ‸\n}')).slice(0, 3)).toEqual(['2026-05', '2026-05-12', '2026-Q2']);
        expect(await labels('unit U {\n    budget ‸\n}')).toEqual(['EUR', 'GBP', 'USD']);
        expect(await labels('unit U {\n    meets ‸\n}')).toEqual(expect.arrayContaining(['every', 'weekly']));
    });

    test('a rule to waive is first one that is found in the block', async () => {
        const [first] = await items('unit U "U" {\n    reports to Rao\n    waive ‸\n}');
        expect(first).toMatchObject({ label: 'unit/leader-indirect-report', detail: 'found here' });
        expect(first!.textEdit!.newText).toBe('unit/leader-indirect-report because "$1"$0');
    });
});

/** The same with each field shown by «, up to its brace. */
const shown = async (...asked: Parameters<typeof taken>) => (await taken(...asked)).replaceAll('${', '«');

describe('what is used and not declared yet', () => {
    const used = 'aspiration A "A" {\n    measured by NoxAtSchools, Readiness\n    owner AirChief\n}\n';

    test('is offered where it can be declared, with the block that it begins', async () => {
        expect(await labels(`${used}metric ‸`)).toEqual(['NoxAtSchools']);
        expect(await labels(`${used}actor ‸`)).toEqual(['AirChief']);
        expect(await labels(`${used}unit U "U" {\n    leader ‸\n}`)).toEqual(['AirChief']);
        expect(await labels(`aspiration B {\n    part of Great\n}\naspiration Gr‸`)).toEqual(['Great']);
        expect(await shown(`${used}metric N‸`, 'NoxAtSchools')).toMatch(
            /metric NoxAtSchools "«2:… what is counted …\}" \{\n {4}measured in "\$3"\n/,
        );
        expect(await shown(`${used}metric ‸ "Nitrogen" {\n}`, 'NoxAtSchools')).toMatch(
            /metric NoxAtSchools "Nitrogen" \{\n\}$/,
        );
    });

    test('is the name of a new block of its kind', async () => {
        expect(await shown(`${used}met‸`, 'metric')).toContain('metric «1:NoxAtSchools} "');
        expect(await shown(`action X {\n    owner One\n}\naction Y {\n    owner Two\n}\nac‸`, 'actor')).toContain(
            'actor «1|One,Two|} "',
        );
    });
});

describe('a new block', () => {
    test('has the names of the plan: its leader, an aspiration without coalition, its actors', async () => {
        expect(await shown('‸', 'unit')).toContain('    reports to «3:Chief}\n');
        const coalition = await shown('‸', 'coalition');
        expect(coalition).toContain('coalition «1:GuidingCoalition} for «2:Ready} {\n    led by «3:Chief}\n');
        expect(coalition).toContain('member «4|Rao,Schools|}$0\n}');
        expect(await shown('‸', 'aspiration')).toContain('measured by «5:Readiness}');
        expect(await shown('‸', 'action')).toContain('owner «4|Chief,Rao,Schools|}');
    });

    test('has a name that is free', async () => {
        expect(await shown('metric NewMetric "x"\n‸', 'metric')).toContain('metric «1:NewMetric2} "');
    });

    test.each(['system', 'external influence', 'aspiration', 'metric', 'actor', 'review', 'unit', 'coalition'])(
        'leaves no empty line before its brace, and answers nothing by its placeholders: %s',
        async label => {
            const written = plainText(await taken('‸', label, label === 'system' ? '' : city));
            expect(written).not.toMatch(/\n[ \t]*\n[ \t]*\}/);
            const before = label === 'system' ? '' : city;
            const file = parse(before + written);
            expect(file.form).toEqual([]);
            for (const { value } of textsOf(file, text => text.includes('…'))) expect(isPlaceholder(value)).toBe(true);
        },
    );
});

describe('an open question', () => {
    test('is found by its own words, also by several', async () => {
        const block = (words: string) => `aspiration New "New" {\n    ${words}‸\n}`;
        for (const words of ['who', 'who s', 'Who sets the aspi']) {
            const found = (await items(block(words))).find(({ label }) => label === 'Who sets the aspirations?');
            expect(found?.filterText, words).toMatch(/^Who sets the aspirations\? set by/);
            expect(await taken(block(words), 'Who sets the aspirations?')).toBe(block('set by $0').replace('‸', ''));
        }
    });

    test('takes the comments with it that a new plan keeps its place with', async () => {
        const pair = '    // What do we care about?\n    // care "…"\n';
        const offered = await items(`aspiration New "New" {\n${pair}    ‸\n}`);
        const care = offered.find(({ label }) => label === 'What do we care about?');
        expect(care?.additionalTextEdits).toMatchObject([{ newText: '' }]);
        const { range } = care!.additionalTextEdits![0]!;
        expect(range.end.line - range.start.line).toBe(2);
    });
});

describe('nothing is offered', () => {
    test.each([
        'unit U {\n    mandate "the ‸unit"\n}',
        'unit U { // a ‸',
        '/* all ‸ of it */',
        'unit U {\n    note """\n        a ‸ b\n"""\n}',
    ])('within a text or a comment: %j', async marked => {
        expect(await labels(marked)).toEqual([]);
    });
    test('where a name is to be made up', async () => {
        expect(await labels('actor ‸')).toEqual([]);
        expect(await labels('action A {\n    owner Nobody\n}\nmetric ‸')).toEqual([]);
    });
});

describe('an editor without snippets', () => {
    test('has plain text, indented as where it stands', async () => {
        const plain = await startSession();
        try {
            await plain.open(uri, `${city}unit U {\n    \n}`);
            const answer: { items: CompletionItem[] } = await plain.client.sendRequest('textDocument/completion', {
                textDocument: { uri },
                position: { line: city.split('\n').length, character: 4 },
            });
            const leader = answer.items.find(({ label }) => label === 'leader');
            expect(leader?.insertTextFormat).not.toBe(2);
            expect(leader?.textEdit?.newText).toBe(
                'leader NewPerson "… who it is …" {\n        time         100%\n        competencies\n    }',
            );
        } finally {
            plain.close();
        }
    });
});

describe('on every example', () => {
    test.each(exampleFiles)(
        '%s: something is said at every place, and no line that is offered is unknown there',
        async (path, text) => {
            const example = `file:///examples/${path}`;
            await session.open(example, text);
            const known = parse(text).form.length;
            const lines = text.split('\n');
            for (const [line, content] of lines.entries()) {
                for (const character of new Set([0, content.length >> 1, content.length])) {
                    const answer: { items: CompletionItem[] } = await session.client.sendRequest(
                        'textDocument/completion',
                        {
                            textDocument: { uri: example },
                            position: { line, character },
                        },
                    );
                    if (content.trim() !== '' || line % 7 !== 0 || known > 0) continue;
                    for (const item of answer.items.slice(0, 3)) {
                        const written = [
                            ...lines.slice(0, line),
                            plainText(item.textEdit!.newText),
                            ...lines.slice(line + 1),
                        ];
                        const unknown = parse(written.join('\n')).form.filter(
                            ({ code }) => code === 'syntax/unknown-word',
                        );
                        expect(unknown, `${path}:${line + 1}: ${item.label}`).toEqual([]);
                    }
                }
            }
        },
    );
});

/** A snippet after somebody has gone through its fields. */
function plainText(snippet: string): string {
    return snippet.replace(/\$\{\d+[:|]([^,|}]*)[^}]*\}/g, '$1').replace(/\$\d/g, '');
}
