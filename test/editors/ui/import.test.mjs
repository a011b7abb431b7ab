// A table of a spreadsheet comes into a plan: what is looked at before, by mouse and by keyboard, and where it ends.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { webviewFrame } from './read.mjs';
import { until } from './until.mjs';
import { commandTitle, openWorkbench } from './workbench.mjs';

suite('A table is looked at before it is imported', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    const input = () => workbench.page.locator('.quick-input-widget input.input');

    suiteSetup(async () => {
        workbench = await openWorkbench();
        await workbench.openFile('plan.delivery');
        await until('the language is known', async () => {
            return (await workbench.page.locator('[id="status.editor.mode"]').innerText()).includes('Delivery');
        });
    });
    suiteTeardown(() => workbench?.close());

    test('its columns are chosen by keyboard, and the editor goes to what was added', async () => {
        const table = path.join(workbench.folder, 'people.csv');
        writeFileSync(
            table,
            'Stakeholder;Region;Alignment with the aspiration;Strength;Phone\nHarbour union;North;Low (was never asked);High;5\nTotal;;;;\n',
        );
        await workbench.runCommand(commandTitle('delivery.importActors'));
        await until(
            'the dialog asks for a file',
            async () => (await input().isVisible()) && (await input().inputValue()) !== '',
        );
        // While it still looks the folder up, the dialog forgets what is typed and takes no answer.
        await until('the dialog has its answer', async () => {
            if (!(await input().isVisible())) return true;
            if ((await input().inputValue()) === table) await workbench.page.keyboard.press('Enter');
            else await input().fill(table);
            await workbench.page.waitForTimeout(500);
            return !(await input().isVisible());
        });
        const frame = await webviewFrame(workbench.page, '#meaning-A');
        const meaning = letter => frame.locator(`#meaning-${letter}`).inputValue();
        assert.deepEqual(await Promise.all(['A', 'B', 'C', 'D', 'E'].map(meaning)), [
            'Title',
            'note',
            'note',
            'note',
            'note',
        ]);
        await frame.locator('#meaning-D').focus();
        await workbench.page.keyboard.type('Influence');
        await until('the column is chosen', async () => (await meaning('D')) === 'Influence');
        await frame.locator('#meaning-E').selectOption('leave out');
        await until('that is shown', async () => (await frame.locator('td.out').count()) === 1);
        assert.equal(await frame.evaluate(() => document.activeElement?.id), 'meaning-D');
        assert.match(await frame.locator('#said').innerText(), /^1 row\. Added to the map: Harbour union\./);
        await workbench.screenshot('import-preview');
        await frame.locator('#import').focus();
        await workbench.page.keyboard.press('Enter');
        await until('the editor shows what was added', async () =>
            (await workbench.page.locator('.view-lines').first().innerText())
                .replaceAll('\u00a0', ' ')
                .includes('actor HarbourUnion'),
        );
        const at = workbench.page.locator('[id="status.editor.selection"]');
        await until('the cursor is at what was added', async () => (await at.innerText()).includes('Ln 21'));
        await workbench.screenshot('imported');
    });
});
