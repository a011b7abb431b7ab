import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { URI } from 'langium';
import { unreadable } from '../disk/read-text.ts';
import { editedTexts, type Imported, isRefused } from '../exchange/import.ts';
import { importActors } from '../exchange/import-actors.ts';
import { importCoalition } from '../exchange/import-coalition.ts';
import type { ColumnReading, Refusal } from '../exchange/known-table.ts';
import { importSummary } from '../exchange/summary.ts';
import { assemblePlan } from '../plan/assemble.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { decodeTable } from '../table/decode.ts';
import { checkedPlans } from './checked-plans.ts';
import { parsed } from './language.ts';
import { extension, shownPath } from './paths.ts';
import { hasMark, rewrite } from './rewrite.ts';
import { onlyPlan, type TableName, writeNew } from './tables.ts';
import { type Status, status, Trouble, type World } from './world.ts';

export interface ImportOptions {
    readonly into?: string;
    readonly out?: string;
    readonly force?: boolean;
    readonly coalition?: string;
    readonly update?: boolean;
    /** What columns are, each as “heading=meaning”. */
    readonly column?: readonly string[];
}

/** A table larger than this is no list of people. */
const largest = 5 * 1024 * 1024;

/** `delivery import`: brings a table of a spreadsheet into a plan, or writes it as a file of its own. */
export function importTable(world: World, what: TableName, table: string, options: ImportOptions): Status {
    if ((options.into === undefined) === (options.out === undefined))
        throw new Trouble('Say where to put it: --into with a plan that there is, or --out with a new file.');
    const text = tableText(world, table);
    return options.into === undefined ? asNewFile(world, what, text, options) : intoPlan(world, what, text, options);
}

function intoPlan(world: World, what: TableName, text: string, options: ImportOptions): Status {
    const into = options.into!;
    const checked = checkedPlans(world, into, undefined);
    const plan = onlyPlan(into, checked);
    if (!plan) return status.trouble;
    if (checked.isIncomplete) throw new Trouble('Nothing was imported, because a file of the plan could not be read.');
    const given = URI.file(resolve(world.cwd, into)).toString();
    // A part of a plan that was named is where it is to go; a plan's own file stands for the whole.
    const home = plan.members.find(({ file }) => file.uri === given && file !== plan.root)?.file;
    const result = imported(what, plan, text, options, home);
    for (const [file, changed] of editedTexts(result.edits)) {
        const path = realpathSync(URI.parse(file.uri).fsPath);
        const shown = shownPath(URI.parse(file.uri).fsPath, world.cwd);
        const trouble = rewrite(path, hasMark(path) ? `\uFEFF${changed}` : changed);
        if (trouble) throw new Trouble(`${shown}: ${trouble}`);
        world.stdout.write(`Changed ${shown}\n`);
    }
    return say(world, what, result, options);
}

function asNewFile(world: World, what: TableName, text: string, options: ImportOptions): Status {
    const out = options.out!;
    if (extname(out) !== extension) throw new Trouble(`${out}: the name of a plan ends in ${extension}.`);
    const empty = parsed('', URI.file(resolve(world.cwd, out)).toString());
    const none = { problem: 'missing', why: 'is missing' } as const;
    const files = { all: () => [empty], get: () => none, data: () => none };
    const result = imported(what, assemblePlan(empty, files, { clock: () => 0 }), text, options, undefined);
    const written = editedTexts(result.edits).get(empty);
    if (written !== undefined) writeNew(world, out, written, options.force);
    return say(world, what, result, options);
}

function imported(
    what: TableName,
    plan: Plan,
    text: string,
    { coalition, update, column = [] }: ImportOptions,
    home: PlanFile | undefined,
): Imported {
    const columns = new Map(column.map(columnChoice));
    const options = { parse: (plan: string) => parsed(plan), update, home, columns };
    const result: Imported | Refusal =
        what === 'actors' ? importActors(plan, text, options) : importCoalition(plan, text, { ...options, coalition });
    if (isRefused(result)) throw new Trouble(result.problem);
    return result;
}

/** What somebody has decided of a column: “Region=note”. */
function columnChoice(said: string): [string, string] {
    const at = said.lastIndexOf('=');
    if (at < 1) throw new Trouble(`--column ${said}: write the heading, “=” and what it is: --column "Region=note".`);
    return [said.slice(0, at).trim(), said.slice(at + 1).trim()];
}

/** Says what an import did, how it read the columns, and what somebody should look at. */
function say(world: World, what: TableName, result: Imported, { update }: ImportOptions): Status {
    for (const line of importSummary(result, what === 'actors' ? 'the map' : 'the coalition'))
        world.stdout.write(`${line}\n`);
    world.stdout.write(`${columnsRead(result.readings)}\n`);
    for (const message of result.messages) world.stderr.write(`delivery: ${message}\n`);
    if (result.differs && !update)
        world.stderr.write(
            'delivery: Where table and plan differ, the plan stays as it is. --update takes over what the table says.\n',
        );
    return result.messages.length > 0 || result.differs ? status.findings : status.fine;
}

/** How the columns were read, one a line. */
function columnsRead(readings: readonly ColumnReading[]): string {
    const called = readings.map(
        ({ letters, heading }) => `  ${letters}  ${heading.replace(/\s+/g, ' ') || '(no heading)'}`,
    );
    const width = Math.max(...called.map(one => one.length));
    const lines = readings.map(({ meaning }, i) => `${called[i]!.padEnd(width)}  → ${meaning}`);
    return ['Columns:', ...lines].join('\n');
}

function tableText(world: World, table: string): string {
    const path = resolve(world.cwd, table);
    let bytes: Buffer;
    try {
        const about = statSync(path);
        if (!about.isFile()) throw new Trouble(`${table}: this is no file. Name a table that was saved as CSV.`);
        if (about.size > largest)
            throw new Trouble(`${table}: this table is larger than 5 MB. Keep the rows that you need.`);
        bytes = readFileSync(path);
    } catch (error) {
        if (error instanceof Trouble) throw error;
        const { why, help } = unreadable(error as NodeJS.ErrnoException);
        throw new Trouble(`${table}: this file ${why}. ${help}`);
    }
    const text = decodeTable(bytes);
    if (typeof text !== 'string') throw new Trouble(`${table}: this file ${text.why}. ${text.help}`);
    return text;
}
