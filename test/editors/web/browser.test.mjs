// The extension in VS Code without any machine behind it: client and server in workers of the browser, plans in folders that
// are on no disk.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { until } from '../ui/until.mjs';
import { commandTitle, openWorkbench } from '../ui/workbench.mjs';
import { startWebSession } from './session.mjs';

suite('In a browser alone', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    let files;

    suiteSetup(async () => {
        workbench = await openWorkbench({
            file: 'plan.delivery',
            start: async options => {
                const session = await startWebSession(options);
                files = session.files;
                return session;
            },
        });
    });
    suiteTeardown(() => workbench?.close());

    /** The workers of the page that are a server of ours. */
    async function servers() {
        const workers = workbench.page.workers();
        const names = await Promise.all(workers.map(worker => worker.evaluate(() => self.name)));
        return workers.filter((_, i) => names[i].endsWith('Delivery language server'));
    }
    const onDisk = place => readFileSync(path.join(workbench.folder, place), 'utf8');
    const listed = (rule, where = '') =>
        until(`${rule} is listed ${where}`, async () => {
            const rows = await workbench.problemsRows(rule);
            return rows.find(row => row.includes(rule) && row.includes(where));
        });
    const gone = rule =>
        until(`${rule} is not listed any more`, async () => {
            const rows = await workbench.problemsRows(rule);
            return !rows.some(row => row.includes(rule));
        });

    test('a plan is checked by a worker, with what it imports from a file that nobody has opened', async () => {
        await listed('aspiration/no-metric');
        // That the unit does not report to the leader of the system is known only from the imported file.
        await listed('unit/leader-indirect-report');
        assert((await workbench.squiggles('error')) > 0, 'Nothing is underlined.');
        assert.equal((await servers()).length, 1);
    });

    test('what changes behind the editor counts: an import, and the settings of plans', async () => {
        const people = onDisk('people.delivery');
        files.write('people.delivery', people.replace('    reports to Minister\n', '    nonsense\n'));
        await listed('nonsense');
        files.write('people.delivery', people);
        files.write('delivery.json', '{ "principles": { "coalition/size": "off" } }');
        await gone('coalition/size');
        await listed('aspiration/no-metric');
    });

    test('words are completed', async () => {
        await workbench.goTo(15, 14);
        assert((await workbench.completions()).includes('RailAgency'));
        await workbench.page.keyboard.press('Escape');
    });

    test('the system map is drawn, by an engine that is loaded when it is wanted', async () => {
        await workbench.runCommand(commandTitle('delivery.preview.open'));
        const page = await workbench.previewFrame('#picker');
        await page.locator('#picker').selectOption('system-map');
        const frame = await workbench.previewFrame('[data-node="unit:RailUnit"]');
        const family = await frame.evaluate(async () => {
            await document.fonts.ready;
            return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
        });
        assert(family.join().includes('Source Sans 3'), `The typeface is not loaded: ${family.join()}`);
        await workbench.screenshot('in-a-browser');
        await workbench.clickIn(frame, '[data-node="unit:RailUnit"]');
        await until('the cursor is at the unit', async () => (await workbench.cursor())?.line === 35);
    });

    test('the picture is saved as PNG, where the plan is', async () => {
        const input = workbench.page.locator('.quick-input-widget input.input');
        await workbench.runCommand(commandTitle('delivery.preview.savePng'));
        await until('the dialog asks for a file', async () => (await input.inputValue()).endsWith('.png'));
        await until('the dialog has its answer', async () => {
            if (!(await input.isVisible())) return true;
            await workbench.page.keyboard.press('Enter');
            await workbench.page.waitForTimeout(500);
            return !(await input.isVisible());
        });
        const file = path.join(workbench.folder, 'system-map.png');
        await until('the file is there', () => existsSync(file));
        assert.deepEqual([...readFileSync(file).subarray(1, 4)], [...Buffer.from('PNG')]);
    });

    test('the guide stands beside the plan', async () => {
        await workbench.runCommand('Delivery: Focus on Guide View');
        await until('a module is listed', () =>
            workbench.page
                .locator('.customview-tree .monaco-list-row')
                .filter({ hasText: '1A Define your aspiration' })
                .first()
                .isVisible(),
        );
    });

    test('a finding leads to its page', async () => {
        const { page } = workbench;
        await workbench.openFile('plan.delivery');
        await workbench.goTo(12, 14);
        await workbench.runCommand(commandTitle('delivery.explain'));
        await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'aspiration/no-metric' }).click();
        const tab = page.locator('.tab[data-resource-name="no-metric.md"]');
        await tab.waitFor();
        // What draws Markdown is not in this package for a browser: so the page is read as text.
        await tab.click();
        await workbench.runCommand('View: Reopen Editor With...');
        await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Text Editor' }).click();
        await until('its text is shown', async () => (await workbench.visibleText()).includes('# '));
        assert.match(await workbench.visibleText(), /metric/);
    });

    test('a plan that is not saved yet is checked too', async () => {
        const { page } = workbench;
        await workbench.runCommand('File: New Untitled Text File');
        await page.locator('[id="status.editor.mode"]').click();
        await page.locator('.quick-input-widget input.input').fill('Delivery');
        await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: '(delivery)' }).click();
        await page.locator('.editor-group-container.active .view-line').first().click();
        await workbench.typeText('import "people.delivery"');
        await listed('import-unreadable', 'not saved');
    });

    test('a server that is restarted goes on', async () => {
        const [before] = await servers();
        await workbench.runCommand(commandTitle('delivery.restart'));
        await until('another worker is in its place', async () => {
            const [now, more] = await servers();
            return now && now !== before && !more;
        });
        files.write('delivery.json', '{ "principles": { "aspiration/no-metric": "off" } }');
        await gone('aspiration/no-metric');
        await listed('coalition/size');
    });
});
