// Several previews, pictures that leave the editor, and the preview by keyboard, as somebody sees and uses them.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { webviewFrame } from './read.mjs';
import { until } from './until.mjs';
import { commandTitle, openWorkbench } from './workbench.mjs';

const title = id => commandTitle(`delivery.preview.${id}`);

/** Opens a plan with the preview beside it, once the extension is there to be asked. */
async function openPreview(file) {
    const workbench = await openWorkbench();
    await workbench.openFile(file);
    await until('the language is known', async () => {
        return (await workbench.page.locator('[id="status.editor.mode"]').innerText()).includes('Delivery');
    });
    await workbench.runCommand(title('open'));
    await workbench.previewFrame('[data-node]');
    return workbench;
}

suite('Pictures that leave the preview', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    const input = () => workbench.page.locator('.quick-input-widget input.input');

    suiteSetup(async () => {
        workbench = await openPreview('examples/riverton/plan.delivery');
        await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        const frame = await workbench.previewFrame('#picker');
        await frame.locator('#picker').selectOption('system-map');
        await workbench.previewFrame('[data-node^="unit:"]');
    });
    suiteTeardown(() => workbench?.close());

    /** Answers the dialog that asks for a file. */
    async function saveAs(file) {
        await until('the dialog asks for a file', async () => /\.(png|svg|pdf)$/.test(await input().inputValue()));
        await input().fill(file);
        // The dialog takes no answer while it still looks the folder up.
        await until('the dialog has its answer', async () => {
            if (!(await input().isVisible())) return true;
            await workbench.page.keyboard.press('Enter');
            await workbench.page.waitForTimeout(500);
            return !(await input().isVisible());
        });
        await until('the file is there', () => existsSync(file) && statSync(file).size > 0);
    }

    test('are saved as PNG at twice their size, with their typeface', async () => {
        const file = path.join(workbench.folder, 'map.png');
        await workbench.runCommand(title('savePng'));
        await saveAs(file);
        const bytes = readFileSync(file);
        assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
        const frame = await workbench.previewFrame('[data-node]');
        const box = await frame.locator('#sheet svg').getAttribute('viewBox');
        const [, , width, height] = box.split(' ').map(Number);
        assert.equal(bytes.readUInt32BE(16), Math.floor(width * 2));
        assert.equal(bytes.readUInt32BE(20), Math.floor(height * 2));
    });

    test('are saved as SVG with their typeface inside', async () => {
        const file = path.join(workbench.folder, 'map.svg');
        await workbench.runCommand(title('saveSvg'));
        await saveAs(file);
        assert.match(readFileSync(file, 'utf8'), /^<svg[^>]*>[\s\S]*data:font\/woff2/);
    });

    test('are saved as PDF, by the server', async () => {
        const file = path.join(workbench.folder, 'map.pdf');
        await workbench.runCommand(title('savePdf'));
        await saveAs(file);
        assert.match(readFileSync(file, 'latin1'), /^%PDF-[\s\S]*%%EOF\s*$/);
    });

    test('keep judgments about people in the house, until somebody lets them out', async () => {
        const { page } = workbench;
        const row = text => page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: text }).first();
        const frame = await workbench.previewFrame('#picker');
        const picture = await frame.locator('#picker option[value^="power-map"]').first().getAttribute('value');
        await frame.locator('#picker').selectOption(picture);
        await until('the power map is there', () =>
            frame.locator('#sheet svg[aria-label*="ower"]').first().isVisible(),
        );
        await frame.locator('#export').click();
        await row('Include Judgments About People').waitFor();
        await workbench.screenshot('preview-export');
        assert.match(await row('Copy as SVG').innerText(), /without judgments/);
        await row('Include Judgments About People').click();
        await row('Leave Out Judgments About People').waitFor();
        assert.match(await row('Copy as SVG').innerText(), /with judgments/);
        await row('Leave Out Judgments About People').click();
        await row('Include Judgments About People').waitFor();
        await row('Copy as SVG').click();
        const copied = await until('the picture is copied', async () => {
            const text = await page.evaluate(() => navigator.clipboard.readText());
            return text.startsWith('<svg') && text;
        });
        assert.doesNotMatch(copied, /Director of Finance/);
    });
});

suite('Several previews, by keyboard and over a reload', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    suiteSetup(async () => {
        workbench = await openPreview('examples/riverton/plan.delivery');
    });
    suiteTeardown(() => workbench?.close());

    test('every picture can be worked with by keyboard alone', async () => {
        const { page } = workbench;
        const frame = await workbench.previewFrame('#picker');
        const pictures = await frame
            .locator('#picker optgroup:not([label^="Nothing"]) option')
            .evaluateAll(all => all.map(one => one.value));
        assert(pictures.length > 20, `Only these are listed: ${pictures.join(', ')}`);
        const wrong = [];
        for (const picture of pictures) {
            await frame.locator('#picker').selectOption(picture);
            const about = await until(`${picture} is shown`, () => frame.evaluate(facts, picture));
            if (about.unnamed.length > 0) wrong.push(`${picture}: no name for ${about.unnamed.join(', ')}`);
            if (about.nodes === 0) continue;
            await frame.locator('#pin').focus();
            // The stage comes first where it can be scrolled.
            let at;
            for (let i = 0; i < 2 && !at; i++) {
                await page.keyboard.press('Tab');
                at = await frame.evaluate(() => document.activeElement?.getAttribute('data-node'));
            }
            if (!at) wrong.push(`${picture}: Tab reaches nothing of it`);
            const look = await frame.evaluate(() => {
                const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== 'none' || style.filter !== 'none';
            });
            if (!look) wrong.push(`${picture}: the focus on ${at} cannot be seen`);
            const zoom = () => frame.locator('#zoom').innerText();
            const before = await zoom();
            await page.keyboard.press('+');
            if ((await zoom()) === before) wrong.push(`${picture}: + does nothing`);
            await page.keyboard.press('0');
            if ((await zoom()) !== before) wrong.push(`${picture}: 0 does not fit it again`);
        }
        assert.deepEqual(wrong, []);
    });

    test('Enter leads from a node to its text', async () => {
        const { page } = workbench;
        const frame = await workbench.previewFrame('#picker');
        await frame.locator('#picker').selectOption('system-map');
        const unit = await workbench.previewFrame('[data-node^="unit:"]');
        await unit.locator('[data-node^="unit:"]').first().focus();
        await page.keyboard.press('Enter');
        await until('the text of the unit is on the screen', async () =>
            (await workbench.visibleText()).includes('unit '),
        );
    });

    test('two previews are there again after a reload, each with its own picture', async () => {
        const { page } = workbench;
        await page.locator('.editor-instance .view-line').first().click();
        await workbench.runCommand(title('openAnother'));
        const pictures = async () => {
            const found = [];
            for (const frame of page.frames()) {
                const picker = frame.locator('#picker');
                if (!(await picker.isVisible().catch(() => false))) continue;
                if ((await frame.locator('[data-node]').count()) > 0) found.push(await picker.inputValue());
            }
            return found.sort();
        };
        const before = await until('both are shown', async () => {
            const now = await pictures();
            return now.length === 2 && now[0] !== now[1] && now;
        });
        await workbench.screenshot('two-previews');
        const loaded = page.waitForEvent('load');
        await workbench.runCommand('Developer: Reload Window');
        await loaded;
        await page.locator('.monaco-workbench .statusbar').waitFor();
        await webviewFrame(page, '#picker');
        await until('both are there again', async () => {
            const now = await pictures();
            return now.join() === before.join();
        });
    });
});

/** Runs in the page: what a picture gives to a keyboard and to a screen reader, once it is on show. */
function facts(picture) {
    const svg = document.querySelector('#sheet svg');
    const picker = document.querySelector('#picker');
    if (!svg || picker.value !== picture) return undefined;
    if (svg.getAttribute('aria-label') === window.lastSeen) return undefined;
    window.lastSeen = svg.getAttribute('aria-label');
    const nodes = [...svg.querySelectorAll('[data-node]')];
    const unnamed = nodes
        .filter(node => !node.getAttribute('aria-label') || node.getAttribute('aria-label') === node.dataset.node)
        .map(node => node.dataset.node);
    return { nodes: nodes.length, unnamed: [...new Set(unnamed)].slice(0, 3) };
}
