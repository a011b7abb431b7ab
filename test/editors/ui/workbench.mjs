// The workbench as somebody sees it: opened in a browser, worked with mouse and keyboard, read from the screen.
// For what only a page can show; everything else belongs in the suite.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { oneTry } from '../host/patience.ts';
import { startSession } from '../host/session.mjs';
import { copyWorkspace } from '../host/workspace.mjs';
import * as read from './read.mjs';
import { until } from './until.mjs';

const themes = {
    dark: 'Dark Modern',
    light: 'Light Modern',
    contrast: 'Default High Contrast',
    'contrast-light': 'Default High Contrast Light',
};

const run = {
    extension: path.resolve(import.meta.dirname, '../../..'),
    shots: path.join(import.meta.dirname, '../shots'),
};
const opened = new Set();

/** Tells the tests which extension to open, and where pictures go. */
export function configure(options) {
    Object.assign(run, options);
}

/** A command's title as the palette shows it, read from the manifest of the extension under test. */
export function commandTitle(id) {
    const manifest = json('package.json');
    const command = manifest.contributes?.commands?.find(({ command }) => command === id);
    assert(command, `The extension contributes no command "${id}".`);
    const texts = existsSync(path.join(run.extension, 'package.nls.json')) ? json('package.nls.json') : {};
    const plain = text => text.replace(/^%(.+)%$/, (whole, key) => texts[key] ?? whole);
    return [command.category, command.title].filter(Boolean).map(plain).join(': ');
}

function json(name) {
    return JSON.parse(readFileSync(path.join(run.extension, name), 'utf8'));
}

/** Closes what a test left open. */
export async function closeAll() {
    for (const workbench of opened) await workbench.close();
}

/** Keeps a picture of every open workbench; for a test that failed. */
export async function screenshotAll(name) {
    for (const workbench of opened) await workbench.screenshot(name).catch(() => {});
}

/**
 * Opens a workbench and waits until it can be worked with.
 *
 * @param {object} [options]
 * @param {string} [options.extension]  folder of an extension, or a `.vsix`; the one under test unless given
 * @param {string} [options.folder]  folder to open; a fresh copy of the tests' workspace unless given
 * @param {string} [options.file]  file to open, relative to the folder
 * @param {object} [options.settings]  user settings
 * @param {'dark' | 'light' | 'contrast' | 'contrast-light' | string} [options.theme]  one of these, or a theme's name
 * @param {1 | 2} [options.scale]  device pixels per pixel, for sharper pictures
 * @param {typeof startSession} [options.start]  what starts it; VS Code's own server unless given
 */
export async function openWorkbench(options = {}) {
    const workspace = options.folder ? undefined : copyWorkspace();
    const folder = options.folder ?? workspace.folder;
    const theme = options.theme ?? 'dark';
    const session = await (options.start ?? startSession)({
        folder,
        extensions: [options.extension ?? run.extension],
        settings: {
            'workbench.colorTheme': themes[theme] ?? theme,
            'window.autoDetectColorScheme': false,
            'editor.minimap.enabled': false,
            ...options.settings,
        },
        scale: options.scale,
    });
    const { page } = session;
    const workbench = {
        page,
        folder,
        ...actions(page),
        ...read.readers(page),
        /** Keeps a picture of the whole window, and returns its path. */
        async screenshot(name) {
            mkdirSync(run.shots, { recursive: true });
            const file = path.join(run.shots, `${name.replace(/[^\w.-]+/g, '-').toLowerCase()}.png`);
            await page.screenshot({ path: file });
            return file;
        },
        async close() {
            opened.delete(workbench);
            await session.close();
            workspace?.remove();
        },
    };
    opened.add(workbench);
    await session.goto({ folder, file: options.file });
    await page.locator('.monaco-workbench .statusbar').waitFor();
    if (options.file) await workbench.opened(path.basename(options.file));
    return workbench;
}

/** What somebody does: every one of these returns when the page shows that it was done. */
function actions(page) {
    const quickInput = page.locator('.quick-input-widget');

    /** Opens the quick input with a prefix, and takes the first entry whose label is the wanted one. */
    async function pick(prefix, text, label) {
        await until(`the quick input is open for "${text}"`, async () => {
            if (await quickInput.isVisible()) return true;
            await page.keyboard.press('F1');
            return quickInput.isVisible();
        });
        await quickInput.locator('input.input').fill(prefix + text);
        const row = quickInput.locator('.monaco-list-row').filter({ hasText: label }).first();
        await row.waitFor();
        await row.click();
        // What was picked may ask its own question in the same widget: it need not be hidden, only no longer ours.
        await until(`the quick input has taken "${label}"`, async () => {
            if (!(await quickInput.isVisible())) return true;
            return (await quickInput.locator('input.input').inputValue()) !== prefix + text;
        });
    }

    async function opened(name) {
        await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
        await page.locator('.editor-instance .view-line').first().waitFor();
    }

    return {
        opened,
        /** Runs a command by its title, as the palette shows it, e.g. "View: Toggle Problems". */
        runCommand: title => pick('>', title, title),
        /** Opens a file of the folder by its name. */
        async openFile(name) {
            await pick('', name, path.basename(name));
            await opened(path.basename(name));
        },
        /** Puts the cursor on a line and column, counted from 1. */
        async goTo(line, column = 1) {
            await pick(':', `${line}:${column}`, /./);
            await until(`the cursor is at ${line}:${column}`, async () => {
                const at = await read.cursor(page);
                return at?.line === line && at.column === column;
            });
        },
        /** Clicks at a text in the editor. */
        async clickText(text) {
            const { x, y } = await read.pointAt(page, text);
            await page.mouse.click(x, y);
        },
        /** Types at the cursor. The editor has to have the focus: `goTo` and `clickText` give it. */
        typeText: text => page.keyboard.type(text, { delay: 20 }),
        /** Points at a text in the editor, and returns what the hover says. */
        async hover(text) {
            const shown = page.locator('.monaco-hover:visible .hover-contents');
            return until(`a hover is shown over "${text}"`, async () => {
                const { x, y } = await read.pointAt(page, text);
                // A hover answers to movement: away first, then there in steps.
                await page.mouse.move(x, y + 60);
                await page.mouse.move(x, y, { steps: 5 });
                await shown.first().waitFor({ timeout: oneTry });
                const said = (await shown.allInnerTexts()).join('\n').trim();
                return said && !/^Loading/.test(said) && said;
            });
        },
        /** Asks for completion at the cursor, and returns the visible proposals. */
        async completions() {
            const list = page.locator('.suggest-widget.visible .monaco-list-row');
            return until('completions are offered', async () => {
                if (!(await list.first().isVisible())) await page.keyboard.press('Control+Space');
                await list.first().waitFor({ timeout: oneTry });
                return list.evaluateAll(rows => rows.map(row => row.querySelector('.label-name')?.textContent ?? ''));
            });
        },
        /**
         * Opens the Problems panel, and returns its visible rows; there may be none yet.
         *
         * @param {string} [filter]  what to type into the panel's filter: with many files only few rows are on the screen
         */
        async problemsRows(filter = '') {
            const panel = page.locator('.markers-panel');
            if (!(await panel.isVisible()))
                await pick('>', 'Problems: Focus on Problems View', 'Focus on Problems View');
            await panel.waitFor();
            const input = page.locator('.panel .viewpane-filter input, .panel input[placeholder^="Filter"]').first();
            // Typed once: the panel filters only when typing has stopped.
            if ((await input.inputValue()) !== filter) await input.fill(filter);
            return read.rows(page, '.markers-panel');
        },
        /** Opens the outline, and returns its visible rows. */
        async outlineRows() {
            const pane = page.locator('.outline-pane .monaco-list');
            if (!(await pane.isVisible())) await pick('>', 'Explorer: Focus on Outline View', 'Focus on Outline View');
            await pane.waitFor();
            return until('the outline has rows', async () => {
                const rows = await read.rows(page, '.outline-pane');
                return rows.length > 0 && rows;
            });
        },
        /** Clicks, with the real mouse, at the middle of something inside a frame. */
        async clickIn(frame, selector) {
            const target = frame.locator(selector).first();
            assert(await target.count(), `There is no ${selector} to click.`);
            await target.click();
        },
    };
}
