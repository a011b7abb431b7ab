import { posix } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentLink, InitializeResult } from 'vscode-languageserver';
import { type Move, pathEdits, pathsIn } from '../../src/editor/navigate/moved-files.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import { applyFix, parse } from '../support/plans.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

const plan = `import "people.delivery"
import private "gone.delivery"
import """odd name.delivery"""

system S { led by Chief }
metric M {
    actual from "data/m.csv" date "Day"
    source "https://example.org/m.csv"
}
metric N { actual from "data/none.csv" }
`;
const files = {
    'plan.delivery': plan,
    'people.delivery': 'actor Chief\n',
    'odd name.delivery': '\n',
    'data/m.csv': 'Day,Value\n',
};

describe('links', () => {
    const linksOf = async (): Promise<[string, string, string | undefined][]> => {
        const uri = at!.uri('plan.delivery');
        const found = await at!.session.client.sendRequest<DocumentLink[]>('textDocument/documentLink', {
            textDocument: { uri },
        });
        return found.map(({ range, target, tooltip }) => [at!.in(uri, range), at!.path(target!), tooltip]);
    };

    test('lead to what is imported and to data, where it is there', async () => {
        at = await workshop(files);
        expect(await linksOf()).toEqual([
            ['people.delivery', 'people.delivery', 'Open people.delivery'],
            ['odd name.delivery', 'odd name.delivery', 'Open odd name.delivery'],
            ['data/m.csv', 'data/m.csv', 'Open m.csv'],
        ]);
    });

    test('come when the file comes, and none are made of half a line', async () => {
        at = await workshop({ 'plan.delivery': 'import "people.delivery\nimport\nmetric M { actual from }\n' });
        expect(await linksOf()).toEqual([]);
        at.write('people.delivery', '');
        await at.session.client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: at.uri('people.delivery'), type: 1 }],
        });
        await at.session.settled();
        expect((await linksOf()).map(([text]) => text)).toEqual(['people.delivery']);
    });
});

describe('a file that is renamed or moved', () => {
    /** The texts that change when files move, before they do. */
    const moved = async (texts: Record<string, string>, ...moves: [from: string, to: string][]) => {
        at = await workshop(texts);
        const edit = await at.session.client.sendRequest<never>('workspace/willRenameFiles', {
            files: moves.map(([from, to]) => ({ oldUri: at!.uri(from), newUri: at!.uri(to) })),
        });
        return Object.fromEntries(Object.entries(at.after(edit)).filter(([path, text]) => text !== at!.text(path)));
    };

    test('is imported under its new name', async () => {
        expect(await moved(files, ['people.delivery', 'map/the people.delivery'])).toEqual({
            'plan.delivery': plan.replace('people.delivery', 'map/the people.delivery'),
        });
    });

    test('is read under its new name, when it is a table', async () => {
        expect(await moved(files, ['data/m.csv', 'm "new".csv'])).toEqual({
            'plan.delivery': plan.replace('data/m.csv', 'm \\"new\\".csv'),
        });
    });

    test('takes its own paths with it, those of files that are not here as well', async () => {
        expect(await moved(files, ['plan.delivery', 'city/plan.delivery'])).toEqual({
            'plan.delivery': plan
                .replace('people.delivery', '../people.delivery')
                .replace('gone.delivery', '../gone.delivery')
                .replace('"""odd name.delivery"""', '"../odd name.delivery"')
                .replace('data/m.csv', '../data/m.csv')
                .replace('data/none.csv', '../data/none.csv'),
        });
    });

    test('changes nothing when all that belongs together moves together', async () => {
        const together = { 'a/plan.delivery': 'import "people.delivery"\n', 'a/people.delivery': '' };
        expect(await moved(together, ['a', 'b'])).toEqual({});
    });

    test('can be a folder', async () => {
        expect(await moved(files, ['data', 'tables/2012'])).toEqual({
            'plan.delivery': plan
                .replace('data/m.csv', 'tables/2012/m.csv')
                .replace('data/none.csv', 'tables/2012/none.csv'),
        });
    });

    test('keeps what was written of its way', async () => {
        expect(
            await moved({ 'plan.delivery': 'import "./a.delivery"\n', 'a.delivery': '' }, ['a.delivery', 'b.delivery']),
        ).toEqual({ 'plan.delivery': 'import "./b.delivery"\n' });
    });

    test('says so when the editor asks, as the server has told it for which files to do so', async () => {
        at = await workshop({});
        const { FileOperationHandler } = at.session.services.shared.lsp;
        const options = FileOperationHandler!.fileOperationOptions as NonNullable<
            NonNullable<InitializeResult['capabilities']['workspace']>['fileOperations']
        >;
        expect(options.willRename!.filters.map(({ pattern }) => pattern)).toEqual([
            { glob: '**/*.{delivery,csv,tsv,txt}', matches: 'file' },
            { glob: '**/*', matches: 'folder' },
        ]);
    });
});

const part = fc.constantFrom('a', 'b', 'c d', 'é');
const pathOf = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));

test('whatever moves where, every path leads to the same thing afterwards', () => {
    const moves = fc.array(fc.record({ from: pathOf, to: pathOf }), { minLength: 1, maxLength: 3 });
    fc.assert(
        fc.property(pathOf, fc.array(pathOf, { maxLength: 3 }), moves, (home, targets, moves) => {
            const root = 'file:///w/';
            const uri = (path: string) => root + encodeURI(path);
            const file = (path: string) => `${path}.delivery`;
            const relative = (to: string) => posix.relative(posix.dirname(file(home)), file(to));
            const text = targets.map(target => `import "${relative(target)}"\n`).join('');
            const plan = parse(text, uri(file(home)));
            const asMoves: Move[] = moves.map(({ from, to }) => ({ from: uri(from), to: uri(to) }));
            const after = (path: string): string => {
                const fitting = moves.filter(({ from }) => path.startsWith(`${from}/`));
                const way = fitting.sort((a, b) => b.from.length - a.from.length)[0];
                return way ? way.to + path.slice(way.from.length) : path;
            };
            const changed = applyFix(text, { title: '', edits: pathEdits([plan], asMoves) });
            const there = parse(changed, uri(after(file(home))));
            const reached = pathsIn(there).map(({ target }) => target);
            expect(reached).toEqual(targets.map(target => uri(after(file(target)))));
        }),
    );
});
