import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { confidentialPlan, secret } from '../report/confidential-plan.ts';
import { built, folderWith, run } from './world.ts';

const plan = `system City "Łódź – Αθήνα" {
    led by Mayor
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief </svg><script>"

unit Desk "The desk" {
    reports to Mayor
    leader Ana "Ana" {
        accounts Chief since 2024
    }
}
`;

const draw = (folder: string, ...more: string[]) => run(folder, ['draw', '.', '--picture', 'system-map', ...more]);

/** The chunks of a PNG file, by their types; the sums are checked. */
function chunksOf(png: Buffer): Map<string, Buffer> {
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < png.length; ) {
        const length = png.readUInt32BE(at);
        expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
        const type = png.toString('latin1', at + 4, at + 8);
        const data = png.subarray(at + 8, at + 8 + length);
        chunks.set(type === 'iTXt' ? `iTXt ${data.subarray(0, data.indexOf(0))}` : type, data);
        at += 12 + length;
    }
    return chunks;
}

test('a PNG has the size that is asked for, and says its title', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    expect(await draw(folder, '--to', 'png')).toEqual({ status: 0, out: 'Wrote system-map.png\n', err: '' });
    const usual = chunksOf(readFileSync(join(folder, 'system-map.png')));
    await draw(folder, '--out', 'small.png', '--scale', '0.5');
    const small = chunksOf(readFileSync(join(folder, 'small.png')));
    expect(usual.get('IHDR')!.readUInt32BE(0)).toBe(4 * small.get('IHDR')!.readUInt32BE(0));
    expect(usual.get('tEXt')!.toString('latin1')).toBe('Software\0Delivery');
    expect(usual.get('iTXt Title')!.toString()).toContain('System map — Łódź – Αθήνα');
    expect(usual.get('iTXt Description')!.toString()).toContain('Mayor manages Chief');
    // 96 pixels an inch, twice.
    expect(usual.get('pHYs')!.readUInt32BE(0)).toBe(7559);
});

test('a PDF is one page of the size of the picture, with its words in it', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    await draw(folder, '--to', 'svg,pdf');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(readFileSync(join(folder, 'system-map.svg'), 'utf8'))!;
    const pdf = readFileSync(join(folder, 'system-map.pdf'), 'latin1');
    expect(pdf).toContain(`/MediaBox [0 0 ${Number(width) * 0.75} ${Number(height) * 0.75}]`);
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(pdf).toContain('(D:20000101000000Z)');
    for (const face of ['latin-SemiBold', 'latin-ext-SemiBold', 'greek-SemiBold', 'latin-Regular'])
        expect(pdf).toContain(`+SourceSans3-${face}\n`);
    expect(pdf).not.toContain('Helvetica');
});

test('the same plan gives the same bytes in all formats, and each theme its own', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    const all = 'svg,png,pdf,mermaid,dot';
    for (const [out, theme] of [
        ['a', 'light'],
        ['b', 'light'],
        ['c', 'dark'],
    ] as const)
        expect((await draw(folder, '--to', all, '--out', out, '--theme', theme)).status).toBe(0);
    const names = readdirSync(join(folder, 'a'));
    expect(names.sort()).toEqual(['.dot', '.mmd', '.pdf', '.png', '.svg'].map(ending => `system-map${ending}`));
    for (const name of names) {
        const [a, b, c] = ['a', 'b', 'c'].map(at => readFileSync(join(folder, at, name)));
        expect(a!.equals(b!), name).toBe(true);
        expect(a!.equals(c!), name).toBe(false);
    }
});

describe('--out', () => {
    test('names a file, whose ending says the format', async () => {
        const folder = folderWith({ 'plan.delivery': plan });
        for (const name of ['a.svg', 'deep/b.png', 'c.PDF', 'd.mmd', 'e.mermaid', 'f.dot', 'g.gv'])
            expect(await draw(folder, '--out', name)).toEqual({ status: 0, out: `Wrote ${name}\n`, err: '' });
        expect(readFileSync(join(folder, 'e.mermaid'), 'utf8')).toMatch(/^%% Made by delivery\nflowchart TB\n/);
        expect(readFileSync(join(folder, 'g.gv'), 'utf8')).toMatch(/^\/\/ Made by delivery\ndigraph \{\n/);
    });

    test('that cannot be, is one sentence', async () => {
        const folder = folderWith({ 'plan.delivery': plan });
        mkdirSync(join(folder, 'folder.png'));
        const err = async (...words: string[]) => {
            const ran = await run(folder, ['draw', '.', ...words]);
            expect({ status: ran.status, out: ran.out }).toEqual({ status: 2, out: '' });
            return ran.err;
        };
        expect(await err('--out', 'map.jpg')).toBe(
            'delivery: map.jpg: pictures are not written as .jpg files. Use .svg, .png or .pdf.\n',
        );
        expect(await err('--out', 'map.png')).toBe(
            'delivery: map.png can hold one picture only. Name it with --picture, or give a folder.\n',
        );
        expect(await err('--picture', 'system-map', '--out', 'map.png', '--to', 'pdf')).toBe(
            'delivery: map.png is the name of a file in PNG, and --to asks for PDF. Leave out --to, or give a folder.\n',
        );
        expect(await err('--picture', 'system-map', '--to', 'gif')).toContain('Allowed choices are svg, png, pdf');
        expect(await err('--scale', '9', '--to', 'png')).toContain('It is a number from 0.5 to 8.');
        expect(await err('--scale', '1')).toBe(
            'delivery: --scale is about the pixels of a PNG, and none is written. Add --to png.\n',
        );
        expect((await draw(folder, '--out', 'folder.png', '--to', 'png')).out).toBe(
            'Wrote folder.png/system-map.png\n',
        );
    });
});

test('only graphs are written as Mermaid and DOT', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    expect(await run(folder, ['draw', '.', '--picture', 'overlap', '--to', 'svg,dot'])).toEqual({
        status: 2,
        out: '',
        err: 'delivery: overlap cannot be written as DOT, because it is no graph. These can: system-map, unit-chart and interactions. Draw it as SVG, PNG or PDF.\n',
    });
    const { status, out } = await run(folder, ['draw', '.', '--to', 'dot', '--out', 'out']);
    expect(status).toBe(0);
    expect(out).toContain('Only graphs are written as Mermaid and DOT: system-map, unit-chart, interactions.\n');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['system-map.dot', 'unit-chart.dot']);
});

describe('a file that is there', () => {
    test.each(['svg', 'png', 'pdf', 'mmd', 'dot'])(
        'as .%s is replaced if it was made here, or with --force',
        async ending => {
            const folder = folderWith({ 'plan.delivery': plan });
            const name = `map.${ending}`;
            writeFileSync(join(folder, name), 'my own');
            const refused = await draw(folder, '--out', name);
            expect(refused).toEqual({
                status: 2,
                out: '',
                err: `delivery: ${name} exists and was not made by delivery. --force overwrites it.\n`,
            });
            expect(readFileSync(join(folder, name), 'utf8')).toBe('my own');
            expect((await draw(folder, '--out', name, '--force')).status).toBe(0);
            expect((await draw(folder, '--out', name, '--theme', 'dark')).status).toBe(0);
        },
    );

    test('keeps back all others, so that nothing is half done', async () => {
        const folder = folderWith({ 'plan.delivery': plan, 'out/unit-chart.svg': '<svg/>' });
        expect((await run(folder, ['draw', '.', '--out', 'out'])).status).toBe(2);
        expect(readdirSync(join(folder, 'out'))).toEqual(['unit-chart.svg']);
    });
});

test('what the typeface lacks is said', async () => {
    const folder = folderWith({ 'plan.delivery': plan.replace('"Mayor"', '"市长 ÿ 😀"') });
    expect((await draw(folder)).err).toBe('');
    const { status, err } = await draw(folder, '--to', 'png,pdf');
    expect(status).toBe(0);
    expect(err).toBe(
        'delivery: PNG and PDF cannot show 3 characters that the typeface lacks, and show � instead: 市 长 😀. SVG can: --to svg.\n',
    );
});

test('a picture that is too large for a PNG is drawn smaller, or said to be', async () => {
    const actors = Array.from({ length: 600 }, (_, i) => `action X${i} "Action ${i}" {\n    short-term\n}\n`);
    const folder = folderWith({ 'plan.delivery': plan + actors.join('') });
    const words = ['draw', '.', '--picture', 'actions'];
    const large = await run(folder, [...words, '--to', 'png,svg', '--scale', '8']);
    expect(large.status).toBe(2);
    expect(large.err).toMatch(
        /^delivery: actions\.png: A PNG of [\d,]+ × [\d,]+ pixels is more than most programs can open\. Use --scale [\d.]+ or --to svg\.\n$/,
    );
    expect(large.out).toBe('Wrote actions.svg\n');
    expect(existsSync(join(folder, 'actions.png'))).toBe(false);
    const { status, out } = await run(folder, [...words, '--to', 'png']);
    expect(status).toBe(0);
    expect(out).toMatch(/^Wrote actions\.png\n {4}It is drawn as with --scale [\d.]+: /);
});

test('without --include-confidential no format holds a judgment about people', async () => {
    const folder = folderWith(confidentialPlan);
    await run(folder, ['draw', 'plan.delivery', '--to', 'mermaid,dot', '--out', 'out']);
    const files = readdirSync(join(folder, 'out'));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(readFileSync(join(folder, 'out', file), 'utf8')).not.toMatch(secret);
});

test('the built command line brings its typeface and its painter along', () => {
    const cli = built();
    const folder = folderWith({ 'plan.delivery': plan });
    const words = [cli, 'draw', '.', '--picture', 'system-map', '--to', 'png,pdf,mermaid', '--out', 'out'];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'out'))).toHaveLength(3);
});

test('no half file and no leftover stays where writing fails', async () => {
    const folder = folderWith({ 'plan.delivery': plan });
    mkdirSync(join(folder, 'out/system-map.png'), { recursive: true });
    const { status, err } = await draw(folder, '--to', 'png', '--out', 'out');
    expect(status).toBe(2);
    expect(err).toBe('delivery: out/system-map.png: this file cannot be written: there is a folder of that name.\n');
    expect(readdirSync(join(folder, 'out'))).toEqual(['system-map.png']);
});
