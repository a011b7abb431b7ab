/*
 * npm run bench: how fast and how large, as ratios of things measured in the same run, because this machine is not
 * yours and is not alone. Nothing is asserted: read the table.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataTimes } from './data.mjs';
import { planOf, workspaceOf } from './generate.mjs';
import { manyActors } from './many-actors.mjs';
import { inTurns, median, ms, percent, print, progress, row, slope, spent, timed, worked } from './measure.mjs';
import { previewTimes } from './preview.mjs';
import { principleTimes } from './principles.mjs';
import { requestTimes } from './requests.mjs';
import { rivalTimes } from './rival.mjs';
import { wakingTimes } from './waking.mjs';

if (typeof globalThis.gc !== 'function') {
    const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)], {
        stdio: 'inherit',
    });
    process.exit(status ?? 1);
}

const { EmptyFileSystem, createDefaultCoreModule, createDefaultSharedCoreModule, inject, DefaultTokenBuilder } =
    await import('langium');
const { createDeliveryServices } = await import('../../src/language/module.ts');
const { DeliveryGeneratedModule, DeliveryGeneratedSharedModule } = await import(
    '../../src/language/generated/module.ts'
);
const { parseFile } = await import('../../src/plan/parse.ts');
const { Checker } = await import('../../src/principles/check.ts');

const services = createDeliveryServices();
const parser = services.parser.LangiumParser;
const today = Date.UTC(2025, 10, 14) / 86_400_000;
const options = { clock: () => today };

/** Files held in memory; a text is parsed when it is set. */
class Memory {
    files = new Map();
    set(path, text) {
        const uri = `file:///bench/${path}`;
        this.files.set(uri, parseFile(parser, uri, text));
    }
    all() {
        return this.files.values();
    }
    get(uri) {
        return this.files.get(uri) ?? { problem: 'missing', why: 'is missing' };
    }
    data() {
        return { problem: 'missing', why: 'is missing' };
    }
}

function checkText(text) {
    const files = new Memory();
    files.set('plan.delivery', text);
    return new Checker(services.language.Shapes).check(files, options);
}

progress('Reading a large data file …');
dataTimes(
    () => new Checker(services.language.Shapes),
    (uri, text) => parseFile(parser, uri, text),
    options,
);

progress('Checking 6,000 lines …');
const text6000 = planOf(6000);
const tasks = { check: () => checkText(text6000), bare: () => parser.parse(text6000) };
const plainParser = langiumAsItComes();
const plainErrors = plainParser?.parse(text6000).parserErrors.length;
if (plainErrors === 0) tasks.plain = () => plainParser.parse(text6000);
const six = inTurns(tasks, 15);
row(
    'check of 6,000 lines ÷ bare parser',
    (median(six.check) / median(six.bare)).toFixed(2),
    '≤ 2',
    `${ms(six.check)} ÷ ${ms(six.bare)}`,
);
if (six.plain)
    row(
        'check of 6,000 lines ÷ Langium’s default lexer and parser',
        (median(six.check) / median(six.plain)).toFixed(2),
        '',
        `÷ ${ms(six.plain)}`,
    );
else
    row(
        '… ÷ Langium’s default lexer and parser',
        'none',
        '',
        `the default cannot read the text: ${plainErrors ?? 'no parser'} errors, since words such as \`unit\` are only keywords to it`,
    );

progress('Growth from 600 to 60,000 lines …');
const sizes = [600, 1_900, 6_000, 19_000, 60_000].map(lines => planOf(lines));
const points = sizes.map((text, i) => {
    // The small ones several times in a row, because the thread's clock is a coarse one.
    const often = [20, 6, 2, 1, 1][i];
    const times = [];
    for (let round = -1; round < (i < 3 ? 9 : 5); round++) {
        globalThis.gc();
        const time = worked(() => {
            for (let n = 0; n < often; n++) checkText(text);
        });
        if (round >= 0) times.push(time / often);
    }
    return { lines: text.split('\n').length, time: median(times) };
});
row(
    'growth of check, exponent',
    slope(points.map(({ lines, time }) => [Math.log(lines), Math.log(time)])).toFixed(2),
    '≤ 1.1',
    points.map(({ lines, time }) => `${lines.toLocaleString('en-US')}: ${time.toFixed(0)} ms`).join(', '),
);

progress('Memory …');
const text20000 = planOf(20_000);
checkText(text20000);
const before = heap();
const kept = checkText(text20000);
const held = heap() - before;
row(
    'heap held per KB of text',
    `${(held / text20000.length).toFixed(0)} KB`,
    '',
    `${(held / 1e6).toFixed(1)} MB for ${(text20000.length / 1e3).toFixed(0)} KB, ${kept.assembly.plans.length} plan`,
);

progress('Start of the command …');
const cli = fileURLToPath(new URL('../../dist/cli/delivery.mjs', import.meta.url));
if (existsSync(cli)) startTimes();
else row('start of the command', 'not built', '≤ 3.5', 'npm run build first');

progress('Waking the extension …');
wakingTimes();

progress('Edits in a workspace of 200 files …');
edits();

progress('Principles …');
principleTimes({ files: () => new Memory(), options }, text6000);

progress('Preview …');
await previewTimes();

progress('Requests …');
await requestTimes();

progress('Beside yaml-language-server …');
await rivalTimes();

manyActors();

print();

/** The parser that Langium makes of the grammar without any of our services, if the grammar works that way. */
function langiumAsItComes() {
    try {
        const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), DeliveryGeneratedSharedModule);
        const plain = inject(createDefaultCoreModule({ shared }), DeliveryGeneratedModule, {
            parser: { TokenBuilder: () => new DefaultTokenBuilder() },
        });
        shared.ServiceRegistry.register(plain);
        return plain.parser.LangiumParser;
    } catch {
        return undefined;
    }
}

function heap() {
    // The parser keeps the tokens of the last text that it has read.
    parser.parse('');
    for (let i = 0; i < 3; i++) globalThis.gc();
    return process.memoryUsage().heapUsed;
}

function startTimes() {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-bench-'));
    const plan = join(folder, 'plan.delivery');
    writeFileSync(plan, 'system Tiny {\n    led by Mayor\n}\n\nactor Mayor\n');
    // Several in a row, because the kernel counts in hundredths of a second.
    const often = 5;
    const run =
        (...words) =>
        () => {
            for (let n = 0; n < often; n++) spawnSync(process.execPath, words, { stdio: 'ignore' });
        };
    const times = inTurns(
        { node: run('-e', '0'), version: run(cli, '--version'), check: run(cli, 'check', plan) },
        15,
        task => spent(task) / often,
    );
    for (const [name, what, goal] of [
        ['version', 'delivery --version', ''],
        ['check', 'delivery check, five lines', '≤ 3.5'],
    ])
        row(
            `start of ${what} ÷ node -e 0`,
            median(times[name].map((time, round) => time / times.node[round])).toFixed(2),
            goal,
            `${ms(times[name])} ÷ ${ms(times.node)} of processor time, pair by pair`,
        );
    rmSync(folder, { recursive: true });
}

function edits() {
    const texts = workspaceOf(40);
    const files = new Memory();
    for (const [path, text] of texts) files.set(path, text);
    const checker = new Checker(services.language.Shapes);
    checker.check(files, options);
    let count = 0;
    const edit = path => () => {
        files.set(path, `${texts.get(path)}// ${count++}\n`);
        checker.check(files, options);
    };
    const everything = () => {
        const all = new Memory();
        for (const [path, text] of texts) all.set(path, text);
        new Checker(services.language.Shapes).check(all, options);
    };
    const times = inTurns(
        {
            everything,
            leaf: edit('plan30/metrics.delivery'),
            shared: edit('shared/people.delivery'),
            again: () => checker.check(files, options),
        },
        15,
        timed,
    );
    const all = median(times.everything);
    row(
        'everything, 201 files in 40 plans',
        ms(times.everything),
        '',
        `${[...texts.values()].join('').split('\n').length.toLocaleString('en-US')} lines`,
    );
    row(
        'edit of a file of one plan ÷ everything',
        percent(median(times.leaf) / all),
        '1 plan of 40: 2.5 %',
        ms(times.leaf),
    );
    row(
        'edit of the file that 10 plans share ÷ everything',
        percent(median(times.shared) / all),
        '10 plans of 40: 25 %',
        ms(times.shared),
    );
    row('check again, nothing edited ÷ everything', percent(median(times.again) / all), '', ms(times.again));
}
