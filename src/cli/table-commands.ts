import { Argument, type Command, Option } from 'commander';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
import type { NewOptions } from './new.ts';
import type { TableName } from './tables.ts';
import type { Status, World } from './world.ts';

/** The tables that are exchanged with spreadsheets. */
const tables: readonly TableName[] = ['coalition', 'actors'];

/** Adds the commands by which people come into plans and out of them: `new`, `import` and `export`. */
export function addTableCommands(program: Command, world: World, done: (result: Status) => void): void {
    program
        .command('new')
        .summary('begin a plan with the guide’s questions')
        .description(
            'Begins a plan: its parts in the guide’s order, with the guide’s questions where their answers go.',
        )
        .argument('<title>', 'what the system is called: "City of Riverton"')
        .option('--sector <sector>', 'k12, higher-education, health, justice, transport, city, national-government …')
        .option('--out <file>', 'the file to write; `-` writes to standard output (default: called after the system)')
        .option('--force', 'overwrite a file that there is, if it is no plan')
        .action(async (title: string, options: NewOptions) => {
            const { beginPlan } = await import('./new.ts');
            done(beginPlan(world, title, options));
        });

    program
        .command('import')
        .summary('bring a table of people into a plan')
        .description(
            'Brings a table from a spreadsheet, saved as CSV, into a plan: a coalition, or the actors of the map.',
        )
        .addArgument(new Argument('<what>', 'what is in the table').choices([...tables]))
        .argument('<table>', 'the CSV file')
        .option('--into <plan>', 'the plan, or the part of one, that it goes to')
        .option('--out <file>', 'write a new file, and change no plan')
        .option('--coalition <name>', 'the coalition that the table is about, where the plan has several; or a new one')
        .option(
            '--column <heading=meaning>',
            'what a column is: a known heading, `note` or `leave out`; may be given several times',
            (said: string, before: readonly string[] = []) => [...before, said],
        )
        .option('--update', 'change those who are in the plan already to what the table says of them')
        .option('--force', 'overwrite the file of --out, if it is no plan')
        .addHelpText('after', importHelp)
        .action(async (what: TableName, table: string, options: ImportOptions) => {
            const { importTable } = await import('./import.ts');
            done(importTable(world, what, table, options));
        });

    program
        .command('export')
        .summary('write the people of a plan as a table')
        .description('Writes a coalition, or the actors of the map, as a table for spreadsheets (CSV).')
        .addArgument(new Argument('<what>', 'what to write').choices([...tables]))
        .argument('<plan>', 'a plan, or a folder with one plan')
        .option('--coalition <name>', 'the coalition to write, where the plan has several')
        .option('--out <file>', 'the file to write (default: standard output)')
        .option('--force', 'overwrite a file that there is')
        .addOption(
            new Option('--separator <separator>', 'what stands between cells')
                .choices(['comma', 'semicolon', 'tab'])
                .default('comma'),
        )
        .option('--include-confidential', 'write judgments about people and private imports, too')
        .addHelpText('after', exportHelp)
        .action(async (what: TableName, path: string, options: ExportOptions) => {
            const { exportTable } = await import('./export.ts');
            done(exportTable(world, what, path, options));
        });
}

const importHelp = `
Examples:
  delivery import coalition people.csv --into plans/city
  delivery import coalition people.csv --into plan.delivery --coalition Readiness
  delivery import coalition people.csv --into plan.delivery --column "Region=note" --column "Phone=leave out"
  delivery import actors map.csv --out people.delivery

A coalition has the columns of the guide's Exhibit 1D.4; actors have those that delivery export actors writes. Headings
are found in any order, and how each was read is printed: --column "Heading=meaning" says it better, where the meaning is a
known heading, note or leave out, and a column without a heading goes by its letter. People are known by title or by name;
those whom the plan does not know become actors. What cannot be read is kept as a note, and said with its row and column.
Who is in the plan already stays as is, unless --update is given; nothing is ever taken away.

Exit status:
  0  it is imported, and all of the table was understood
  1  it is imported, but somebody should look at it: rows that were left out, cells and columns that are kept as notes,
     headings that are misspelt, and what differs from the plan stand on standard error
  2  nothing is changed: wrong usage, or a file that could not be read or written`;

const exportHelp = `
Examples:
  delivery export actors plans/city --out actors.csv
  delivery export coalition plans/city --coalition Readiness --include-confidential --out coalition.csv

Nearly all of a coalition's table judges people: alignment, potential, difficulties. Those columns are empty, and the
excluded left out, unless --include-confidential is given. The same holds for all of private imports.

Exit status:
  0  the table is written
  2  wrong usage, or a file that could not be read or written`;
