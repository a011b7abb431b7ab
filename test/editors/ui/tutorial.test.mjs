// The tutorial, as a newcomer follows it in the real editor. Its pictures are the screenshots that are made here:
// look at them, and copy those that have changed from `shots/` to `docs/tutorial/`.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tutorialSteps } from '../../docs/tutorial-steps.ts';
import { oneTry } from '../host/patience.ts';
import { makeScratch } from '../host/scratch.mjs';
import { rows } from './read.mjs';
import { until } from './until.mjs';
import { commandTitle, openWorkbench } from './workbench.mjs';

suite('The tutorial', () => {
    /** @type {Awaited<ReturnType<typeof openWorkbench>>} */
    let workbench;
    let scratch;
    let folder;
    const steps = tutorialSteps();
    const file = () => path.join(folder, 'westmark.delivery');

    suiteSetup(async () => {
        scratch = makeScratch();
        folder = path.join(scratch.root, 'westmark');
        mkdirSync(folder);
        writeFileSync(file(), '');
        workbench = await openWorkbench({
            folder,
            file: 'westmark.delivery',
            theme: 'light',
            settings: { 'workbench.layoutControl.enabled': false, 'chat.commandCenter.enabled': false },
        });
        await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    });
    suiteTeardown(async () => {
        await workbench?.close();
        scratch?.clear();
    });

    /** Has the editor show the plan of a step, whatever was tried in it before. */
    async function write(step) {
        writeFileSync(file(), steps[step - 1].plan);
        await workbench.runCommand('View: Focus First Editor Group');
        await workbench.runCommand('File: Revert File');
    }

    /** A picture for the tutorial, without what shows because the mouse happens to stand there. */
    async function picture(name) {
        await workbench.page.mouse.move(700, 885);
        await workbench.page.waitForTimeout(1000);
        await workbench.screenshot(`tutorial ${name}`);
    }

    /** The line of a text in the plan of a step, counted from 1. */
    const lineOf = (step, text) => steps[step - 1].plan.split('\n').findIndex(line => line.includes(text)) + 1;

    async function pickPicture(picture, shown) {
        const frame = await workbench.previewFrame('#picker');
        await until(`${picture} can be picked`, async () => {
            const option = frame.locator(`#picker option[value^="${picture}"]`).first();
            await frame.locator('#picker').selectOption(await option.getAttribute('value'));
            return frame.locator(shown).first().isVisible();
        });
    }

    test('1: an empty file offers a system first, and its fields one after the other', async () => {
        await workbench.goTo(1);
        const [first] = await workbench.completions();
        assert.match(first, /system/);
        await workbench.page.keyboard.press('Enter');
        await until('a system is there', async () => /system \w+/.test(await workbench.visibleText()));
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Control+A');
        await workbench.page.keyboard.press('Delete');
        await write(1);
        await until('the finding is there', async () => (await workbench.squiggles('error')) > 0);
        await workbench.hover('ReadingByNine');
        await workbench.screenshot('tutorial first-lines');
        await workbench.page.keyboard.press('Escape');
    });

    test('2: the metric is drawn beside its trajectory', async () => {
        await write(2);
        await workbench.goTo(lineOf(2, 'trajectory'));
        await workbench.runCommand(commandTitle('delivery.preview.open'));
        await workbench.previewFrame('#picker');
        await pickPicture('trajectory', '#sheet svg[aria-label*="Children reading well"]');
        await picture('trajectory');
    });

    test('3: the system map leads from a name to its card', async () => {
        await write(3);
        await workbench.goTo(lineOf(3, 'actor TeachersUnion'), 8);
        await pickPicture('system-map', '#sheet [data-node="actor:TeachersUnion"]');
        await picture('system-map');
    });

    test('4: the components not yet rated are offered', async () => {
        await write(5);
        await workbench.goTo(lineOf(5, 'rate 2A'));
        await until('the review is on the screen', async () => (await workbench.visibleText()).includes('rate 2A'));
        // A line of its own below, however the line is wrapped on the screen.
        await workbench.page.keyboard.press('Control+Enter');
        await workbench.typeText('rate ');
        const offered = await workbench.completions();
        assert(
            offered.some(label => label.startsWith('1B')),
            `Offered is ${offered.join(', ')}`,
        );
        assert(!offered.some(label => label.startsWith('2A')), 'What is rated already is offered again.');
        await picture('rate');
        await workbench.page.keyboard.press('Escape');
    });

    test('5: the unit’s line of management is mended by a fix', async () => {
        await write(6);
        const line = steps[5].plan.split('\n').findIndex(text => text.startsWith('unit ')) + 2;
        await workbench.goTo(line, 18);
        await until('the finding is there', async () => (await workbench.squiggles('error')) > 0);
        const offered = await until('fixes are offered', async () => {
            await workbench.page.keyboard.press('Control+.');
            const list = workbench.page.locator('.action-widget .monaco-list-row');
            await list.first().waitFor({ timeout: oneTry });
            return list.allInnerTexts();
        });
        await picture('unit-fixes');
        const fix = offered.findIndex(text => text.includes('Superintendent'));
        assert(fix >= 0, `Offered is: ${offered.join(' | ')}`);
        await workbench.page.locator('.action-widget .monaco-list-row').nth(fix).click();
        await until('it reports to the leader', async () =>
            (await workbench.visibleText()).includes('reports to Superintendent'),
        );
    });

    test('6: the power map shows whom to win', async () => {
        await write(9);
        await workbench.goTo(lineOf(9, 'member TeachersUnion'), 8);
        await pickPicture('power-map', '#sheet [data-node^="candidate:TeachersUnion"]');
        await picture('power-map');
    });

    test('7: the guide says what is still open', async () => {
        await workbench.runCommand('Delivery: Focus on Guide View');
        await until('the modules are listed', async () =>
            (await rows(workbench.page, '.customview-tree')).some(row => row.includes('1D Establish')),
        );
        await picture('guide');
    });
});
