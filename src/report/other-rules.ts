import type { Severity } from '../plan/finding.ts';

/** What `check` can say that is no principle: a mistake in the text, which is corrected and not argued about. */
export interface OtherRule {
    readonly id: string;
    /** What holds where nothing is said, in one sentence. */
    readonly statement: string;
    readonly severity: Severity;
    /** Why it matters and what to do. */
    readonly help: string;
}

/** The groups of such rules, by the first part of their ids. */
export const otherGroups: Readonly<Record<string, string>> = {
    syntax: 'How a plan is written',
    value: 'Values',
    reference: 'Names and imports',
    data: 'Files of data',
    waiver: 'Waivers',
    settings: 'Settings',
    file: 'Files',
};

const rule = (id: string, severity: Severity, statement: string, help: string): OtherRule => ({
    id,
    severity,
    statement,
    help,
});

/** The rules beside the principles. */
export const otherRules: readonly OtherRule[] = [
    rule(
        'syntax/brace-missing',
        'error',
        'Every `{` has its `}`.',
        'The braces are put where the lines say they belong, so that the rest of the plan is still judged. Write the missing one there.',
    ),
    rule(
        'syntax/curly-quotes',
        'error',
        'Prose stands in straight quotes.',
        'Word processors turn `"` into `“` and `”`. Replace them; curly quotes within a text are fine.',
    ),
    rule(
        'syntax/header',
        'error',
        'A block begins with its keyword, a name and a title.',
        'Write `actor Mayor "Mayor of the city" {`. Everything else stands between the braces.',
    ),
    rule(
        'syntax/header-missing',
        'error',
        'Lines between braces belong to a block with a header.',
        'The header above these lines is lost or damaged. Write it again, and they count.',
    ),
    rule(
        'syntax/name-missing',
        'error',
        'A block has a name of one word.',
        'Other blocks refer to it by this name. It stands right after the keyword, before the title: `metric Waiting "Days of waiting"`.',
    ),
    rule(
        'syntax/outside',
        'error',
        'Every line belongs to a block.',
        'Outside of braces only blocks and imports begin. Move the line into the block that it is about.',
    ),
    rule(
        'syntax/stray-brace',
        'error',
        'A brace opens or closes a block.',
        'This one does neither. Leave it out, or write the header of the block before it.',
    ),
    rule(
        'syntax/stray-characters',
        'error',
        'Outside of quotes stand only keywords, names, values, commas and braces.',
        'There are no colons and no semicolons, and prose stands in double quotes.',
    ),
    rule(
        'syntax/too-deep',
        'error',
        'Blocks stand in each other at most 50 deep.',
        'No unit has teams in teams so deep. Most likely braces are missing that should close some of them.',
    ),
    rule(
        'syntax/unclosed-comment',
        'error',
        'A comment that begins with `/*` ends with `*/`.',
        'Put `*/` where it ends. A comment of one line begins with `//` and needs no end.',
    ),
    rule(
        'syntax/unclosed-quote',
        'error',
        'A text in quotes ends on its line.',
        'Put `"` where it should end. A quote within a text is written `\\"`; a text over several lines stands between `"""`.',
    ),
    rule(
        'syntax/unclosed-text',
        'error',
        'A text that begins with `"""` ends with `"""`.',
        'Put `"""` where it ends, on a line of its own.',
    ),
    rule(
        'syntax/unexpected',
        'error',
        'A property is its keyword, then its value.',
        'What stands here does not fit what comes before. The language’s reference has the form of every property.',
    ),
    rule(
        'syntax/unfinished',
        'error',
        'A line that begins a property has its value.',
        'Write what is missing at the end of the line, or delete the line until you know it.',
    ),
    rule(
        'syntax/unknown-word',
        'error',
        'A line begins with a keyword that its block knows.',
        'The word is spelled differently, or belongs to another block. What has no keyword can be kept in a `note`.',
    ),
    rule(
        'value/ambiguous-date',
        'hint',
        'A date can be read in one way only.',
        '`2010-11` is November; the school or fiscal year is `2010/11`.',
    ),
    rule(
        'value/ambiguous-number',
        'hint',
        'A number can be read in one way only.',
        '`10.000` is ten. Thousands are parted by commas: `10,000`.',
    ),
    rule('value/currency', 'error', 'A currency is three letters that exist.', 'Write `USD`, `EUR`, `GBP` …'),
    rule(
        'value/date',
        'error',
        'A date is one that the calendar has, and nothing ends before it begins.',
        'Write `2026`, `2026-09`, `2026-09-30`, `2026-Q3`, or `2026/27` for a school or fiscal year.',
    ),
    rule(
        'value/hidden-character',
        'warning',
        'What a text says is what its readers see.',
        'Some characters are not seen and turn the direction of reading round, so that an editor shows words in another order than the file has them. Somebody can hide behind that what a plan says. Delete them; letters of right-to-left scripts need none.',
    ),
    rule(
        'value/number',
        'error',
        'A number makes sense where it stands.',
        'A share of time lies between 0% and 100%; people come whole.',
    ),
    rule(
        'value/said-twice',
        'error',
        'A block says once what can be said only once.',
        'Nobody can tell which of the two holds. Keep one.',
    ),
    rule(
        'value/unknown-component',
        'error',
        'A component is one of the guide’s fifteen, 1A to 5C.',
        'A digit for the stage, a capital letter for the component.',
    ),
    rule(
        'value/unknown-word',
        'error',
        'A judgment uses the words that the language has for it.',
        'The message lists them, and the nearest one. Put a nuance into a note behind the word: `alignment low "lack of trust"`.',
    ),
    rule(
        'reference/duplicate-name',
        'error',
        'A name stands for one thing in a plan.',
        'Choose another name for one of the two; titles may be alike.',
    ),
    rule(
        'reference/import-cycle',
        'error',
        'Files do not import each other in a circle.',
        'Names are shared in both directions anyway. Leave out one of the imports.',
    ),
    rule(
        'reference/import-missing',
        'error',
        'An imported file exists.',
        'Paths are relative to the file that imports. A private import may be missing: then the plan is judged without it.',
    ),
    rule(
        'reference/import-outside',
        'error',
        'A plan imports only files of its workspace.',
        'The workspace is the nearest folder above with `.git`, else the highest with `delivery.json`. Move the file into it.',
    ),
    rule('reference/import-twice', 'warning', 'A file is imported once.', 'Leave out the second import.'),
    rule(
        'reference/import-unreadable',
        'error',
        'An imported file is a plan in UTF-8.',
        'It is something else, too large, or may not be read by you.',
    ),
    rule(
        'reference/unknown-name',
        'error',
        'Every name that is used is declared somewhere in the plan.',
        'Correct the spelling, add the block, or import the file that has it. In a file that no plan imports yet it is an info.',
    ),
    rule(
        'reference/wrong-kind',
        'error',
        'A name stands for the kind of thing that is meant.',
        'Here, for example, an actor is asked for and a metric is named. The other place shows what the name stands for.',
    ),
    rule(
        'data/ambiguous-number',
        'hint',
        'A number in a data file can be read in one way.',
        '`1.234` is 1.234 where a point begins decimals, and 1234 where it separates thousands. Another number of the same column usually shows which; here none does, and the table has commas between its cells, so it is read as a plan would.',
    ),
    rule(
        'data/bad-row',
        'warning',
        'Every row of a data file has a date and a number.',
        'The other rows are read. Correct the row, or leave it out with `where`. Rows are numbered as a spreadsheet numbers them, blank ones too.',
    ),
    rule(
        'data/column-missing',
        'error',
        'A data file has the columns that are read.',
        'They are called `date` and `value`, unless `actual from … date "…" value "…"` names them.',
    ),
    rule(
        'data/column-twice',
        'error',
        'No two columns of a data file have the same heading.',
        'Only columns that are read count. Give one of them another heading, and name it with `date "…"`, `value "…"` or `where`.',
    ),
    rule('data/file-missing', 'error', 'A data file exists.', 'Paths are relative to the plan.'),
    rule(
        'data/file-outside',
        'error',
        'A plan reads only files of its workspace.',
        'Move the file into the folder of the plans.',
    ),
    rule(
        'data/file-unreadable',
        'error',
        'A data file is a table of text.',
        'Save the table as CSV. UTF-8, UTF-16 and the old encoding of Windows are read.',
    ),
    rule(
        'data/no-rows',
        'warning',
        'A data file has readings of the metric.',
        'Perhaps the `where` is spelled differently from the file.',
    ),
    rule(
        'waiver/expired',
        'warning',
        'A waiver holds until its date.',
        'What it accepted is said again. Renew it with its reason, or delete it.',
    ),
    rule(
        'waiver/no-reason',
        'error',
        'A waiver says why.',
        'Without its reason nobody can judge later whether it still holds: `waive … because "…"`.',
    ),
    rule(
        'waiver/unknown',
        'error',
        'A waiver names a principle that exists.',
        '`delivery explain --list` shows them all. Mistakes of writing cannot be waived.',
    ),
    rule(
        'waiver/unused',
        'warning',
        'A waiver accepts something.',
        'What it accepted is settled, or stands in another block. Delete it.',
    ),
    rule(
        'settings/contradiction',
        'error',
        'The numbers of a principle fit each other.',
        'Nothing can be, for example, at least ten and at most seven. The principle’s own numbers hold until it is corrected.',
    ),
    rule(
        'settings/not-changeable',
        'error',
        'Only principles can be set.',
        'Mistakes in how a plan is written are mistakes in every workspace: correct them in the plan.',
    ),
    rule(
        'settings/said-twice',
        'error',
        'A setting is said once.',
        'Only the first of the two counts. Keep one of them.',
    ),
    rule(
        'settings/syntax',
        'error',
        'A `delivery.json` is JSON: names and texts in double quotes, a comma between two settings and none after the last.',
        'What can be read of it holds. JSON has no comments.',
    ),
    rule(
        'settings/unknown-name',
        'error',
        'A setting has a name that exists.',
        'The message has the nearest one. `delivery explain --list` shows all principles, and each its own numbers.',
    ),
    rule(
        'settings/unreadable',
        'error',
        'A `delivery.json` is a text file in UTF-8.',
        'Plans are judged without it until it is mended.',
    ),
    rule(
        'settings/value',
        'error',
        'A setting has a value that makes sense.',
        'A number is what the principle counts; a severity is `error`, `warning`, `info`, `hint` or `off`.',
    ),
    rule(
        'settings/wrong-kind',
        'error',
        'A setting has a value of the right kind.',
        'A number stands without quotes, a text within them, and what has parts between braces.',
    ),
    rule(
        'file/failed',
        'error',
        'What somebody writes is read and judged, whatever it is.',
        'The program has failed at this file. That is its fault; please report it, with the file if you can. The other files are checked all the same.',
    ),
    rule(
        'file/unreadable',
        'error',
        'A plan is a text file in UTF-8 of at most 20 MB.',
        'Save it as UTF-8, or split it into several files and import them.',
    ),
];
