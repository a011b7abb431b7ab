// The guide beside the plan, as somebody sees and uses it.

import assert from 'node:assert/strict';

import { rows, webviewFrame } from './read.mjs';
import { until } from './until.mjs';
import { openWorkbench } from './workbench.mjs';

suite('The guide beside its plan', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    const tree = '.customview-tree';
    const row = text => workbench.page.locator(`${tree} .monaco-list-row`).filter({ hasText: text }).first();
    const rowText = text => rows(workbench.page, tree).then(all => all.find(one => one.includes(text)));
    const status = () => workbench.page.locator('.statusbar-item[id$="delivery.guide"]').first().innerText();

    suiteSetup(async () => {
        workbench = await openWorkbench({ file: 'plan.delivery' });
        await until('the plan is checked', async () => (await workbench.squiggles('error')) > 0);
        await workbench.runCommand('Delivery: Focus on Guide View');
    });
    suiteTeardown(() => workbench?.close());

    test('the view has the modules and their steps, with what is done and what is open', async () => {
        const module = await until('the module is listed', () => rowText('1A Define your aspiration'));
        assert.match(module, /\d+ of \d+ [▰▱]{5}/);
        assert.match(await status(), /^\D*\d+\/\d+$/);
        await workbench.screenshot('guide-view');
    });

    test('a click on an open question writes its ready text, and the answer changes the sum', async () => {
        const before = await status();
        await row('Step 2: Clarify').click();
        const done = async () => Number(/(\d+) of \d+/.exec(await rowText('1A Define'))[1]);
        const doneBefore = await done();
        // A double click meets the same question twice: nothing moves under the mouse, and it is written once.
        await row('What moral purpose').dblclick();
        await until('the text is there', async () => /purpose +""/.test(await workbench.visibleText()));
        assert.equal((await workbench.visibleText()).split('purpose').length, 2);
        await workbench.typeText('So that nobody is late for work');
        await until('one of two has its purpose', async () => (await rowText('What moral purpose')).includes('1 of 2'));
        await row('What moral purpose').click();
        await until('the second is asked', async () => /purpose +""/.test(await workbench.visibleText()));
        await workbench.typeText('So that everybody can come');
        await until('the sum has grown', async () => (await status()) !== before);
        await until('the row has grown with it', async () => (await done()) === doneBefore + 1);
    });

    test('the numbers in the rows are those of the plan in front, there and back', async () => {
        const numbers = async () =>
            (await rows(workbench.page, tree))
                .flatMap(one => /^1[A-D] .* (\d+ of \d+) [▰▱]/.exec(one)?.[1] ?? [])
                .join();
        const own = await numbers();
        await workbench.openFile('examples/k12-all-four/plan.delivery');
        const others = await until('others are shown', async () => (await numbers()) !== own && numbers());
        await workbench.page.locator('.tab[data-resource-name="plan.delivery"]').first().click();
        await until('its own are shown again', async () => (await numbers()) === own);
        assert.notEqual(others, own);
        assert.equal(await workbench.page.locator(`${tree} .monaco-decoration-itself`).count(), 0);
        await workbench.runCommand('View: Close Other Editors in Group');
    });

    test('a click on an answered question leads to its answer', async () => {
        await workbench.goTo(1);
        await row('What moral purpose').click();
        await until('the cursor is at the answer', async () => {
            const at = await workbench.cursor();
            return at && at.line > 1;
        });
    });

    test('the view can show open questions only', async () => {
        const { page } = workbench;
        await until('an answered question is listed', () => rowText('What moral purpose'));
        await row('1A Define').hover();
        await page.locator('.part.sidebar .action-label[aria-label^="Show Open Questions Only"]').first().click();
        await until('it is not any more', async () => !(await rowText('What moral purpose')));
        await page.locator('.part.sidebar .action-label[aria-label^="Show All Questions"]').first().click();
        await until('it is again', () => rowText('What moral purpose'));
    });

    test('a quick fix accepts a finding, and the reason is typed where the cursor stands', async () => {
        const { page } = workbench;
        await workbench.openFile('plan.delivery');
        await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
        // The unit and the coalition stand at the end of the plan.
        await workbench.goTo(40);
        const line = await lineOf('reports to DeputyMinister');
        await workbench.goTo(line, 18);
        await until('the fixes are offered', async () => {
            await page.keyboard.press('Control+.');
            await page.waitForTimeout(1000);
            return page.locator('.action-widget .action').filter({ hasText: 'leader-indirect-report' }).isVisible();
        });
        await workbench.screenshot('quick-fixes');
        await page.locator('.action-widget .action').filter({ hasText: 'leader-indirect-report' }).click();
        await until('the waiver is there', async () => (await workbench.visibleText()).includes('because ""'));
        await workbench.typeText('until he retires');
        await until('the reason is in its quotes', async () => {
            const text = await workbench.visibleText();
            return text.includes('waive unit/leader-indirect-report because "until he retires"');
        });
    });

    test('a click on the code of a finding shows the drawn page of its principle', async () => {
        const { page } = workbench;
        await workbench.hover('RailCoalition');
        await page.locator('.monaco-hover:visible a.code-link').filter({ hasText: 'coalition/size' }).first().click();
        const frame = await webviewFrame(page, 'h1');
        assert.match(await frame.locator('h1').first().innerText(), /coalition|7 to 10/i);
        await workbench.screenshot('principle-page');
    });

    /** The line of a text, read from the editor by going to it. */
    async function lineOf(text) {
        const { page } = workbench;
        await workbench.clickText(text);
        await page.waitForTimeout(100);
        return (await workbench.cursor()).line;
    }
});
