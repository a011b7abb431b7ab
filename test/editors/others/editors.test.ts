import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { entriesOf, phraseOf, type Shape, shapesWithin } from '../../../src/language/shapes.ts';
import { services } from '../../support/plans.ts';
import { patience } from '../host/patience.ts';
import { drive, type Editor, emacs, neovim } from './editors.ts';
import { type Folder, people, plan, plansFolder, tidy } from './plans.ts';
import { at, type Coloured, type Seen, type Shown, type Step } from './steps.ts';

/*
 * Real editors, with the settings that docs/editors.md gives to people, and the server as it is built. Each is started
 * once and does all the steps; the tests then look at what it showed.
 */

const steps = {
    open: { act: 'open', file: 'plan.delivery' },
    findings: { act: 'diagnostics', rule: 'joint-action/no-end' },
    reread: { act: 'reread' },
    findingsReread: { act: 'diagnostics', rule: 'joint-action/no-end' },
    reopen: { act: 'reopen' },
    findingsReopened: { act: 'diagnostics', rule: 'joint-action/no-end' },
    colours: { act: 'colours' },
    indent: { act: 'indent', ...at('‸reports to Clerk') },
    hoverName: { act: 'hover', ...at('reports to C‸lerk') },
    hoverKeyword: { act: 'hover', ...at('{ ti‸me 60% }') },
    definition: { act: 'definition', ...at('reports to C‸lerk') },
    definitionHere: { act: 'definition', ...at('Buses 🚌 on time" { led by Ł‸ódź }') },
    type: { act: 'type', ...at('{ led by Łódź‸ }'), keys: 'x' },
    findingsOfTyping: { act: 'diagnostics', rule: 'reference/unknown-name' },
    fixOfTyping: { act: 'fix', ...at('{ led by Łó‸dźx }'), title: '`Łódź`' },
    fix: { act: 'fix', ...at('reports to Cl‸erk'), title: '`Mayor`' },
    rename: { act: 'rename', ...at('leader Łó‸dź'), to: 'Ngozi' },
    save: { act: 'save' },
    renameAcross: { act: 'rename', ...at('led by Ma‸yor'), to: 'Bürgermeisterin' },
    saveBoth: { act: 'save' },
    openPeople: { act: 'open', file: 'people.delivery' },
    property: { act: 'complete', ...at('    level leadership‸'), keys: '\n', take: 'role' },
    saveAll: { act: 'save' },
    openUntidy: { act: 'open', file: 'untidy.delivery' },
    format: { act: 'format' },
    openWords: { act: 'open', file: 'words.delivery' },
    words: { act: 'colours' },
} as const satisfies Record<string, Step>;

/** What each editor calls the colours. */
const colours = {
    Neovim: {
        property: 'deliveryProperty',
        block: 'deliveryBlock',
        import: 'deliveryImport',
        name: 'deliveryName',
        text: 'deliveryText',
        number: 'deliveryNumber',
    },
    Emacs: {
        property: 'font-lock-keyword-face',
        block: 'font-lock-keyword-face',
        import: 'font-lock-preprocessor-face',
        name: 'font-lock-type-face',
        text: 'font-lock-string-face',
        number: 'font-lock-constant-face',
    },
} as const;

/** Every line that a plan can begin, as far as one line goes. */
function* lines(): Iterable<{ phrase: string; line: string; names: boolean }> {
    const shapes: Iterable<Shape> = shapesWithin(services.language.Shapes);
    const phrases = new Map<string, boolean>();
    for (const shape of shapes) {
        for (const entry of entriesOf(shape)) phrases.set(phraseOf(entry), entry.inner?.named === true);
    }
    for (const [phrase, names] of phrases) {
        yield { phrase, line: names ? `${phrase} Łódź "Some text" { }` : `    ${phrase} "Some text"`, names };
    }
}

/** A mistake of half-written text, after which the next line is as it was. */
const unclosed = '    note "left open\n    role "closed"\n';

for (const editor of [neovim, emacs]) {
    describe(editor.name, () => testsOf(editor));
}

function testsOf(editor: Editor): void {
    let folder: Folder;
    let seen: Seen;
    const colour = colours[editor.name as keyof typeof colours];
    before(async () => {
        folder = plansFolder(editor.folder);
        const all = [...lines()].map(({ line }) => `${line}\n`).join('');
        writeFileSync(folder.file('words.delivery'), `${all}${unclosed}`);
        seen = await drive(editor, folder.path, Object.values(steps));
    });
    after(() => folder.remove());

    /** What the editor showed after a step. */
    function shown<T>(name: keyof typeof steps): T {
        const step = seen.steps[Object.keys(steps).indexOf(name)];
        if (!step || step.failed) throw new Error(`${editor.name}, ${name}: ${step?.failed ?? 'was not done'}`);
        return step.value as T;
    }

    test('knows a plan by its name', () => {
        const { filetype, comment } = shown<{ filetype: string; comment: string }>('open');
        assert.match(filetype, /^delivery/);
        assert.equal(comment, '// %s');
    });

    test('shows findings at the words that they are about, after letters of all widths', () => {
        const findings = shown<Shown[]>('findings');
        const short = findings.map(({ code, severity, text }) => ({ code, severity, text }));
        short.sort((a, b) => (a.code < b.code ? -1 : 1));
        assert.deepEqual(short, [
            { code: 'joint-action/no-end', severity: 2, text: 'Buses' },
            { code: 'unit/leader-indirect-report', severity: 1, text: 'Clerk' },
            { code: 'unit/leader-part-time', severity: 2, text: '60%' },
        ]);
        const [partTime] = findings.filter(({ code }) => code === 'unit/leader-part-time');
        assert.match(partTime!.message, /Łódź 🚌 Ash has 60% of the working week to lead delivery\./);
    });

    // lsp-reopen-loses-findings
    test('shows them again when the file is read again, or closed and opened', () => {
        const codes = (name: 'findings' | 'findingsReread' | 'findingsReopened') =>
            shown<Shown[]>(name)
                .map(({ code }) => code)
                .sort();
        assert.deepEqual(codes('findingsReread'), codes('findings'));
        assert.deepEqual(codes('findingsReopened'), codes('findings'));
    });

    test('follows what is typed', () => {
        const [unknown] = shown<Shown[]>('findingsOfTyping').filter(({ code }) => code === 'reference/unknown-name');
        assert.equal(unknown?.text, 'Łódźx');
    });

    test('explains a name and a keyword', () => {
        assert.match(shown<string>('hoverName'), /Runs the council's offices\./);
        assert.match(shown<string>('hoverKeyword'), /The share of working time given to delivery\./);
    });

    test('goes to where a name is declared, in another file and in this one', () => {
        assert.deepEqual(shown('definition'), {
            file: 'people.delivery',
            before: 'actor ',
            after: 'Clerk "Town Clerk" {',
        });
        assert.deepEqual(shown('definitionHere'), {
            file: 'plan.delivery',
            before: '    leader ',
            after: 'Łódź "Łódź 🚌 Ash" { time 60% }',
        });
    });

    test('offers fixes and makes the one that is chosen', () => {
        const { titles, text } = shown<{ titles: string[]; text: string }>('fix');
        assert.ok(
            titles.some(title => title.includes('unit/leader-indirect-report')),
            `to accept it is offered, too: ${titles.join('; ')}`,
        );
        assert.equal(shown<{ text: string }>('fixOfTyping').text, plan);
        assert.equal(text, plan.replace('reports to Clerk', 'reports to Mayor'));
    });

    test('renames in the file that is shown and in one that was never opened', () => {
        const fixed = plan.replace('reports to Clerk', 'reports to Mayor');
        const renamed = fixed.replace('leader Łódź', 'leader Ngozi').replace('led by Łódź', 'led by Ngozi');
        assert.equal(shown('rename'), renamed);
        const everywhere = renamed.replaceAll(/(by|to) Mayor/g, '$1 Bürgermeisterin');
        assert.equal(shown('renameAcross'), everywhere);
        assert.equal(readFileSync(folder.file('plan.delivery'), 'utf8'), everywhere);
        const text = readFileSync(folder.file('people.delivery'), 'utf8');
        assert.ok(text.startsWith(people.split('\n')[0]!.replace('actor Mayor', 'actor Bürgermeisterin')));
    });

    test('leaves the line ends of a file as they were', () => {
        assert.equal(shown<{ crlf: boolean }>('openPeople').crlf, true);
        const text = readFileSync(folder.file('people.delivery'), 'utf8');
        assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1, 'every line ends as in Windows');
        assert.doesNotMatch(readFileSync(folder.file('plan.delivery'), 'utf8'), /\r/);
    });

    test('offers what a block can still say, and writes it without the signs of a snippet', () => {
        const { items, line } = shown<{ items: string[]; line: string }>('property');
        assert.ok(items.includes('role'), `offered: ${items.join(', ')}`);
        assert.ok(!items.includes('level'), 'what is said already is not offered');
        assert.match(line, /^ {4}role\b[ "]*$/);
    });

    test('tidies a file', () => {
        assert.equal(shown('format'), tidy);
    });

    test('colours a plan', () => {
        const found = shown<Coloured[]>('colours');
        const of = (text: string) => found.filter(piece => piece[1] === text).map(([name]) => name);
        assert.deepEqual(of('import'), [colour.import]);
        assert.deepEqual(of('unit'), [colour.block]);
        assert.deepEqual(of('Flow'), [colour.name]);
        assert.deepEqual(of('"Flow Unit"'), [colour.text]);
        assert.deepEqual(of('reports to'), [colour.property]);
        assert.deepEqual(of('time'), [colour.property]);
        assert.deepEqual(of('60%'), [colour.number]);
        assert.equal(shown('indent'), 4);
    });

    test('colours the first words of every line that a plan can begin', () => {
        const found = shown<Coloured[]>('words');
        const missed = [...lines()].filter(
            ({ phrase, names }) =>
                !found.some(([name, text]) => text === phrase && name === (names ? colour.block : colour.property)),
        );
        assert.deepEqual(
            missed.map(({ phrase }) => phrase),
            [],
        );
        const texts = found.filter(([name]) => name === colour.text).map(([, text]) => text);
        assert.ok(texts.includes('"closed"'), 'a quote that is left open ends with its line');
        assert.ok(!texts.some(text => text.includes('role')));
    });

    test('has been told of nothing that went wrong', () => {
        assert.doesNotMatch(seen.told, /unsupported|warning|error|\bE\d+:/i);
    });

    test('leaves no server behind', {
        skip: process.platform !== 'linux' && 'only Linux says where a program runs',
    }, async () => {
        const ends = Date.now() + patience;
        while (serversIn(folder.path).length > 0 && Date.now() < ends) {
            await new Promise(resolve => setTimeout(resolve, 50));
        }
        assert.deepEqual(serversIn(folder.path), []);
    });
}

/** The programs that run in a folder. */
function serversIn(folder: string): string[] {
    return readdirSync('/proc').filter(id => {
        try {
            return /^\d+$/.test(id) && readlinkSync(`/proc/${id}/cwd`) === folder;
        } catch {
            return false;
        }
    });
}
