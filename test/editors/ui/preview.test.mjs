// The preview beside its plan, as somebody sees and uses it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { until } from './until.mjs';
import { commandTitle, openWorkbench } from './workbench.mjs';

suite('The preview beside its plan', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    const lineAt = line => readFileSync(path.join(workbench.folder, 'plan.delivery'), 'utf8').split('\n')[line - 1];

    suiteSetup(async () => {
        workbench = await openWorkbench({ file: 'plan.delivery' });
    });
    suiteTeardown(() => workbench?.close());

    test('the Problems panel lists what the plan departs from', async () => {
        for (const rule of ['aspiration/no-metric', 'unit/leader-indirect-report', 'coalition/size']) {
            await until(`${rule} is listed`, async () => {
                const rows = await workbench.problemsRows(rule);
                return rows.some(row => row.includes(rule));
            });
        }
        assert((await workbench.squiggles('error')) > 0, 'Nothing is underlined.');
    });

    test('a click on a node of the picture moves the cursor to its block', async () => {
        await workbench.goTo(1);
        await workbench.runCommand(commandTitle('delivery.preview.open'));
        const page = await workbench.previewFrame('#picker');
        await page.locator('#picker').selectOption('system-map');
        const frame = await workbench.previewFrame('[data-node="unit:RailUnit"]');
        await workbench.clickIn(frame, '[data-node="unit:RailUnit"]');
        const line = await until('the cursor is at the unit', async () => {
            const at = await workbench.cursor();
            return at && at.line !== 1 && at.line;
        });
        await workbench.screenshot('editor-with-preview');
        assert.match(lineAt(line), /^unit RailUnit/);
    });

    test('what is typed is drawn', async () => {
        const { line } = await workbench.cursor();
        const quote = lineAt(line).indexOf('"');
        assert(quote > 0, `Line ${line} has no title to change: ${lineAt(line)}`);
        const frame = await workbench.previewFrame('[data-node]');
        await workbench.goTo(line, quote + 2);
        await workbench.typeText('Express ');
        await until('the picture has the new title', async () => {
            return (await frame.locator('svg').first().textContent()).includes('Express');
        });
    });
});
