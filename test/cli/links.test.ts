import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { soon } from '../support/patience.ts';
import { startSession } from '../support/server.ts';
import { folderWith, run } from './world.ts';

const head = 'system City "City" {\n    led by Mayor\n    partial because "a test"\n}\n\nactor Mayor "Mayor"\n';
const metric = (path: string) =>
    `\nmetric Share "Share" {\n    direction increase\n    baseline 10% in 2020\n    target 50% by 2030\n    actual from "${path}"\n}\n`;
const table = 'date,value\n2021,20%\n2022,abc\n';

interface Tree {
    readonly files: Record<string, string>;
    /** Links by their paths, with what they lead to. */
    readonly links: Record<string, string>;
}

function made({ files, links }: Tree): string {
    const folder = folderWith(files);
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
    return folder;
}

interface Said {
    readonly path: string;
    readonly line: number;
    readonly rule: string;
    readonly message: string;
}

const byText = (a: Said, b: Said) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

async function saidByCommand(folder: string, ...paths: string[]): Promise<Said[]> {
    const { out } = await run(folder, ['check', ...paths, '--format', 'json', '--include-confidential']);
    const { files } = JSON.parse(out) as {
        files: {
            path: string;
            findings: { rule: string; message: string; range: { start: { line: number } } }[];
        }[];
    };
    return files
        .flatMap(({ path, findings }) =>
            findings.map(({ rule, message, range }) => ({ path, line: range.start.line, rule, message })),
        )
        .sort(byText);
}

async function saidByServer(folder: string, paths: readonly string[]): Promise<Said[]> {
    const session = await startSession(folder);
    await session.settled();
    const said = paths.flatMap(path =>
        session.diagnostics(URI.file(join(folder, path)).toString()).map(({ range, code, message }) => ({
            path,
            line: range.start.line + 1,
            rule: String(code),
            message: String(message),
        })),
    );
    session.close();
    return said.sort(byText);
}

/** The trees that command line and server have to judge alike, and what the imports and data of each come to. */
const trees: Record<string, Tree & { readonly rules: readonly string[] }> = {
    'two links to the folder itself': {
        files: { 'plan.delivery': `import "a/plan.delivery"\nimport "b/plan.delivery"\n${head}` },
        links: { a: '.', b: '.' },
        rules: ['reference/import-cycle', 'reference/import-cycle'],
    },
    'a part by two ways': {
        files: {
            'plan.delivery': `import "people.delivery"\nimport "a/b/people.delivery"\n${head}`,
            'people.delivery': 'actor Clerk "Clerk" {\n    reports to Nobody\n}\n',
        },
        links: { a: '.', b: '.' },
        rules: ['reference/import-twice', 'reference/unknown-name'],
    },
    'links that lead out': {
        files: {
            'ws/delivery.json': '{}',
            'ws/plan.delivery': `import "l.delivery"\nimport "updir/s.delivery"\nimport "../outside/s.delivery"\n${head}${metric('link/s.csv')}`,
            'ws/other.delivery': `${head.replace('system City', 'system Town')}${metric('s.csv')}`,
            'outside/s.delivery': 'actor Outsider "Outsider"\n',
            'outside/s.csv': table,
        },
        links: {
            'ws/l.delivery': '../outside/s.delivery',
            'ws/link': '../outside',
            'ws/updir': '../outside',
            'ws/s.csv': '../outside/s.csv',
        },
        rules: [
            'data/file-outside',
            'data/file-outside',
            'reference/import-outside',
            'reference/import-outside',
            'reference/import-outside',
        ],
    },
    'a plan kept elsewhere starts its paths where it is kept': {
        files: {
            'kept/plan.delivery': `import "people.delivery"\n${head}${metric('share.csv')}`,
            'kept/people.delivery': 'actor Clerk "Clerk" {\n    reports to Nobody\n}\n',
            'kept/share.csv': table,
        },
        links: { 'plan.delivery': 'kept/plan.delivery' },
        rules: ['data/bad-row', 'reference/unknown-name'],
    },
    'links that lead nowhere or are no plans': {
        files: {
            'plan.delivery': `import "notes.delivery"\nimport "plan.txt"\nimport "folder"\nimport "round.delivery"\nimport "gone.delivery"\n${head}`,
            'notes.txt': 'Hello',
            'folder/x': '',
        },
        links: {
            'notes.delivery': 'notes.txt',
            'plan.txt': 'plan.delivery',
            'round.delivery': 'round.delivery',
            'gone.delivery': 'nowhere.delivery',
        },
        rules: [
            'reference/import-missing',
            'reference/import-unreadable',
            'reference/import-unreadable',
            'reference/import-unreadable',
            'reference/import-unreadable',
        ],
    },
    'settings that lead out': {
        files: { 'ws/.git/HEAD': '', 'ws/plan.delivery': head, 'outside.json': '{ "profile": "strict" }' },
        links: { 'ws/delivery.json': '../outside.json' },
        rules: ['settings/unreadable'],
    },
};

describe('command line and server say the same', () => {
    test.each(Object.entries(trees))('%s', async (_name, { rules, ...tree }) => {
        const top = made(tree);
        const folder = join(top, Object.keys(tree.files).some(path => path.startsWith('ws/')) ? 'ws' : '');
        const here = Object.keys({ ...tree.files, ...tree.links })
            .map(path => path.replace(/^ws\//, ''))
            .filter(path => /\.(delivery|json)$/.test(path) && !path.startsWith('outside'));
        const byCommand = await saidByCommand(folder, '.');
        const told = byCommand.map(({ rule }) => rule).filter(rule => /^(reference|data|settings)\//.test(rule));
        expect(told.sort()).toEqual(rules);
        expect(await saidByServer(folder, here)).toEqual(byCommand);
    });
});

test('a file is told at the path that was named, once', async () => {
    const folder = made({
        files: { 'plan.delivery': `${head}actor Clerk "Clerk" {\n    reports to Nobody\n}\n` },
        links: { a: '.', 'also.delivery': 'plan.delivery' },
    });
    linkSync(join(folder, 'plan.delivery'), join(folder, 'hard.delivery'));
    const paths = async (...named: string[]) => (await saidByCommand(folder, ...named)).map(({ path }) => path);
    expect(await paths('a/a/plan.delivery')).toEqual(['a/a/plan.delivery']);
    expect(await paths('also.delivery')).toEqual(['also.delivery']);
    expect(await paths('also.delivery', 'a/plan.delivery', 'plan.delivery')).toEqual(['plan.delivery']);
    expect(await paths('.')).toEqual(['hard.delivery', 'plan.delivery']);
    const { out } = await run(folder, ['draw', 'a/also.delivery', '--list']);
    expect(out).toContain('system-map');
});

test('a link to a folder of plans may be named; a link that is found and leads out is told and not followed', async () => {
    const top = made({
        files: {
            'ws/.git/HEAD': '',
            'ws/plan.delivery': head,
            'kept/plan.delivery': `import "people.delivery"\n${head}`,
            'kept/people.delivery': '',
        },
        links: { 'ws/kept': '../kept', 'ws/out.delivery': '../kept/plan.delivery' },
    });
    const folder = join(top, 'ws');
    expect(await run(folder, ['check', 'kept'])).toEqual({ status: 0, out: 'No findings in 2 files.\n', err: '' });
    expect(await run(folder, ['check', '.'])).toEqual({
        status: 2,
        out: 'As far as it could be checked: no findings in 1 file.\n',
        err: 'delivery: out.delivery: this is a link that leads out of the workspace, and it is not followed. Name the file that it leads to.\n',
    });
});

test('what is found and cannot be read is said by every command, with status 2', async () => {
    const folder = made({
        files: { 'plan.delivery': head },
        links: { 'round.delivery': 'round.delivery', 'gone.delivery': 'x' },
    });
    const told = [
        'delivery: gone.delivery: this link leads to a file that does not exist. Mend it, or delete it.',
        'delivery: round.delivery: this link leads back to itself. Mend it, or delete it.',
    ];
    const unread =
        process.getuid?.() === 0
            ? []
            : ['delivery: shut: this folder may not be read by you. Ask for the right to read it.'];
    mkdirSync(join(folder, 'shut'), { mode: 0 });
    const commands = [
        'check .',
        'check *.delivery',
        'check **/*.delivery',
        'format .',
        'guide .',
        'draw . --list',
        'report . --to json',
        'export actors .',
    ];
    for (const command of commands) {
        const { status, out, err } = await run(folder, command.split(' '));
        const expected = command.includes(' *.') ? told : [...told, ...unread];
        expect({ command, status, err: err.trimEnd().split('\n').sort() }).toEqual({
            command,
            status: 2,
            err: expected,
        });
        expect(out).not.toContain('No findings');
    }
});

test('what is imported privately stays private through links', async () => {
    const folder = made({
        files: {
            'plan.delivery': `import private "a/b/secret.delivery"\n${head}`,
            'secret.delivery': 'coalition Hidden "Hidden" {\n    member Nobody\n}\n',
        },
        links: { a: '.', b: '.' },
    });
    const { out } = await run(folder, ['check', '.', '--format', 'json']);
    expect(out).not.toMatch(/Hidden|Nobody/);
    const drawn = await run(folder, ['draw', 'plan.delivery', '--list']);
    expect(drawn.out).not.toContain('Hidden');
});

describe('in the editor', () => {
    const uri = (folder: string, path: string) => URI.file(join(folder, path)).toString();
    const wrong = `${head}actor Clerk "Clerk" {\n    reports to Nobody\n}\n`;

    test('a file that is open under its link counts once, with what is not saved; closed, it is itself again', async () => {
        const folder = made({
            files: { 'plan.delivery': `import "people.delivery"\n${head}`, 'people.delivery': '' },
            links: { a: '.', 'also.delivery': 'people.delivery' },
        });
        const session = await startSession(folder);
        await session.settled();
        const names = () => session.services.plans.file(uri(folder, 'people.delivery'))?.names.map(({ name }) => name);
        await session.open(uri(folder, 'a/also.delivery'), 'actor Clerk "Clerk" {\n    reports to Nobody\n}\n');
        expect([...session.services.plans.all()].map(file => file.uri)).toEqual([
            uri(folder, 'a/also.delivery'),
            uri(folder, 'plan.delivery'),
        ]);
        const rules = (path: string) => session.diagnostics(uri(folder, path)).map(({ code }) => code);
        expect(rules('a/also.delivery')).toContain('reference/unknown-name');
        expect(rules('people.delivery')).toEqual([]);
        expect(names()).toEqual(['Clerk']);
        await session.client.sendNotification('textDocument/didClose', {
            textDocument: { uri: uri(folder, 'a/also.delivery') },
        });
        await soon(() => expect(names()).toEqual([]));
        await session.settled();
        expect(rules('a/also.delivery')).toEqual([]);
        expect([...session.services.plans.all()].map(file => file.uri)).toContain(uri(folder, 'people.delivery'));
        session.close();
    });

    test('a link that leads out of the folder brings in no names', async () => {
        const top = made({
            files: { 'ws/plan.delivery': `import "l.delivery"\n${head}`, 'outside/s.delivery': 'actor Outsider "O"\n' },
            links: { 'ws/l.delivery': '../outside/s.delivery' },
        });
        const session = await startSession(join(top, 'ws'));
        await session.settled();
        await session.client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uri(top, 'ws/l.delivery'), type: 1 }],
        });
        await session.settled();
        expect(await session.client.sendRequest('workspace/symbol', { query: 'Outsider' })).toEqual([]);
        session.close();
    });

    test('without a folder, a plan reads what is beside and below it, and nothing else', async () => {
        const paths = ['beside.delivery', 'below/b.delivery', '../above.delivery', '/etc/hosts.delivery'];
        const more = ['//host/share/x.delivery', 'out/s.delivery'];
        const imports = [...paths, ...more].map(path => `import "${path}"\n`).join('');
        const text = `${imports}${wrong}${metric('/etc/passwd')}${metric('../s.csv').replaceAll('Share', 'Other')}`;
        const top = made({
            files: {
                'x/plan.delivery': text,
                'x/beside.delivery': '',
                'x/below/b.delivery': '',
                'above.delivery': '',
                's.csv': 'secretword,value\n',
                'outside/s.delivery': '',
            },
            links: { 'x/out': '../outside' },
        });
        const session = await startSession();
        await session.open(uri(top, 'x/plan.delivery'), text);
        const said = session.diagnostics(uri(top, 'x/plan.delivery'));
        const outside = said
            .filter(({ code }) => String(code).endsWith('-outside'))
            .map(({ range }) => range.start.line);
        expect(outside.slice(0, 4)).toEqual([2, 3, 4, 5]);
        expect(outside).toHaveLength(6);
        expect(JSON.stringify(said)).not.toMatch(/root:|secretword/);
        expect(said.map(({ code }) => code)).not.toContain('reference/import-missing');
        session.close();
    });
});

test('tidying through a link writes the file that it leads to, and the link stays', async () => {
    const folder = made({
        files: { 'kept/plan.delivery': 'actor   A "A"\n' },
        links: { 'plan.delivery': 'kept/plan.delivery' },
    });
    expect((await run(folder, ['format', '.'])).out).toBe('1 file tidied.\n');
    expect(readFileSync(join(folder, 'plan.delivery'), 'utf8')).toBe('actor A "A"\n');
    expect((await run(folder, ['format', 'plan.delivery', '--check'])).status).toBe(0);
});
