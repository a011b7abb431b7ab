// Reads the workbench from the page. All knowledge of how VS Code builds its page is in this file and in workbench.mjs.

import { until } from './until.mjs';

/** @param {import('playwright-core').Page} page */
export function readers(page) {
    return {
        cursor: () => cursor(page),
        previewFrame: contains => webviewFrame(page, contains),
        /** The lines of the active editor that are on the screen. */
        visibleText: async () => {
            const lines = page.locator('.editor-instance .view-line');
            return (await lines.allInnerTexts()).map(plainSpaces).join('\n');
        },
        /** How many squiggles of a severity are on the screen. */
        squiggles: severity => page.locator(`.squiggly-${severity}`).count(),
    };
}

/** Where the cursor is, counted from 1, as the status bar says it. */
export async function cursor(page) {
    const item = page.locator('[id="status.editor.selection"]');
    if (!(await item.isVisible())) return undefined;
    const found = /Ln (\d+), Col (\d+)/.exec(await item.textContent());
    return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}

/** The texts of a list's or tree's rows that are on the screen; the parts of a row stand apart by a space. */
export async function rows(page, inside) {
    const parts = await page.locator(`${inside} .monaco-list-row`).evaluateAll(textsOf);
    return parts.map(texts => plainSpaces(texts.join(' ')).replace(/\s+/g, ' ').trim());
}

/** Runs in the page: the pieces of text in each row. */
function textsOf(rows) {
    return rows.map(row => {
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode.data);
        return texts;
    });
}

/** The frame of the webview that contains something, e.g. a picture's nodes; several webviews can be open. */
export async function webviewFrame(page, contains = '[data-node]') {
    return until(`a webview shows ${contains}`, async () => {
        for (const frame of page.frames().filter(frame => frame !== page.mainFrame())) {
            const found = frame.locator(contains).first();
            // A frame may go away while it is asked; that is an answer too.
            if (await found.isVisible().catch(() => false)) return frame;
        }
        return undefined;
    });
}

/** The middle of a text's first letters on the screen. The text has to be within one line that is scrolled into view. */
export async function pointAt(page, text) {
    return until(`"${text}" is on the screen`, () => page.evaluate(locate, text));
}

/** Runs in the page: finds a text in the drawn lines of an editor, across the pieces that colouring cuts them into. */
function locate(text) {
    const plain = value => value.replaceAll('\u00a0', ' ');
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const start = plain(line.textContent).indexOf(text);
        if (start < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const inside = start - before;
            if (inside < node.length) {
                range.setStart(node, inside);
                range.setEnd(node, inside + 1);
                const { x, y, width, height } = range.getBoundingClientRect();
                return { x: x + width / 2, y: y + height / 2 };
            }
            before += node.length;
        }
    }
    return undefined;
}

function plainSpaces(text) {
    return text.replaceAll('\u00a0', ' ');
}
