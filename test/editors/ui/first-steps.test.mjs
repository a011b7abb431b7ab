// How somebody begins: with a new plan, with the first steps, and with people from a spreadsheet.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { webviewFrame } from './read.mjs';
import { until } from './until.mjs';
import { openWorkbench } from './workbench.mjs';

suite('First steps', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    const input = () => workbench.page.locator('.quick-input-widget input.input');
    const entry = text =>
        workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: text }).first();
    const dialog = text =>
        workbench.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: text }).first();
    /** Answers a question of the quick input, once it is asked. */
    const answer = async (question, text) => {
        const { page } = workbench;
        await until(`“${question}” is asked`, async () =>
            [await input().getAttribute('placeholder'), ...(await page.locator('.quick-input-widget').allInnerTexts())]
                .join()
                .includes(question),
        );
        await input().fill(text);
        await page.keyboard.press('Enter');
    };
    /** Names a file in the dialog that asks for one. */
    const choose = async file => {
        await until('a file is asked for', async () => (await input().inputValue()).startsWith('/'));
        // The dialog writes its own folder again once it has read it, so what is typed has to last before it counts.
        let typed = 0;
        await until('the path stays as it was typed', async () => {
            const isThere = (await input().inputValue()) === file;
            if (!isThere) await input().fill(file);
            typed = isThere ? typed + 1 : 0;
            return typed > 3;
        });
        await workbench.page.keyboard.press('Enter');
        await until('the dialog is closed', async () => !(await input().isVisible()));
    };

    suiteSetup(async () => {
        workbench = await openWorkbench({ file: 'plan.delivery' });
        await until('the plan is checked', async () => (await workbench.squiggles('error')) > 0);
    });
    suiteTeardown(() => workbench?.close());

    test('a new plan is begun by three answers, and has no findings', async () => {
        await workbench.runCommand('Delivery: New Plan…');
        await answer('What is the system called', 'City of Łódź');
        await entry('City').click();
        await entry('Open it without saving').click();
        await until('the plan is shown', async () =>
            (await workbench.visibleText()).includes('system CityOfŁódź "City of Łódź"'),
        );
        await workbench.screenshot('new-plan');
        assert.equal(await workbench.squiggles('error'), 0);
    });

    test('from an empty file, a name that is used first is declared after, by typing and Tab alone', async () => {
        const { page } = workbench;
        writeFileSync(path.join(workbench.folder, 'harbour.delivery'), '');
        await workbench.openFile('harbour.delivery');
        await until('there is a link to begin', async () =>
            (await page.locator('.codelens-decoration').allInnerTexts()).join().includes('Begin a plan here'),
        );
        await workbench.goTo(1);
        await workbench.typeText('aspiration CleanAir "Clean air" {\n');
        await workbench.typeText('measured by NoxAtSchools');
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Enter');
        await workbench.typeText('met');
        await until('a metric is offered', async () => (await workbench.completions())[0] === 'metric');
        await page.keyboard.press('Enter');
        await until('it is there', async () => (await workbench.visibleText()).includes('what is counted'));
        await workbench.typeText('NoxAtSchools');
        await page.keyboard.press('Tab');
        await workbench.typeText('Nitrogen dioxide at school gates');
        await page.keyboard.press('Tab');
        await workbench.typeText('µg/m³');
        await until('each is in its place', async () => {
            const text = await workbench.visibleText();
            return (
                text.includes('metric NoxAtSchools "Nitrogen dioxide at school gates" {') &&
                text.includes('measured in "µg/m³"')
            );
        });
        await workbench.screenshot('declared after');
        await page.keyboard.press('Escape');
        await workbench.runCommand('File: Revert File');
    });

    test('the first steps are shown with their pictures', async () => {
        await workbench.runCommand('Welcome: Open Walkthrough...');
        await answer('Select a walkthrough', 'First Steps');
        const { page } = workbench;
        await page.getByText('See what it looks like').first().click();
        const picture = page.locator('.getting-started-media img');
        await until('the picture is there', () => picture.evaluate(one => one.naturalWidth > 100));
        await workbench.screenshot('first-steps');
    });

    test('a coalition comes from a spreadsheet, and goes back to one', async () => {
        const table = path.join(workbench.folder, 'people.csv');
        writeFileSync(table, 'Person;Alignment;Power\r\nThe Union Leader;Low (lack of trust);M/H\r\n');
        await workbench.page.locator('.tab[data-resource-name="plan.delivery"]').click();
        await workbench.opened('plan.delivery');
        await workbench.runCommand('Delivery: Import Coalition from CSV…');
        await choose(table);
        const preview = await webviewFrame(workbench.page, '#import');
        await preview.locator('#import').click();
        await until('the new row is shown', async () =>
            (await workbench.visibleText()).includes('candidate TheUnionLeader {'),
        );
        await workbench.screenshot('imported');
        await workbench.runCommand('Delivery: Export Coalition to CSV…');
        await dialog('Export with Judgments').click();
        const target = path.join(workbench.folder, 'RailCoalition (confidential).csv');
        await until('a name is offered that warns', async () =>
            (await input().inputValue()).endsWith('(confidential).csv'),
        );
        await workbench.page.keyboard.press('Enter');
        await until('the table is written', () => {
            try {
                return readFileSync(target, 'utf8').includes('The Union Leader,Low (lack of trust)');
            } catch {
                return false;
            }
        });
        assert.match(readFileSync(target, 'utf8'), /^\uFEFFPerson,Alignment with aspiration,/);
    });
});
