import { Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { DrawCommandOptions } from './draw.ts';
import { type Status, status, Trouble, type World } from './world.ts';

/*
 * The commands load what they need when they are called: the version is told without a parser, a check is made without
 * a layout engine, and only `lsp` knows the language server.
 */

const asOfHelp = 'judge as of this day: 2026-07-01, 2026-07, 2026-Q3, 2026 (of a period, its last day)';

/**
 * Runs the command line.
 *
 * @param words what was typed after `delivery`
 * @returns the exit status; undefined where the command goes on, as the language server does
 */
export async function main(words: readonly string[], world: World): Promise<Status | undefined> {
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
        .addOption(new Option('--format <format>', 'how to say it').choices(['text', 'json']).default('text'))
        .option('--as-of <date>', asOfHelp)
        .option('--strict', 'fail on warnings, too')
        .option('--waived', 'list what is waived, with the reasons (JSON always does)')
        .option('--include-confidential', 'do not withhold judgments about people and private imports')
        .addHelpText('after', checkHelp)
        .action(async (paths: string[], options: CheckOptions) => {
            const { check } = await import('./check.ts');
            done(check(world, paths, options));
        });

    program
        .command('draw')
        .summary('draw the pictures of a plan as SVG files')
        .description('Draws the pictures of a plan as SVG files that look the same on every machine.')
        .argument('<path>', 'a plan, or a folder with one plan')
        .option('--list', 'say which pictures the plan can give, and draw none')
        .option('--picture <id>', 'the picture to draw; `all` draws each that has something to show', 'all')
        .option('--out <folder>', 'where to write the files', '.')
        .addOption(
            new Option('--theme <theme>', 'on light or on dark ground').choices(['light', 'dark']).default('light'),
        )
        .option('--as-of <date>', asOfHelp)
        .option('--include-confidential', 'draw judgments about people and private imports, too')
        .addHelpText('after', drawHelp)
        .action(async (path: string, options: DrawCommandOptions) => {
            const { draw } = await import('./draw.ts');
            done(await draw(world, path, options));
        });

    program
        .command('lsp')
        .summary('serve an editor')
        .description('Runs the language server, for any editor that speaks the language server protocol.')
        .addOption(new Option('--stdio', 'talk over standard input and output').makeOptionMandatory())
        .addHelpText('after', lspHelp)
        .action(async () => {
            const { lsp } = await import('./lsp.ts');
            await lsp();
            done(undefined);
        });
    return program;
}

const programExamples = `
Examples:
  delivery check plans                    check all plans in a folder
  delivery draw plans/city --out out      draw the pictures of a plan

Exit status:
  0  nothing to complain of
  1  a finding is an error (with --strict: or a warning)
  2  wrong usage, or a file that could not be read or written`;

const checkHelp = `
Examples:
  delivery check plan.delivery
  delivery check 'plans/**/*.delivery' --strict
  delivery check plans --format json --as-of 2026-06-30

A file that is only part of a plan is checked with the plans of its workspace that import it. The workspace is the
nearest folder above with .git or delivery.json; imports may not leave it. Lines and columns count from 1, columns in
UTF-16 units, as editors do.

What judges people (alignment, potential, difficulties, contacts, exclusions) and all of private imports is shown on a
terminal only. In JSON, in a file and in a pipe it is counted and withheld, unless --include-confidential is given.

Exit status:
  0  no finding is an error (with --strict: nor a warning)
  1  a finding is
  2  wrong usage, or a file that could not be read`;

const drawHelp = `
Examples:
  delivery draw --list plan.delivery
  delivery draw plan.delivery --picture system-map
  delivery draw plans/city --out out --theme dark

Judgments about people and private imports are left out, unless --include-confidential is given; the picture says so.

Exit status:
  0  the pictures are written
  2  wrong usage, or a file that could not be read or written`;

const lspHelp = `
Example, for Neovim:
  vim.lsp.config('delivery', { cmd = { 'delivery', 'lsp', '--stdio' }, filetypes = { 'delivery' } })

Exit status:
  0  the editor has closed the connection
  2  wrong usage`;
