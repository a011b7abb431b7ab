import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

/** What takes over a terminal: a link, a bell, a cleared screen, a colour, a line written over, C1, and bidi. */
const evil =
    '\u001b]8;;http://evil/\u0007click\u001b]8;;\u0007\u001b[2J\u001b[31mRED\rOVER\u009b31m\u0008\u202eabc\u2066\u200f\u0085\u007f';
/** The same, as a text of a plan can hold it: a text ends with its line. */
const title = evil.replaceAll('\r', '');
const file = evil.replaceAll('/', '');
const forTerminals = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;
const spoken = (text: string) =>
    [...text.matchAll(forTerminals)].map(([one]) => one).filter(one => !'\n\t'.includes(one));

const plan = `import "people.delivery"
import "${title}.delivery"

system City "City${title}" {
    led by Mayor
    as of 2026-01-01
    waive coalition/size because "We accept${title}"
}

aspiration Readiness "Every child${title}" {
    measured by Share
    owner Clerk
    care "Children${title}"
}

metric Share "Share${title}" {
    direction increase
    baseline 10% in 2020
    target 50% by 2030
    actual from "share.csv"
    actual from "${title}.csv"
}

unit DU "Unit${title}" {
    reports to Mayor
    leader Boss "Boss${title}" { time 100% }
}

coalition Open "The open circle${title}" for Readiness {
    led by Mayor
    criteria "All kinds${title}"
    member Clerk {
        alignment low "never${title}"
        power high
        because "votes${title}"
    }
    candidate Mayor { power high }
}
`;

const people = `actor Mayor "Mayor${title}" {
    manages Clerk
}
actor Clerk "Clerk${title}" {
    reports to ${title}
}
`;

function hostile(): string {
    const folder = folderWith({
        '.git/HEAD': '',
        'plan.delivery': plan,
        'people.delivery': people,
        'share.csv': `date,value,${evil}\n${evil},${evil}\n2021,x${evil}\n`,
        'delivery.json': `{ "profile": "${evil}", "${evil}": 1, "principles": { "${evil}": "off" } }`,
        'table.csv': `Title,Power,${evil}\n${evil},${evil},${evil}\nUnion${evil},high,x\n`,
    });
    mkdirSync(join(folder, `d${file}`));
    const there = join(folder, `d${file}`, `p${file}.delivery`);
    writeFileSync(there, plan.replace('system City', 'system Town'));
    return folder;
}

/** Every command, in every way that it speaks. */
const evilFolder = `d${file}`;
const commands: string[][] = [
    ...['text', 'json', 'sarif', 'github', 'junit'].map(format => ['check', '.', '--format', format, '--waived']),
    ['check', `${evil}.delivery`, `${evil}*`, evilFolder],
    ['check', '.', '--include-confidential', '--output', `out${file}`],
    ['check', '.', '--format', evil],
    ['check', '.', '--as-of', evil],
    ...['text', 'json', 'markdown'].map(format => [
        'guide',
        'plan.delivery',
        '--format',
        format,
        '--include-confidential',
    ]),
    ['guide', evilFolder],
    ['draw', '--list', 'plan.delivery', '--include-confidential'],
    ['draw', 'plan.delivery', '--picture', evil],
    ['draw', evilFolder, '--picture', 'system-map', '--to', 'svg,dot', '--out', `o${file}`],
    ['draw', '.'],
    ['explain', evil],
    ['explain', evil, '--list'],
    ['explain', 'unit/too-large', '--format', 'json'],
    ['report', 'plan.delivery', '--to', 'markdown', '--include-confidential'],
    ['report', 'plan.delivery', '--to', 'json'],
    ['report', evilFolder, '--out', `${file}.html`],
    ['report', 'plan.delivery', '--out', `x${evil}.doc`],
    ['format', '.', '--check'],
    ['format', evilFolder],
    ['new', `Town${evil}`, '--out', '-'],
    ['new', 'Town', '--sector', evil],
    ['new', 'Town', '--out', `n${file}.delivery`],
    ['import', 'coalition', 'table.csv', '--into', 'plan.delivery', '--coalition', evil],
    ['import', 'actors', 'table.csv', '--out', `t${file}.delivery`],
    ['import', 'actors', `${evil}.csv`, '--into', 'plan.delivery'],
    ['export', 'actors', 'plan.delivery', '--include-confidential'],
    ['export', 'coalition', 'plan.delivery', '--include-confidential'],
    ['export', 'coalition', 'plan.delivery', '--coalition', evil],
    ['lsp', evil],
    ['help', evil],
    [evil],
    ['--help'],
];

test('terminal-escapes: no command lets anything through to a terminal that commands it', async () => {
    const folder = hostile();
    const { out: help } = await run(folder, ['--help']);
    const listed = help.slice(help.indexOf('Commands:'), help.indexOf('Examples:'));
    const all = [...listed.matchAll(/^ {2}([a-z]+)\b/gm)].map(match => match[1]!);
    expect(all.length).toBeGreaterThan(8);
    expect(commands.map(([name]) => name)).toEqual(expect.arrayContaining(all));
    for (const words of commands) {
        const { out, err } = await run(folder, words, { terminal: true, columns: 80, env: { NO_COLOR: '1' } });
        expect({ words, spoken: spoken(out + err) }).toEqual({ words, spoken: [] });
        expect(out + err).not.toBe('');
    }
});

test('colours of ours go through, and those that a plan brings do not', async () => {
    const folder = hostile();
    const { out } = await run(folder, ['check', 'plan.delivery'], { terminal: true, env: { TERM: 'xterm' } });
    const [, ...commands] = out.split('\u001b');
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) expect(command).toMatch(/^\[(1|2|22|31|33|34|32|36|39)m/);
    expect(spoken(out.replaceAll('\u001b', ''))).toEqual([]);
    expect(out).not.toContain('\u001b[31mRED');
});

test('a pipe and a file get data whole, and messages harmless', async () => {
    const folder = hostile();
    const exported = await run(folder, ['export', 'actors', 'plan.delivery']);
    expect(exported.out).toContain(`Mayor${title}`);
    expect(spoken(exported.err)).toEqual([]);
    const json = await run(folder, ['check', '.', '--format', 'json']);
    expect(spoken(json.out)).toEqual([]);
    expect(JSON.stringify(JSON.parse(json.out))).toContain('\u202e');
    for (const words of [
        ['draw', '--list', 'plan.delivery'],
        ['check', '.'],
        ['guide', 'plan.delivery'],
    ]) {
        const { out, err } = await run(folder, words);
        expect({ words, spoken: spoken(out + err) }).toEqual({ words, spoken: [] });
    }
});
