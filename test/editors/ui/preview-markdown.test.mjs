// Plans in a page of Markdown, as somebody sees them.

import assert from 'node:assert/strict';

import { oneTry } from '../host/patience.ts';
import { webviewFrame } from './read.mjs';
import { until } from './until.mjs';
import { openWorkbench } from './workbench.mjs';

suite('A page of Markdown', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    suiteSetup(async () => {
        workbench = await openWorkbench({ file: 'notes.md' });
        await until('the language is known', async () => {
            return (await workbench.page.locator('[id="status.editor.mode"]').innerText()).includes('Markdown');
        });
        await workbench.runCommand('Markdown: Open Preview to the Side');
    });
    suiteTeardown(() => workbench?.close());

    test('has its plans drawn, and leaves a few lines of one as they are', async () => {
        const frame = await webviewFrame(workbench.page, '.delivery-picture svg');
        assert.match(await frame.locator('.delivery-picture svg').textContent(), /The prime minister/);
        assert.equal(await frame.locator('.delivery-picture').count(), 1);
        const code = frame.locator('code.language-delivery');
        assert.equal(await code.locator('.hljs-keyword').first().innerText(), 'actor');
        assert.equal(await frame.locator('code.language-js').count(), 1);
        await workbench.screenshot('markdown-preview');
    });

    test('draws what is typed', async () => {
        const { page } = workbench;
        await workbench.clickText('The minister');
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await workbench.typeText('actor Porters "Station porters"');
        await until('the new actor is drawn', async () => {
            // A page that renders again is a new frame.
            const frame = await webviewFrame(page, '.delivery-picture svg');
            const text = await frame
                .locator('.delivery-picture svg')
                .textContent({ timeout: oneTry })
                .catch(() => '');
            return text.includes('Station porters');
        });
    });
});
