import { readFileSync } from 'node:fs';
import { decode } from '../disk/decode.ts';
import { readText } from '../disk/read-text.ts';
import { edited } from '../format/edits.ts';
import { lossy, tidyEdits, whyNotTidied } from '../format/format.ts';
import { saysTheSame } from '../format/same.ts';
import { tablesOf } from '../format/tables.ts';
import { language, parsed } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { hasMark, rewrite } from './rewrite.ts';
import { type Status, status, Trouble, type World } from './world.ts';

export interface FormatOptions {
    /** Only says which files are not tidy. */
    readonly check?: boolean;
}

const standardInput = '-';

/**
 * `delivery format`: tidies the space of plans.
 *
 * @param paths files, folders and globs, or `-` for standard input
 * @param input reads standard input
 */
export function format(
    world: World,
    paths: readonly string[],
    options: FormatOptions,
    input: () => Uint8Array = () => readFileSync(0),
): Status {
    if (paths.includes(standardInput)) {
        if (paths.length > 1) throw new Trouble('`-` stands for standard input and goes alone.');
        return formatInput(world, options, input());
    }
    const { files, problems } = expand(paths, world.cwd);
    const tally: Tally = { changed: 0, tidy: 0, damaged: 0, troubles: problems.length };
    for (const problem of problems) complain(world, problem);
    for (const path of files) formatFile(world, path, options, tally);
    if (files.length > 0) world.stdout.write(`${summary(tally, options)}\n`);
    if (tally.troubles > 0) return status.trouble;
    return tally.damaged > 0 || (options.check && tally.changed > 0) ? status.findings : status.fine;
}

interface Tally {
    changed: number;
    tidy: number;
    damaged: number;
    troubles: number;
}

function formatFile(world: World, path: string, { check }: FormatOptions, tally: Tally): void {
    const shown = shownPath(path, world.cwd);
    const text = readText(path);
    if (typeof text !== 'string') {
        tally.troubles++;
        complain(world, `${shown}: this file ${text.why}. ${text.help}`);
        return;
    }
    const result = tidied(text);
    if (result.problem !== undefined) {
        tally.damaged++;
        complain(world, `${shown} was not tidied: ${result.problem}`);
        return;
    }
    if (result.text === text) {
        tally.tidy++;
        return;
    }
    const trouble = check ? undefined : rewrite(path, (hasMark(path) ? '\ufeff' : '') + result.text);
    if (trouble === undefined) {
        tally.changed++;
        if (check) world.stdout.write(`${shown}\n`);
    } else {
        tally.troubles++;
        complain(world, `${shown}: ${trouble}`);
    }
}

/** Writes what comes in tidied; what is not understood goes on as it came, so that no pipe ever loses a plan. */
function formatInput(world: World, { check }: FormatOptions, bytes: Uint8Array): Status {
    const text = decode(bytes);
    if (typeof text !== 'string') throw new Trouble(`Standard input ${text.why}. ${text.help}`);
    const { text: after, problem } = tidied(text);
    const mark = bytes[0] === 0xef ? '\ufeff' : '';
    if (problem !== undefined) complain(world, `Standard input was not tidied: ${problem}`);
    if (!check) world.stdout.data(mark + after);
    else if (problem === undefined)
        world.stdout.write(after === text ? 'Standard input is tidy.\n' : 'Standard input is not tidy.\n');
    return problem !== undefined || (check && after !== text) ? status.findings : status.fine;
}

/** A text made tidy; as it is, and why, where it cannot be. */
function tidied(text: string): { text: string; problem?: string } {
    const { Grammar, language: own, parser } = language();
    const file = parsed(text);
    const problem = whyNotTidied(file, word => parser.TokenBuilder.keywords.has(word));
    if (problem !== undefined) return { text, problem };
    const after = edited(text, tidyEdits(file, tablesOf(Grammar, own.Shapes)));
    if (after === text || saysTheSame(text, after, parser.Lexer)) return { text: after };
    return { text, problem: lossy };
}

function summary({ changed, tidy, damaged }: Tally, { check }: FormatOptions): string {
    const parts: string[] = [];
    const doing = check ? 'to be tidied' : 'tidied';
    if (changed > 0) parts.push(`${files(changed)} ${doing}`);
    if (tidy > 0)
        parts.push(
            changed === 0
                ? `${files(tidy)} ${was(tidy, check)} tidy already`
                : `${tidy} ${was(tidy, check)} tidy already`,
        );
    if (damaged > 0) parts.push(`${parts.length === 0 ? files(damaged) : damaged} left alone`);
    return `${parts.join(', ') || 'Nothing was tidied'}.`;
}

function files(count: number): string {
    return count === 1 ? '1 file' : `${count.toLocaleString('en-US')} files`;
}

function was(count: number, check: boolean | undefined): string {
    if (check) return count === 1 ? 'is' : 'are';
    return count === 1 ? 'was' : 'were';
}

function complain(world: World, sentence: string): void {
    world.stderr.write(`delivery: ${sentence}\n`);
}
