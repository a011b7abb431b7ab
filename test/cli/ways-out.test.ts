import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../src/extension/preview/export-words.ts';
import { drawPicture, graphOf, picturesOf } from '../../src/pictures/catalogue.ts';
import { canary, changed, markedPlan } from '../support/canaries.ts';
import { Random } from '../support/generate/random.ts';
import { check } from '../support/plans.ts';
import { folderWith, run } from './world.ts';

/*
 * All ways out of the machine, in one place: what leaves is looked through for canaries, and compared with what leaves
 * when a secret is another. RUNS tries more plans, SEED others.
 */

const start = Number(process.env.SEED ?? 0);
const plans = Array.from({ length: 3 * Number(process.env.RUNS ?? 2) }, (_, i) => start + i)
    .map(seed => ({ seed, ...markedPlan(seed) }))
    .filter(({ files, secrets }) => /^system/m.test(files['plan.delivery']!) && secrets.length > 5)
    .slice(0, Number(process.env.RUNS ?? 2));

/** All that leaves of a plan, by the way that it goes: what is said, what is written, and how files are called. */
type Left = Map<string, string>;

async function leaving(files: Record<string, string>, more: readonly string[] = []): Promise<Left> {
    const left: Left = new Map();
    const folder = folderWith({ ...files, 'people.csv': 'Person,Alignment with aspiration\nNobody,Hihg\n' });
    const say = async (...words: string[]) => {
        const { out, err } = await run(folder, [...words, ...more]);
        left.set(words.join(' '), out + err);
    };
    const plan = 'plan.delivery';
    for (const format of ['text', 'json', 'sarif', 'github', 'junit'])
        for (const profile of ['review', 'strict'])
            await say('check', '.', '--format', format, '--profile', profile, '--waived');
    await say('check', '.', '--profile', 'draft', '--output', 'findings.sarif', '--format', 'sarif');
    for (const format of ['text', 'json', 'markdown']) await say('guide', plan, '--format', format);
    await say('draw', plan, '--list');
    await say('draw', plan, '--to', 'svg,mermaid,dot', '--out', 'pictures');
    await say('draw', plan, '--picture', 'power-map/Nothing');
    for (const form of ['html', 'markdown', 'json']) await say('report', plan, '--to', form, '--out', `report.${form}`);
    await say('export', 'actors', plan);
    await say('export', 'coalition', plan);
    await say('export', 'coalition', plan, '--coalition', 'Nothing');
    for (const [, name] of files[plan]!.matchAll(/^coalition (\w+)/gm))
        await say('export', 'coalition', plan, '--coalition', name!);
    if (more.length === 0) {
        await say('format', '.', '--check');
        await say('import', 'coalition', 'people.csv', '--into', plan, '--coalition', 'Other', '--out', 'new.delivery');
    }
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (path in files || /\.delivery$|^(?:private|pictures)$/.test(path)) continue;
        // The typeface inside a picture is not words.
        left.set(path, `${path}\n${readFileSync(join(folder, path), 'utf8').replace(/url\(data:[^)]*\)/g, '')}`);
    }
    return left;
}

/** What the editor copies and saves of each picture, private ones included: what is in it, and how its file is called. */
async function saved(files: Record<string, string>, confidential: boolean): Promise<Left> {
    const left: Left = new Map();
    for (const plan of check(files).assembly.plans) {
        for (const [i, { id }] of picturesOf(plan).entries()) {
            const drawing = (await drawPicture(plan, id, { theme: 'light', confidential }))!;
            const { svg, title, description, withheld, tables } = drawing;
            const graph = graphOf(plan, id, { theme: 'light', confidential });
            left.set(
                `${i}`,
                JSON.stringify([svg, title, description, withheld, tables, graph, fileNameOf(id, 'svg', withheld)]),
            );
        }
    }
    return left;
}

const around = (text: string) => [...text.matchAll(/.{0,100}zq.{0,60}/gi)].slice(0, 3).map(([words]) => words);

/** The ways on which a canary left, with what stood around it. */
function escaped(left: Left): string[][] {
    return [...left].filter(([, text]) => canary.test(text)).map(([way, text]) => [way, ...around(text)]);
}

/** The ways on which something else left than before. */
function differing(before: Left, after: Left, seen: (text: string) => string): string[][] {
    const ways = [...new Set([...before.keys(), ...after.keys()])];
    const seenOn = (left: Left, way: string) => seen(left.get(way) ?? '').split('\n');
    return ways.flatMap(way => {
        const lines = seenOn(before, way);
        const other = seenOn(after, way).find((line, i) => line !== lines[i]);
        return other === undefined ? [] : [[way, other.slice(0, 300)]];
    });
}

/** Whether a way tells findings, of which those about people are counted. */
const tellsFindings = (way: string) => /^(?:check|findings|report)/.test(way);

describe.each(plans)('of plan $seed', plan => {
    const { seed } = plan;
    const before = leaving(plan.files);

    test('no judgment and nothing private leaves unless it is asked for', async () => {
        expect(escaped(await before)).toEqual([]);
        expect(escaped(await saved(plan.files, false))).toEqual([]);
    });

    test('another word in a secret changes nothing that leaves; another level only how many findings are withheld', async () => {
        const random = new Random(seed);
        for (const kind of ['text', 'level'] as const) {
            const own = plan.secrets.filter(secret => secret.kind === kind);
            if (own.length === 0) continue;
            const other = changed(plan, random.pick(own));
            const isAlike = kind === 'text' ? () => true : (way: string) => !tellsFindings(way);
            const kept = (left: Left): Left => new Map([...left].filter(([way]) => isAlike(way)));
            const seen = (text: string) => (kind === 'text' ? text : text.replace(/\d+/g, '0'));
            expect(differing(kept(await before), kept(await leaving(other)), seen), `${kind} in ${seed}`).toEqual([]);
            expect(differing(await saved(plan.files, false), await saved(other, false), seen)).toEqual([]);
        }
    });
});

test('what is asked for does leave, on every way', async () => {
    const ways = new Set<string>();
    for (const { files } of plans) {
        for (const [way] of escaped(await leaving(files, ['--include-confidential']))) ways.add(way!);
        expect(escaped(await saved(files, true))).not.toEqual([]);
    }
    const formats = ['text', 'json', 'sarif', 'github', 'junit'].map(format => `check . --format ${format} `);
    const guides = ['text', 'json', 'markdown'].map(format => `guide plan.delivery --format ${format}`);
    const files = ['findings.sarif', 'report.html', 'report.markdown', 'report.json', '.svg', '.mmd', '.dot'];
    for (const way of [...formats, ...guides, ...files, 'export coalition plan.delivery --coalition'])
        expect(
            [...ways].filter(one => one.includes(way)),
            way,
        ).not.toEqual([]);
});
