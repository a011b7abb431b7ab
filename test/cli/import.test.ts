import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

const plan = `import "people.delivery"
import private "coalition.delivery"

system City "The City" {
    led by Mayor
}

aspiration Reading "Every child reads"
`;
const people = 'actor Mayor "The Mayor"\n';
const coalition = 'coalition ReadingCoalition for Reading {\n    led by Mayor\n}\n';
const table = 'Person;Alignment;Relative power\r\nThe Mayor;High (her idea);Very high\r\nUnion;M/H;High\r\n';

const files = {
    'plan.delivery': plan,
    'people.delivery': people,
    'coalition.delivery': coalition,
    'table.csv': table,
};
const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

test('a table is written into the file of the coalition, and what to look at is said', async () => {
    const folder = folderWith({ ...files, '.git/HEAD': '' });
    expect(await run(folder, ['import', 'coalition', 'table.csv', '--into', '.'])).toEqual({
        status: 1,
        out: 'Changed coalition.delivery\nAdded to the coalition: The Mayor and Union.\nNew actors: Union. Say more of each on the system map.\nColumns:\n  A  Person          → Person\n  B  Alignment       → Alignment with aspiration\n  C  Relative power  → Relative power\n',
        err: 'delivery: row 3, column B (Alignment): “M/H” is no level. A level is very low, low, medium, high or very high, with a reason in brackets if you like. It is kept as a note.\n',
    });
    expect(text(folder, 'coalition.delivery')).toBe(`coalition ReadingCoalition for Reading {
    led by Mayor

    candidate Mayor {
        alignment high "her idea"
        power     very high
    }

    candidate Union {
        power high
        note  "Alignment: M/H"
    }
}

actor Union "Union"
`);
    expect(text(folder, 'plan.delivery')).toBe(plan);
    expect(text(folder, 'people.delivery')).toBe(people);
});

test('a second time it changes nothing, unless the table is to be taken over', async () => {
    const folder = folderWith({ ...files, '.git/HEAD': '' });
    await run(folder, ['import', 'coalition', 'table.csv', '--into', 'plan.delivery']);
    const once = text(folder, 'coalition.delivery');
    writeFileSync(join(folder, 'table.csv'), table.replace('Very high', 'Low').replace('M/H', 'Medium'));
    const again = await run(folder, ['import', 'coalition', 'table.csv', '--into', 'plan.delivery']);
    expect(again.status).toBe(1);
    expect(again.out).toMatch(/^There already, and left as they are: The Mayor and Union\.\n/);
    expect(again.err).toContain('row 2, column C (Relative power): the plan says very high, the table low.\n');
    expect(again.err).toContain('--update takes over what the table says.');
    expect(text(folder, 'coalition.delivery')).toBe(once);
    const update = await run(folder, ['import', 'coalition', 'table.csv', '--into', 'plan.delivery', '--update']);
    expect(update.out).toContain('Changed: The Mayor and Union.\n');
    expect(text(folder, 'coalition.delivery')).toContain('power     low\n');
    expect(text(folder, 'coalition.delivery')).toMatch(/alignment +medium\n/);
    expect(text(folder, 'coalition.delivery')).toContain('note  "Alignment: M/H"\n');
});

test('a file keeps its mark, its line ends, its rights and its place behind a link', async () => {
    const folder = folderWith({
        'table.csv': 'Title,Kind\nUnion,Group\n',
        'home/people.delivery': '\uFEFFactor Mayor\r\n',
        'plan.delivery': 'import "people.delivery"\nsystem City\n',
        '.git/HEAD': '',
    });
    symlinkSync('home/people.delivery', join(folder, 'people.delivery'));
    const before = statSync(join(folder, 'home/people.delivery')).mode;
    expect((await run(folder, ['import', 'actors', 'table.csv', '--into', 'plan.delivery'])).out).toContain(
        'Changed home/people.delivery',
    );
    expect(text(folder, 'home/people.delivery')).toBe(
        '\uFEFFactor Mayor\r\n\r\nactor Union "Union" {\r\n    kind group\r\n}\r\n',
    );
    expect(statSync(join(folder, 'home/people.delivery')).mode).toBe(before);
});

test('a table can be a file of its own, which is not overwritten', async () => {
    const folder = folderWith({ 'table.csv': table });
    const words = ['import', 'coalition', 'table.csv', '--out', 'new/coalition.delivery'];
    expect((await run(folder, words)).out).toContain('Wrote new/coalition.delivery\n');
    const written = text(folder, 'new/coalition.delivery');
    expect(written).toMatch(
        /^actor TheMayor "The Mayor"\n\nactor Union "Union"\n\ncoalition GuidingCoalition \{\n {4}candidate TheMayor \{/,
    );
    expect(await run(folder, words)).toMatchObject({
        status: 2,
        err: 'delivery: new/coalition.delivery exists. --force overwrites it.\n',
    });
    expect((await run(folder, [...words, '--force'])).status).toBe(1);
    writeFileSync(join(folder, 'new/coalition.delivery'), `${written}\n// mine\n`);
    expect(await run(folder, [...words, '--force'])).toMatchObject({
        status: 2,
        err: 'delivery: new/coalition.delivery: this is a plan, and it stays as it is. Choose another name with --out.\n',
    });
});

test('Windows’ old encoding is read', async () => {
    const folder = folderWith({
        'table.csv': Buffer.from('Person;Power\r\nPréfet du Nord;High\r\n', 'latin1'),
    });
    await run(folder, ['import', 'coalition', 'table.csv', '--out', 'c.delivery']);
    expect(text(folder, 'c.delivery')).toContain('actor PréfetDuNord "Préfet du Nord"');
});

test('somebody can say what a column is', async () => {
    const folder = folderWith({ 'table.csv': 'Post,Colour,Region,Phone\nUnion,High,North,555\n' });
    const words = ['import', 'coalition', 'table.csv', '--out', 'c.delivery'];
    const choices = ['Colour=Relative power', 'region=note', 'D=leave out'].flatMap(one => ['--column', one]);
    expect(await run(folder, [...words, ...choices])).toMatchObject({
        status: 0,
        out: expect.stringContaining('  B  Colour  → Relative power\n  C  Region  → note\n  D  Phone   → leave out\n'),
        err: '',
    });
    expect(text(folder, 'c.delivery')).toContain('{\n        power high\n        note  "Region: North"\n    }');
    for (const [choice, message] of [
        ['Size=note', 'There is no column “Size”. There is: “Post”, “Colour”, “Region”, “Phone”.'],
        ['Colour=Weight', 'A column cannot be “Weight”. It can be: Person, Standing, In coalition,'],
        ['Colour', '--column Colour: write the heading, “=” and what it is'],
    ])
        expect(await run(folder, [...words, '--force', '--column', choice!])).toMatchObject({
            status: 2,
            err: expect.stringContaining(message!),
        });
});

test.each([
    [['table.csv'], 'Say where to put it: --into with a plan that there is, or --out with a new file.'],
    [['table.csv', '--into', '.', '--out', 'c.delivery'], 'Say where to put it'],
    [['none.csv', '--out', 'c.delivery'], 'none.csv: this file does not exist. Check the spelling.'],
    [['folder', '--out', 'c.delivery'], 'folder: this is no file.'],
    [['book.xlsx', '--out', 'c.delivery'], 'book.xlsx: this file is a workbook. Save the sheet as CSV first'],
    [['table.csv', '--out', 'c.txt'], 'c.txt: the name of a plan ends in .delivery.'],
    [['colours.csv', '--out', 'c.delivery'], 'No column says who it is about.'],
])('what stands in the way is said: %j', async (words, message) => {
    const folder = folderWith({
        ...files,
        'book.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4, 0),
        'colours.csv': 'Colour\nred\n',
    });
    mkdirSync(join(folder, 'folder'));
    const { status, err } = await run(folder, ['import', 'coalition', ...words]);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) });
    expect(existsSync(join(folder, 'c.delivery'))).toBe(false);
});

test('a plan that is damaged where the table goes is left alone', async () => {
    const folder = folderWith({ ...files, 'coalition.delivery': `${coalition.slice(0, -2)}    result "\n` });
    const { status, err } = await run(folder, ['import', 'coalition', 'table.csv', '--into', '.']);
    expect({ status, err }).toEqual({
        status: 2,
        err: expect.stringContaining('coalition.delivery cannot be read as a whole, so nothing was imported.'),
    });
});
