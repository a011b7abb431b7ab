import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Format as PictureFormat, formats as pictureFormats } from '../convert/formats.ts';
import { profiles } from '../plan/settings.ts';
import type { CheckOptions } from './check.ts';
import type { DrawCommandOptions } from './draw.ts';
import type { ExplainCommandOptions } from './explain.ts';
import type { FormatOptions } from './format.ts';
import type { GuideOptions } from './guide.ts';
import {
    checkHelp,
    drawHelp,
    explainHelp,
    formatHelp,
    guideHelp,
    lspHelp,
    programExamples,
    reportHelp,
} from './help.ts';
import type { ReportCommandOptions } from './report.ts';
import { addTableCommands } from './table-commands.ts';
import { type Status, type Surroundings, status, Trouble, type World, worldIn } from './world.ts';
import type { Format } from './write-report.ts';

/*
 * The commands load what they need when they are called: the version is told without a parser, a check is made without
 * a layout engine, and only `lsp` knows the language server.
 */

const checkFormats: readonly Format[] = ['text', 'json', 'sarif', 'github', 'junit'];

const profileHelp = 'how much to ask of a plan, whatever delivery.json says';

const asOfHelp = 'judge as of this day: 2026-07-01, 2026-07, 2026-Q3, 2026 (of a period, its last day)';

const watchHelp = 'do it again whenever the plan changes, until Ctrl-C';

interface Watched {
    readonly watch?: boolean;
}

/**
 * Runs the command line.
 *
 * @param words what was typed after `delivery`
 * @returns the exit status; undefined where the command goes on, as the language server does
 */
export async function main(words: readonly string[], surroundings: Surroundings): Promise<Status | undefined> {
    const world = worldIn(surroundings);
    let result: Status | undefined = status.fine;
    const program = createProgram(world, value => {
        result = value;
    });
    try {
        await program.parseAsync(words, { from: 'user' });
    } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? status.fine : status.trouble;
        sayError(error, world);
        return status.trouble;
    }
    return result;
}

/** Says an error in a plain sentence: what was asked for wrongly as it is, anything else as a fault of ours. */
export function sayError(error: unknown, { stderr, env }: Pick<World, 'stderr' | 'env'>): void {
    if (error instanceof Trouble) {
        stderr.write(`delivery: ${error.message}\n`);
        return;
    }
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    stderr.write(
        `delivery: Something went wrong that should not: ${message.split('\n')[0]}\nThis is our fault; please report it, with the plan if you can. DELIVERY_DEBUG=1 shows where it happened.\n`,
    );
    if (env.DELIVERY_DEBUG === '1' && stack) stderr.write(`${stack}\n`);
}

function createProgram(world: World, done: (result: Status | undefined) => void): Command {
    const program = new Command('delivery')
        .description('Checks and draws delivery plans: the foundation of a delivery effort, written as text.')
        .version(world.version, '-V, --version', 'print the version')
        .helpOption('-h, --help', 'print help')
        .helpCommand('help [command]', 'print the help of a command')
        .exitOverride()
        .configureOutput({
            writeOut: text => world.stdout.write(text),
            writeErr: text => world.stderr.write(text),
            getOutHelpWidth: () => world.stdout.columns ?? 100,
            getErrHelpWidth: () => world.stderr.columns ?? 100,
            outputError: (text, write) => write(`delivery: ${text.replace(/^error: /, '')}`),
        })
        .showHelpAfterError('(delivery --help tells more)')
        .addHelpText('after', programExamples);

    program
        .command('check')
        .summary('say where plans depart from the principles')
        .description('Says where plans depart from the guide’s principles, and what is wrong with their text.')
        .argument('<path...>', 'files, folders (with all below them) and globs')
        .addOption(new Option('--format <format>', 'how to say it').choices([...checkFormats]).default('text'))
        .option('--output <file>', 'write that to a file, and the text to standard output')
        .option('--as-of <date>', asOfHelp)
        .addOption(new Option('--profile <profile>', profileHelp).choices([...profiles]))
        .option('--strict', 'fail on warnings, too')
        .option('--waived', 'list what is waived, with the reasons (JSON and JUnit always do)')
        .option('--include-confidential', 'do not withhold judgments about people and private imports')
        .option('--watch', watchHelp)
        .addHelpText('after', checkHelp)
        .action(async (paths: string[], options: CheckOptions & Watched) => {
            const { check } = await import('./check.ts');
            done(await onceOrWatched(world, paths, options, async () => check(world, paths, options)));
        });

    program
        .command('guide')
        .summary('say what the guide asks and plans have still to answer')
        .description(
            'Holds the guide’s questions against a plan: which it answers, which are open, which are set aside.',
        )
        .argument('<path>', 'a plan, or a folder with plans')
        .addOption(
            new Option('--format <format>', 'how to say it').choices(['text', 'json', 'markdown']).default('text'),
        )
        .option('--as-of <date>', asOfHelp)
        .option('--open', 'show open questions only')
        .option('--include-confidential', 'do not withhold judgments about people and private imports')
        .addHelpText('after', guideHelp)
        .action(async (path: string, options: GuideOptions) => {
            const { guide } = await import('./guide.ts');
            done(guide(world, path, options));
        });

    program
        .command('draw')
        .summary('draw the pictures of a plan')
        .description('Draws the pictures of a plan as files that look the same on every machine.')
        .argument('<path>', 'a plan, or a folder with one plan')
        .option('--list', 'say which pictures the plan can give, and draw none')
        .option('--picture <id>', 'the picture to draw; `all` draws each that has something to show', 'all')
        .option(
            '--to <format>',
            `how to write it: ${pictureFormats.join(', ')}; several with commas (default: "svg")`,
            pictureFormat,
        )
        .option('--out <path>', 'the folder to write to; for one picture also a file, such as map.png', '.')
        .option('--force', 'overwrite files that were not made by delivery, too')
        .option('--scale <number>', 'pixels of a PNG for one of the picture, 0.5 to 8 (default: 2)', scaleOf)
        .addOption(
            new Option('--theme <theme>', 'on light or on dark ground').choices(['light', 'dark']).default('light'),
        )
        .option('--as-of <date>', asOfHelp)
        .option('--include-confidential', 'draw judgments about people and private imports, too')
        .addOption(new Option('--watch', watchHelp).conflicts('list'))
        .addHelpText('after', drawHelp)
        .action(async (path: string, options: DrawCommandOptions & Watched) => {
            const { draw } = await import('./draw.ts');
            done(await onceOrWatched(world, [path], options, () => draw(world, path, options)));
        });

    program
        .command('explain')
        .summary('tell all there is to say of a principle')
        .description(
            'Tells what a principle asks, in the guide’s words and in ours, with plans that keep it and depart from it.',
        )
        .argument('[rule]', 'the id that a finding ends with, or the first part of many: `unit`')
        .option('--list', 'list them all, by what they are about')
        .addOption(
            new Option('--format <format>', 'how to say it').choices(['text', 'markdown', 'json']).default('text'),
        )
        .addHelpText('after', explainHelp)
        .action(async (rule: string | undefined, options: ExplainCommandOptions) => {
            const { explain } = await import('./explain.ts');
            done(explain(world, rule, options));
        });

    program
        .command('report')
        .summary('write a plan as a document')
        .description('Writes a plan as a document to read, to print and to sign, with all its pictures.')
        .argument('<path>', 'a plan, or a folder with one plan')
        .addOption(
            new Option('--to <form>', 'what to write (default: "html")').choices(['html', 'pdf', 'markdown', 'json']),
        )
        .option('--out <path>', 'the file or the folder to write to; city.pdf writes a PDF')
        .option('--force', 'overwrite a file that is no report of delivery, too')
        .option('--as-of <date>', asOfHelp)
        .option('--include-confidential', 'put in judgments about people and private imports, too')
        .addHelpText('after', reportHelp)
        .action(async (path: string, options: ReportCommandOptions) => {
            const { report } = await import('./report.ts');
            done(await report(world, path, options));
        });

    program
        .command('format')
        .summary('tidy the text of plans')
        .description('Tidies plans: indentation, empty lines, and values in columns. What a plan says stays as it is.')
        .argument('<path...>', 'files, folders (with all below them) and globs; `-` for standard input')
        .option('--check', 'change nothing, and list the files that are not tidy')
        .addHelpText('after', formatHelp)
        .action(async (paths: string[], options: FormatOptions) => {
            const { format } = await import('./format.ts');
            done(format(world, paths, options));
        });

    addTableCommands(program, world, done);

    program
        .command('lsp')
        .summary('serve an editor')
        .description('Runs the language server, for any editor that speaks the language server protocol.')
        .addOption(new Option('--stdio', 'talk over standard input and output').makeOptionMandatory())
        .option('--clientProcessId <id>', 'the process of the editor: the server ends when that one does')
        .addHelpText('after', lspHelp)
        .action(async () => {
            const { lsp } = await import('./lsp.ts');
            await lsp();
            done(undefined);
        });
    return program;
}

/** Does a command once, or again with every change of what it reads. */
async function onceOrWatched(
    world: World,
    paths: readonly string[],
    options: Watched,
    work: () => Promise<Status>,
): Promise<Status> {
    if (!options.watch) return work();
    const { untilInterrupted, watch } = await import('./watch.ts');
    return watch(world, { paths, work, fail: error => sayError(error, world), until: untilInterrupted() });
}

/** Reads `--to`, which may be given several times and name several forms. */
function pictureFormat(text: string, before: readonly PictureFormat[] = []): PictureFormat[] {
    const formats = text.split(',').map(word => {
        const format = pictureFormats.find(one => one === word.trim());
        if (!format) throw new InvalidArgumentError(`Allowed choices are ${pictureFormats.join(', ')}.`);
        return format;
    });
    return [...before, ...formats];
}

function scaleOf(text: string): number {
    const scale = Number(text);
    if (text.trim() !== '' && scale >= 0.5 && scale <= 8) return scale;
    throw new InvalidArgumentError('It is a number from 0.5 to 8.');
}
