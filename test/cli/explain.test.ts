import { describe, expect, test } from 'vitest';
import { run } from './world.ts';

const explain = (...words: string[]) => run('/', ['explain', ...words]);

describe('delivery explain', () => {
    test('tells all there is to say of a principle', async () => {
        const { status, out, err } = await explain('unit/too-large');
        expect({ status, err }).toEqual({ status: 0, err: '' });
        expect(out).toMatchInlineSnapshot(`
          "unit/too-large · The Delivery Unit

          A Delivery Unit is small: 40 people serve a nation.

          warning: the plan departs from a principle that the guide states.

          Why
            “I was committed to a maximum of 49 [people], but in fact kept it at around 35 to 40.” — the
            guide, 1C
            “it was never larger than around 40 people” — the guide, 1C

          Our reading, not the guide’s words
            From 50 people it is an error: one more than the most that the author of the guide allowed
            himself.

          Its numbers
            atMost = 40: the most people that a unit has (the guide’s number).
            never = 50: the number of people from which it is an error (our number).
            Change them for a workspace in its delivery.json:

                { "principles": { "unit/too-large": { "atMost": 40, "never": 50 } } }

          A plan that departs from it
               1 | unit Flow "Flow Unit" {
               2 |     size 45 at most 49
                 |          ^^
               3 | }

            warning: This unit has 45 people; the one that served 60 million Britons kept to about 40, so that
              all could fit in one room. Choose the excellent few and let the departments do the rest.

          A plan that keeps it
               1 | unit Flow "Flow Unit" {
               2 |     size 38 at most 49
               3 | }

          Still fine
               1 | unit Flow "Flow Unit" {
               2 |     size 40 at most 49
               3 | }

          When it speaks
            Where it speaks, \`unit/large-for-population\` is silent: one cause, one finding.

          To accept it
            Say why, in the block that it is about, or in \`system\` for the whole plan. After the reason
            \`until\` and a date may follow.

                waive unit/too-large because "…"
          "
        `);
    });

    test('knows an id as a finding ends with it, and in any case', async () => {
        const { out } = await explain('unit/too-large');
        for (const word of ['[unit/too-large]', '`unit/too-large`', 'Unit/Too-Large'])
            expect((await explain(word)).out).toBe(out);
    });

    test('explains mistakes of writing, too', async () => {
        const { status, out } = await explain('syntax/curly-quotes');
        expect(status).toBe(0);
        expect(out).toMatchInlineSnapshot(`
          "syntax/curly-quotes · How a plan is written

          Prose stands in straight quotes.

          error: this is about how something is written, and cannot be waived.

          Word processors turn \`"\` into \`“\` and \`”\`. Replace them; curly quotes within a text are fine.
          "
        `);
        expect((await explain('ask/moral-purpose')).out).toContain('the guide asks');
    });

    test('helps who misspells a name', async () => {
        const said = async (word: string) => {
            const { status, out, err } = await explain(word);
            expect({ status, out }).toEqual({ status: 2, out: '' });
            return err;
        };
        expect(await said('unit/to-large')).toBe(
            'delivery: No principle is called unit/to-large. Did you mean unit/too-large?\n',
        );
        expect(await said('too-large')).toContain('Did you mean unit/too-large?');
        expect(await said('nothing/like-this')).toBe(
            'delivery: No principle is called nothing/like-this. `delivery explain --list` shows them all.\n',
        );
        expect(await said('syntax/unheard-of')).toContain('No principle is called syntax/unheard-of.');
    });

    test('asks which one', async () => {
        const { status, err } = await explain();
        expect(status).toBe(2);
        expect(err).toContain('Which principle?');
    });

    test('lists them all, or those of one part', async () => {
        const all = await explain('--list');
        expect(all.status).toBe(0);
        for (const id of [
            'unit/too-large',
            'coalition/size',
            'waiver/unused',
            'syntax/outside',
            'settings/value',
            'delivery explain ask',
        ])
            expect(all.out).toContain(id);
        expect(all.out).toMatch(/\d+ principles: \d+ errors?, \d+ warnings?, \d+ infos? and \d+ hints?\./);
        const unit = await explain('unit');
        expect(unit.out).toContain('unit/too-large');
        expect(unit.out).not.toContain('coalition/size');
        expect((await explain('unit/')).out).toBe(unit.out);
        expect((await explain('unit', '--list')).out).toBe(unit.out);
        for (const words of [['ask'], ['ask', '--format', 'markdown'], ['--list', '--format', 'json']])
            expect((await explain(...words)).out).toContain('ask/moral-purpose');
        expect((await explain('unti', '--list')).status).toBe(2);
    });

    test('speaks Markdown and JSON', async () => {
        const page = (await explain('unit/too-large', '--format', 'markdown')).out;
        expect(page).toMatch(/^# `unit\/too-large`\n/);
        expect(page).toContain(
            '```delivery\nunit Flow "Flow Unit" {\n    size 45 at most 49\n}\n```\n\nThis unit has 45 people',
        );
        const json = JSON.parse((await explain('unit/too-large', '--format', 'json')).out);
        expect(json).toMatchObject({
            version: 1,
            id: 'unit/too-large',
            severity: 'warning',
            waiver: 'waive unit/too-large because "…"',
            findings: [{ range: { start: { line: 2, column: 10 }, end: { line: 2, column: 12 } } }],
        });
        expect(json.numbers[0]).toMatchObject({ name: 'atMost', value: 40, from: 'guide' });
        expect(JSON.parse((await explain('value/date', '--format', 'json')).out)).toMatchObject({ plans: null });
        const list = JSON.parse((await explain('--list', '--format', 'json')).out);
        expect(list.rules).toContainEqual({
            id: 'unit/too-large',
            group: 'The Delivery Unit',
            severity: 'warning',
            statement: 'A Delivery Unit is small: 40 people serve a nation.',
        });
        expect((await explain('--list', '--format', 'markdown')).out).toMatch(/^# The principles\n/);
    });

    test('takes the width and the colours of a terminal', async () => {
        const narrow = await run('/', ['explain', 'unit/too-large'], { terminal: true, columns: 50 });
        expect(narrow.out).toContain('\u001b[');
        const quiet = await run('/', ['explain', '--list'], { terminal: true, columns: 44, env: { NO_COLOR: '1' } });
        expect(quiet.out).not.toContain('\u001b[');
        const long = quiet.out.split('\n').filter(line => line.length > 44);
        expect(long.filter(line => !/^ {2}\S+ {2,}\w+$/.test(line))).toEqual([]);
    });
});
