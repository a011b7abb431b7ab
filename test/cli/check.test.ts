import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

const clean = `system City "City" {
    led by Mayor
    partial because "A test"
    as of 2026-01-01
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief Executive"
`;

const wrong = `${clean}
actor Clerk "Clerk" {
    reports to Mayer
    influence hihg
}
`;

describe('the exit status', () => {
    test('is 0 where there is nothing to say, or nothing grave', async () => {
        const folder = folderWith({ 'plan.delivery': clean });
        expect(await run(folder, ['check', 'plan.delivery'])).toEqual({
            status: 0,
            out: 'No findings in 1 file.\n',
            err: '',
        });
    });

    test('is 1 where something is an error', async () => {
        const { status, err } = await run(folderWith({ 'plan.delivery': wrong }), ['check', 'plan.delivery']);
        expect({ status, err }).toEqual({ status: 1, err: '' });
    });

    test('is 1 for a warning only with --strict', async () => {
        const folder = folderWith({ 'plan.delivery': 'system City {\n    led by Mayor\n}\n\nactor Mayor\n' });
        const { status, out } = await run(folder, ['check', '.']);
        expect(out).toContain('warning: “City” has no aspiration');
        expect(status).toBe(0);
        expect((await run(folder, ['check', '.', '--strict'])).status).toBe(1);
    });

    test('is 2 for wrong usage, said on stderr', async () => {
        const folder = folderWith({ 'plan.delivery': clean });
        for (const words of [
            [],
            ['check'],
            ['chek', '.'],
            ['check', '.', '--formt', 'json'],
            ['check', '.', '--format', 'xml'],
            ['check', '.', '--as-of', 'yesterday'],
            ['check', '.', '--as-of', '2026-02-30'],
            ['lsp'],
        ]) {
            const { status, out, err } = await run(folder, words);
            expect({ words, status, out }).toEqual({ words, status: 2, out: '' });
            expect(err).not.toBe('');
        }
        expect((await run(folder, ['chek'])).err).toContain('Did you mean check?');
        expect((await run(folder, ['check', '.', '--as-of', '2026-02-30'])).err).toBe(
            'delivery: --as-of: February 2026 has 28 days.\n',
        );
    });

    test('is 0 for help and version', async () => {
        expect(await run('/', ['--version'])).toEqual({ status: 0, out: '1.2.3\n', err: '' });
        for (const words of [['--help'], ['check', '--help'], ['draw', '-h'], ['help', 'lsp']]) {
            const { status, out } = await run('/', words);
            expect(status).toBe(0);
            expect(out).toMatch(/Examples?[:,]/);
            expect(out).toContain('Exit status:');
        }
    });
});

test('text reads like a compiler’s', async () => {
    const { out } = await run(folderWith({ 'plan.delivery': wrong }), ['check', 'plan.delivery']);
    expect(out).toMatchInlineSnapshot(`
      "plan.delivery:14:16: error: Nothing in this plan is called \`Mayer\`. Did you mean \`Mayor\`? [reference/unknown-name]
          14 |     reports to Mayer
             |                ^^^^^

      plan.delivery:15:15: error: \`hihg\` is not a level. It is one of \`very low\`, \`low\`, \`medium\`, \`high\`, \`very high\`. [value/unknown-word]
          15 |     influence hihg
             |               ^^^^

      2 errors in 1 file.
      "
    `);
});

describe('dates', () => {
    const dated = `system City {
    led by Mayor
    partial because "A test"
}

actor Mayor {
    manages Chief
}

actor Chief

action Letter "Write the letter" {
    short-term
    owner Chief
    by    2026-05
}

metric Waiting "Days of waiting" {
    direction decrease
    kind      outcome
    reported  monthly
    baseline  20 in 2025-01
    actual    20 in 2025-01, 18 in 2026-03
}
`;

    test('--as-of says what day it is, of a period the last one', async () => {
        const folder = folderWith({ 'plan.delivery': dated });
        const rulesAsOf = async (date: string) => {
            const { out } = await run(folder, ['check', '.', '--format', 'json', '--as-of', date]);
            return (JSON.parse(out).files[0].findings as { rule: string }[]).map(({ rule }) => rule);
        };
        expect(await rulesAsOf('2026-04-15')).not.toContain('metric/stale');
        expect(await rulesAsOf('2026-12')).toContain('metric/stale');
        expect(await rulesAsOf('2026')).toEqual(await rulesAsOf('2026-12-31'));
        const { out } = await run(folder, ['check', '.']);
        expect(out).toContain('metric/stale');
    });
});

describe('waivers', () => {
    const waiving = `system City {
    led by Mayor
    waive plan/missing-part because "The rest is kept by the region" until 2027-06
}

actor Mayor {
    manages Chief
}

actor Chief
`;

    test('are counted, and listed with --waived', async () => {
        const folder = folderWith({ 'plan.delivery': waiving });
        const quiet = await run(folder, ['check', '.', '--strict']);
        expect(quiet).toEqual({
            status: 0,
            out: 'No findings in 1 file.\n1 finding is waived. List it with --waived.\n',
            err: '',
        });
        const { out } = await run(folder, ['check', '.', '--waived']);
        expect(out).toContain('plan.delivery:1:8: waived warning: “City” has no aspiration');
        expect(out).toContain('    waived until 2027-06: The rest is kept by the region\n');
    });

    test('are in the JSON, with their reasons', async () => {
        const { out } = await run(folderWith({ 'plan.delivery': waiving }), ['check', '.', '--format', 'json']);
        const { files, summary } = JSON.parse(out);
        expect(files[0].findings[0].waived).toEqual({ reason: 'The rest is kept by the region', until: '2027-06' });
        expect(summary).toEqual({ errors: 0, warnings: 0, infos: 0, hints: 0, waived: 1 });
    });
});

describe('paths', () => {
    test('may be files, folders and globs, each file checked once', async () => {
        const folder = folderWith({
            'a/plan.delivery': clean,
            'a/deep/er/plan.delivery': wrong,
            'node_modules/x/plan.delivery': wrong,
            '.hidden/plan.delivery': wrong,
            'b/notes.txt': 'x',
            'b/plan.delivery': clean,
        });
        const paths = async (...words: string[]) => {
            const { out } = await run(folder, ['check', '--format', 'json', ...words]);
            return (JSON.parse(out).files as { path: string }[]).map(({ path }) => path);
        };
        expect(await paths('.')).toEqual(['a/deep/er/plan.delivery', 'a/plan.delivery', 'b/plan.delivery']);
        expect(await paths('a/plan.delivery', 'a')).toEqual(['a/deep/er/plan.delivery', 'a/plan.delivery']);
        expect(await paths('{a,b}/*')).toEqual(['a/plan.delivery', 'b/plan.delivery']);
        expect(await paths('**/er/*.delivery', 'b')).toEqual(['a/deep/er/plan.delivery', 'b/plan.delivery']);
    });

    test('are shown from the current folder', async () => {
        const folder = folderWith({ 'a/plan.delivery': wrong, 'b/x.txt': '' });
        const { out } = await run(join(folder, 'b'), ['check', '../a']);
        expect(out).toContain('../a/plan.delivery:14:16: error:');
    });

    test('folders that are links are not walked in circles', async () => {
        const folder = folderWith({ 'a/plan.delivery': clean });
        symlinkSync('..', join(folder, 'a/up'));
        symlinkSync('plan.delivery', join(folder, 'a/also.delivery'));
        const { out, status } = await run(folder, ['check', '.']);
        expect({ out, status }).toEqual({ out: 'No findings in 1 file.\n', status: 0 });
    });
});

describe('a file that is a part of a plan', () => {
    const parts = {
        '.git/HEAD': '',
        'city/plan.delivery': `import "people.delivery"\n\n${clean}\nactor Clerk {\n    reports to Deputy\n}\n`,
        'city/people.delivery': 'actor Deputy "Deputy" {\n    reports to Chief\n}\n',
        'other/plan.delivery': 'import "missing.delivery"\n',
    };

    test('is checked with the plan that imports it, and only its own findings are told', async () => {
        const folder = folderWith(parts);
        expect(await run(folder, ['check', 'city/people.delivery'])).toEqual({
            status: 0,
            out: 'No findings in 1 file.\n',
            err: '',
        });
    });

    test('without a plan, unknown names are no error', async () => {
        const folder = folderWith({ ...parts, 'city/plan.delivery': clean });
        const { status, out } = await run(folder, ['check', 'city/people.delivery']);
        expect(out).toContain('info: Nothing here is called `Chief`, and no plan imports this file yet.');
        expect(status).toBe(0);
    });
});

describe('bad input', () => {
    const lines = (text: string) => text.trimEnd().split('\n');

    test('a path that cannot be read is one sentence, and the other files are checked', async () => {
        const folder = folderWith({ 'good.delivery': wrong, 'notes.txt': 'Hello', 'empty-folder/x.txt': '' });
        symlinkSync('round.delivery', join(folder, 'round.delivery'));
        const { status, out, err } = await run(folder, [
            'check',
            'good.delivery',
            'missing.delivery',
            'notes.txt',
            'empty-folder',
            'no/*.delivery',
            'round.delivery',
        ]);
        expect(status).toBe(2);
        expect(out).toContain('reference/unknown-name');
        expect(lines(err)).toEqual([
            'delivery: missing.delivery: this path does not exist. Check the spelling.',
            'delivery: notes.txt: this is not a .delivery file. Rename it if it is a plan.',
            'delivery: empty-folder: there is no .delivery file in this folder.',
            'delivery: no/*.delivery: no .delivery file matches this pattern.',
            'delivery: round.delivery: this path is a link that leads back to itself. Name the file that is meant.',
        ]);
    });

    test.skipIf(process.getuid?.() === 0)('a file without the right to read it', async () => {
        const folder = folderWith({ 'plan.delivery': clean });
        chmodSync(join(folder, 'plan.delivery'), 0);
        const { status, err } = await run(folder, ['check', 'plan.delivery']);
        expect({ status, err }).toEqual({
            status: 2,
            err: 'delivery: plan.delivery: this file may not be read by you. Ask for the right to read it.\n',
        });
    });

    test('a file that is no text, or too large', async () => {
        const folder = folderWith({
            'binary.delivery': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]),
            'latin.delivery': new Uint8Array([0x61, 0xe4, 0x62]),
            'wide.delivery': new Uint8Array([0xff, 0xfe, 0x61, 0]),
            'huge.delivery': new Uint8Array(50 * 1024 * 1024).fill(0x61),
        });
        mkdirSync(join(folder, 'folder.delivery'));
        const { status, out, err } = await run(folder, ['check', '.']);
        expect({ status, out }).toEqual({ status: 2, out: '' });
        expect(lines(err)).toEqual([
            'delivery: binary.delivery: this file is not text. Name a `.delivery` file; this one looks binary.',
            'delivery: huge.delivery: this file has 50 MB, and files of more than 20 MB are not read. Split the plan into several files and import them.',
            'delivery: latin.delivery: this file is not text in UTF-8. Save it as UTF-8.',
            'delivery: wide.delivery: this file is written in UTF-16. Save it as UTF-8.',
        ]);
    });

    test('imports that lead nowhere, out of the workspace, in a circle, or to what is no plan', async () => {
        const folder = folderWith({
            'secret.delivery': 'actor Outside\n',
            'work/delivery.json': '{}',
            'work/plan.delivery': [
                'import "peple.delivery"',
                'import "../secret.delivery"',
                'import "circle.delivery"',
                'import "folder"',
                'import "notes.txt"',
                'import "binary.delivery"',
                'import "linked.delivery"',
                clean,
            ].join('\n'),
            'work/people.delivery': '',
            'work/circle.delivery': 'import "plan.delivery"\n',
            'work/folder/x.txt': '',
            'work/notes.txt': 'secret words',
            'work/binary.delivery': new Uint8Array([1, 0, 2]),
        });
        symlinkSync('../secret.delivery', join(folder, 'work/linked.delivery'));
        const { status, out, err } = await run(folder, ['check', 'work/plan.delivery', 'work/circle.delivery']);
        expect({ status, err }).toEqual({ status: 1, err: '' });
        expect(lines(out).filter(line => /^\S+: \w+: /.test(line))).toEqual([
            'work/circle.delivery:1:8: error: These files import each other in a circle: plan.delivery → circle.delivery → plan.delivery. Leave out one of the imports. [reference/import-cycle]',
            'work/plan.delivery:1:8: error: There is no file "peple.delivery". Did you mean "people.delivery"? [reference/import-missing]',
            'work/plan.delivery:2:8: error: "../secret.delivery" leads out of the workspace. A plan can import only files within it. [reference/import-outside]',
            'work/plan.delivery:4:8: error: "folder" cannot be read: it is a folder. [reference/import-unreadable]',
            'work/plan.delivery:5:8: error: "notes.txt" cannot be read: it is not a .delivery file. [reference/import-unreadable]',
            'work/plan.delivery:6:8: error: "binary.delivery" cannot be read: it is not text. [reference/import-unreadable]',
            'work/plan.delivery:7:8: error: "linked.delivery" leads out of the workspace. A plan can import only files within it. [reference/import-outside]',
        ]);
    });

    test('an empty file, and a file of one brace', async () => {
        const folder = folderWith({ 'empty.delivery': '', 'brace.delivery': '{', 'blank.delivery': '\ufeff\r\n \r\n' });
        expect(await run(folder, ['check', 'empty.delivery', 'blank.delivery'])).toEqual({
            status: 0,
            out: 'No findings in 2 files.\n',
            err: '',
        });
        const { status, out } = await run(folder, ['check', 'brace.delivery']);
        expect(status).toBe(1);
        expect(lines(out)[0]).toMatch(/^brace\.delivery:1:1: error: .* \[syntax\/[a-z-]+\]$/);
        expect(out).toContain('1 error in 1 file.');
    });

    test('a byte order mark and the line ends of Windows change nothing', async () => {
        const folder = folderWith({
            'unix.delivery': wrong,
            'windows.delivery': `\ufeff${wrong.replaceAll('\n', '\r\n')}`,
        });
        const findings = async (path: string) =>
            JSON.parse((await run(folder, ['check', path, '--format', 'json'])).out).files[0].findings;
        expect(await findings('windows.delivery')).toEqual(await findings('unix.delivery'));
        const { out } = await run(folder, ['check', 'windows.delivery']);
        expect(out).not.toContain('\r');
    });
});

describe('a terminal', () => {
    const words = ['check', 'plan.delivery'];

    test('gets colours, and lines broken between words', async () => {
        const folder = folderWith({ 'plan.delivery': wrong });
        const { out } = await run(folder, words, { terminal: true, columns: 60 });
        expect(out).toContain('\u001b[31m\u001b[1merror:');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are such characters
        const plain = out.replace(/\u001b\[\d+m/g, '');
        for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    });

    test('says otherwise in its environment', async () => {
        const folder = folderWith({ 'plan.delivery': wrong });
        const coloured = async (terminal: boolean, env: Record<string, string>) =>
            (await run(folder, words, { terminal, columns: 80, env })).out.includes('\u001b[');
        expect(await coloured(true, {})).toBe(true);
        expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
        expect(await coloured(true, { TERM: 'dumb' })).toBe(false);
        expect(await coloured(false, {})).toBe(false);
        expect(await coloured(false, { FORCE_COLOR: '1' })).toBe(true);
    });

    test('is not commanded by what a plan says', async () => {
        const folder = folderWith({
            'plan.delivery': `${clean}\nactor Evil "\u001b[2J\u0007\u202e" {\n    influence \u001b]0;x\u0007\n}\n`,
        });
        const { out } = await run(folder, words, { terminal: true, columns: 80, env: { NO_COLOR: '1' } });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
        expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
    });
});

test('JSON has the form that programs rely on, the same each time', async () => {
    const folder = folderWith({ 'b.delivery': clean, 'a.delivery': wrong });
    const first = await run(folder, ['check', '.', '--format', 'json']);
    expect((await run(folder, ['check', 'b.delivery', 'a.delivery', '--format', 'json'])).out).toBe(first.out);
    expect(JSON.parse(first.out)).toMatchInlineSnapshot(`
      {
        "files": [
          {
            "findings": [
              {
                "message": "Nothing in this plan is called \`Mayer\`. Did you mean \`Mayor\`?",
                "range": {
                  "end": {
                    "column": 21,
                    "line": 14,
                  },
                  "start": {
                    "column": 16,
                    "line": 14,
                  },
                },
                "related": [],
                "rule": "reference/unknown-name",
                "severity": "error",
                "waived": null,
              },
              {
                "message": "\`hihg\` is not a level. It is one of \`very low\`, \`low\`, \`medium\`, \`high\`, \`very high\`.",
                "range": {
                  "end": {
                    "column": 19,
                    "line": 15,
                  },
                  "start": {
                    "column": 15,
                    "line": 15,
                  },
                },
                "related": [],
                "rule": "value/unknown-word",
                "severity": "error",
                "waived": null,
              },
            ],
            "path": "a.delivery",
          },
          {
            "findings": [],
            "path": "b.delivery",
          },
        ],
        "settings": [
          {
            "path": null,
            "profile": "review",
            "questions": 0,
          },
        ],
        "summary": {
          "errors": 2,
          "hints": 0,
          "infos": 0,
          "waived": 0,
          "warnings": 0,
        },
        "version": 1,
      }
    `);
});
