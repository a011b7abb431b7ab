import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type {
    DocumentHighlight,
    DocumentSymbol,
    FoldingRange,
    Hover,
    Location,
    LocationLink,
    MarkupContent,
    Range,
} from 'vscode-languageserver';
import { foldsIn } from '../../src/editor/navigate/folding.ts';
import { exampleTexts } from '../support/examples.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import { parse } from '../support/plans.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

const ask = <T>(method: string, more: object = {}) =>
    at!.session.client.sendRequest<T>(`textDocument/${method}`, { ...at!.cursor, ...more });

describe('going to a definition', () => {
    /** Where the cursor `‸` leads: the file, the text there, and from what. */
    const goes = async (texts: Record<string, string>, options?: Parameters<typeof workshop>[1]) => {
        at = await workshop(texts, options);
        const links = (await ask<LocationLink[] | null>('definition')) ?? [];
        return links.map(({ targetUri, targetSelectionRange, originSelectionRange }) => [
            at!.path(targetUri),
            at!.in(targetUri, targetSelectionRange),
            at!.in(at!.cursor.textDocument.uri, originSelectionRange!),
        ]);
    };

    test('of a name, in another file, from the middle or either end of it', async () => {
        for (const word of ['‸Chief', 'Ch‸ief', 'Chief‸']) {
            const texts = {
                'plan.delivery': `import "people.delivery"\nunit U { oversees Board,${word},X }\n`,
                'people.delivery': 'actor Chief "The Chief" {\n}\n',
            };
            expect(await goes(texts)).toEqual([['people.delivery', 'Chief', 'Chief']]);
            at!.close();
        }
        at = undefined;
    });

    test('of an import and of the path of a table', async () => {
        const texts = { 'people.delivery': 'actor A\n', 'data/m.csv': 'date,value\n' };
        expect(await goes({ ...texts, 'plan.delivery': 'import "peo‸ple.delivery"\n' })).toEqual([
            ['people.delivery', '', '"people.delivery"'],
        ]);
        at!.close();
        expect(await goes({ ...texts, 'plan.delivery': 'metric M { actual from "data/m‸.csv" date "d" }\n' })).toEqual([
            ['data/m.csv', '', '"data/m.csv"'],
        ]);
        at!.close();
        expect(await goes({ ...texts, 'plan.delivery': 'metric M { actual from "data/‸n.csv" }\n' })).toEqual([]);
    });

    test('of a component, to its rating in the same review, else in the latest', async () => {
        const review = (name: string, date: string, inner: string) =>
            `review ${name} {\n    date ${date}\n    ${inner}\n}\n`;
        const [old, latest] = [review('Old', '2010-09', 'rate 4C YR'), review('New', '2012-09', 'rate 4C G')];
        const finding = review('Mid', '2011-09', 'rate 4c R\n    finding "x" for 3B, 4‸C');
        expect(await goes({ 'plan.delivery': old + latest + finding })).toEqual([['plan.delivery', '4c', '4C']]);
        at!.close();
        at = await workshop({ 'plan.delivery': `${latest}${old}action A { for 4C‸ }\n` });
        const [link] = await ask<LocationLink[]>('definition');
        expect(at.in(link!.targetUri, link!.targetRange)).toBe('rate 4C G');
    });

    test('of a waived principle, to its page, if there is one on disk', async () => {
        const texts = { 'plan.delivery': 'unit U { waive unit/too‸-large because "x" }\n' };
        at = await workshop(texts, { pages: 'file:///docs/' });
        const [link] = await ask<LocationLink[]>('definition');
        expect(link!.targetUri).toBe('file:///docs/unit/too-large.md');
        at.close();
        expect(await goes(texts, { pages: 'https://example.org/' })).toEqual([]);
        at!.close();
        expect(await goes(texts)).toEqual([]);
    });
});

describe('finding all places', () => {
    const places = async (texts: Record<string, string>, includeDeclaration = true) => {
        at = await workshop(texts);
        const found = await ask<Location[] | null>('references', { context: { includeDeclaration } });
        return (found ?? [])
            .map(({ uri, range }) => `${at!.path(uri)}:${range.start.line + 1} ${at!.in(uri, range)}`)
            .sort();
    };
    const shared = {
        'a.delivery': 'import "people.delivery"\nsystem A { led by Chief }\n',
        'b.delivery': 'import "people.delivery"\nsystem B { led by Chief‸ }\n',
        'people.delivery': 'actor Chief\n',
    };

    test('of a name, in all plans that share it', async () => {
        expect(await places(shared)).toEqual(['a.delivery:2 Chief', 'b.delivery:2 Chief', 'people.delivery:1 Chief']);
        at!.close();
        expect(await places(shared, false)).toEqual(['a.delivery:2 Chief', 'b.delivery:2 Chief']);
    });

    test('of a component, in reviews and actions; its ratings are its declarations', async () => {
        const plan =
            'import "more.delivery"\nsystem S\nreview R {\n    rate 4C‸ G\n    finding "x" for 4c\n    focus 4C, 4D\n}\n';
        const texts = { 'plan.delivery': plan, 'more.delivery': 'action A { for 4C }\n' };
        expect(await places(texts)).toEqual([
            'more.delivery:1 4C',
            'plan.delivery:4 4C',
            'plan.delivery:5 4c',
            'plan.delivery:6 4C',
        ]);
        at!.close();
        expect(await places(texts, false)).toHaveLength(3);
    });

    test('of nothing, none', async () => expect(await places({ 'plan.delivery': 'actor A {\n‸\n' })).toEqual([]));

    test('in one file are marked, the declaration as such', async () => {
        at = await workshop({
            'plan.delivery': 'actor Chief‸\nunit U { reports to Chief }\nreview R { reviewer unit Chief }\n',
        });
        const found = await ask<DocumentHighlight[]>('documentHighlight');
        expect(found.map(({ range, kind }) => [range.start.line, kind])).toEqual([
            [0, 3],
            [1, 2],
            [2, 2],
        ]);
        at.close();
        at = await workshop({ 'plan.delivery': 'review R {\n    rate 4C G\n    finding "x" for 4‸C, 3A\n}\n' });
        const marked = await ask<DocumentHighlight[]>('documentHighlight');
        expect(marked.map(({ range }) => at!.in(at!.cursor.textDocument.uri, range))).toEqual(['4C', '4C']);
    });
});

describe('the card of a name', () => {
    const says = async (texts: Record<string, string>): Promise<string> => {
        at = await workshop(texts);
        return ((await ask<Hover>('hover')).contents as MarkupContent).value;
    };
    const people = `/** Keeps the *timetable*. */
actor Chief "The Chief" {
    kind person
    level leadership
    role "Leads"
    held by "Bob" until 2010
    held by "Cyd" since 2011
    manages Deputy, Board
}
actor Deputy "The Deputy"
actor Board "The Board"
actor Minister "The Minister" { manages Chief }
`;

    test('says what it is, who holds it, who manages whom, and where it is used', async () => {
        const card = await says({
            'plan.delivery':
                'import "people.delivery"\nsystem S "S" { led by Ch‸ief\n    as of 2012-09 }\nunit U { reports to Chief }\n',
            'people.delivery': people,
        });
        expect(card.split('\n\n')).toEqual([
            '**The Chief** — actor `Chief`',
            'Keeps the \\*timetable\\*.',
            'Person, leadership  \nLeads  \nHeld by Cyd  \nReports to: The Minister  \nManages: The Deputy, The Board and U',
            'Used 3 times in 2 files  \n*Declared in people.delivery*',
        ]);
    });

    test('says what is found against it, where it is seen from elsewhere', async () => {
        const unit = 'unit U "The Unit" {\n    size 70\n    since 2010\n    reports to U‸\n}\naction A { owner U }\n';
        expect(await says({ 'plan.delivery': unit })).toMatch(/\n- .*70/);
        at!.close();
        expect(await says({ 'plan.delivery': unit.replace('‸', '').replace('unit U', 'unit U‸') })).not.toMatch(
            /\n- .*70/,
        );
    });

    test.each([
        ['unit F‸ "Flow" {\n    size 7\n    leader Ann "Ann Ash"\n}', '7 people, led by Ann Ash'],
        [
            'unit F "Flow" {\n    staff A‸nn "Ann Ash" {\n        role "Data"\n        time 50%\n    }\n}',
            'Staff of Flow, 50% of the time',
        ],
        [
            'aspiration A‸ { care "x"\n measured by M\n owner B }\nmetric M "Homes"\nactor B "Bo"',
            'Measured by: Homes  \nOwned by Bo',
        ],
        ['metric M‸ { actual 1,200 in 2010, 1,400 in 2011 }', 'Latest: 1,400 in 2011'],
        ['coalition C‸ for A { member X\n excluded Y }\naspiration A "Read"', 'For: Read  \n1 member'],
        ['review R‸ { date 2010-09\n mode formal\n rate 1A G }', 'Formal, 2010-09, 1 component rated'],
        ['action X‸ { owner B\n by 2012 }\nactor B "Bo"', 'Owned by Bo  \nDue by 2012'],
        ['activity X‸ { owner B, D }\nactor B "Bo"\nactor D "Di"', 'Owned by Bo and Di'],
        ['unit U { team T‸ "x" { led by B } }\nactor B "Bo"', 'Led by Bo'],
        ['external influence L‸ "Law" { requires "it" }', 'external influence `L`\n\nit'],
        ['actor X‸ "Mr \\"X\\""', 'Used nowhere'],
        ['actor X‸ {\n    kind\n    held by\n    manages\n', 'Used nowhere'],
    ])('%j', async (text, part) => expect(await says({ 'plan.delivery': text })).toContain(part));
});

describe('folding', () => {
    /** The lines that a fold shows and hides: first and last. */
    const folded = (text: string) => {
        const lines = text.split('\n');
        return foldsIn(parse(text)).map(({ start, end, kind }) => [lines[start]!.trim(), lines[end]!.trim(), kind]);
    };

    test('takes imports, comments, blocks within blocks and block texts, without what closes them', () => {
        const text = `// About
// this
import "a.delivery"
import "b.delivery"

/*
 * All.
 */
actor A "A" {
    role """
        Leads
        all
        """
    // one line
}
unit U {
    leader B {
        time 100%
    }
}
actor C {}
actor D {
}
`;
        expect(folded(text)).toEqual([
            ['// About', '// this', 'comment'],
            ['import "a.delivery"', 'import "b.delivery"', 'imports'],
            ['/*', '* All.', 'comment'],
            ['actor A "A" {', '// one line', undefined],
            ['role """', 'all', undefined],
            ['unit U {', '}', undefined],
            ['leader B {', 'time 100%', undefined],
        ]);
    });

    test('takes a list over several lines, and sections with a rule of dashes', () => {
        expect(
            folded('// One ---\nactor A {\n    manages B,\n        C,\n        D\n}\n\n// Two ----\nactor B\n\n'),
        ).toEqual([
            ['// One ---', '}', 'region'],
            ['actor A {', 'D', undefined],
            ['manages B,', 'D', undefined],
            ['// Two ----', 'actor B', 'region'],
        ]);
    });

    test('takes a block that is not closed as far as it goes', () => {
        expect(
            folded('unit U {\n    since 2010\n    leader A {\n        time 100%\nactor B {\n    role "x"\n}\n'),
        ).toEqual([
            ['unit U {', 'time 100%', undefined],
            ['leader A {', 'time 100%', undefined],
            ['actor B {', 'role "x"', undefined],
        ]);
    });

    test('of any part of a plan stays within it, and no two overlap', () => {
        const texts = Object.values(exampleTexts('k12-all-four'));
        fc.assert(
            fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 400 }), (text, from, length) => {
                const at = from % text.length;
                const file = parse(text.slice(0, at) + text.slice(at + length));
                const lines = file.text.split('\n').length;
                const folds = foldsIn(file);
                for (const [i, { start, end }] of folds.entries()) {
                    expect(start).toBeLessThan(end);
                    expect(end).toBeLessThan(lines);
                    const before = folds.slice(0, i).filter(one => one.end >= start && one.kind !== 'comment');
                    for (const around of before) expect(around.end).toBeGreaterThanOrEqual(end);
                }
            }),
            { numRuns: 40 },
        );
    });

    test('is given to the editor by whole lines', async () => {
        at = await workshop({ 'plan.delivery': 'actor A {\n    role "x"\n}\n‸' });
        expect(await ask<FoldingRange[]>('foldingRange')).toEqual([{ startLine: 0, endLine: 1 }]);
    });
});

test('the outline of any part of a plan has each name within its block, and each block within the one around it', async () => {
    const text = Object.values(exampleTexts('k12-all-four')).join('\n');
    at = await workshop({ 'plan.delivery': '‸' });
    const order = ({ start, end }: Range) =>
        [start, end].map(({ line, character }) => line * 10_000 + character) as [number, number];
    const within = (inner: Range, outer: Range) =>
        order(inner)[0] >= order(outer)[0] && order(inner)[1] <= order(outer)[1];
    const look = (symbol: DocumentSymbol): void => {
        expect(symbol.name).not.toBe('');
        expect(within(symbol.selectionRange, symbol.range)).toBe(true);
        for (const child of symbol.children ?? []) {
            expect(within(child.range, symbol.range)).toBe(true);
            look(child);
        }
    };
    const uri = at.uri('plan.delivery');
    await at.session.open(uri, '');
    for (let cut = 7; cut < text.length; cut += Math.ceil(text.length / 25)) {
        await at.session.change(uri, `${text.slice(0, cut)}\nactor {\n${text.slice(cut + 50, cut + 900)}`);
        for (const symbol of await ask<DocumentSymbol[]>('documentSymbol')) look(symbol);
    }
});
