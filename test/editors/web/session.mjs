// One VS Code in a browser, with the shape of `host/session.mjs`: opened and closed together, and driven the same way.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { launchChromium } from '../host/chromium.mjs';
import { patience } from '../host/patience.ts';
import { makeScratch } from '../host/scratch.mjs';
import { keep, quiet } from '../host/session.mjs';
import { filesOf } from './files.mjs';
import { serveExtensions, servePage } from './servers.mjs';

/**
 * @param {object} options
 * @param {string} options.folder  the folder whose files are the plans
 * @param {string[]} options.extensions  the folder of the extension
 * @param {object} [options.settings]
 */
export async function startWebSession({ folder, extensions: [extension], settings }) {
    return keep(async closers => {
        const scratch = makeScratch();
        closers.push(() => scratch.clear());
        const files = filesOf(folder);
        const far = await serveExtensions(path.resolve(extension), files);
        closers.push(() => far.stop());
        const { protocol, host } = new URL(far.address);
        const near = await servePage({
            additionalBuiltinExtensions: ['/extension', '/plans'].map(place => ({
                scheme: protocol.slice(0, -1),
                authority: host,
                path: place,
            })),
            configurationDefaults: { ...quiet, ...settings },
            productConfiguration: { enableTelemetry: false },
        });
        closers.push(() => near.stop());
        const browser = await launchChromium(scratch);
        closers.push(() => browser.close());
        const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
        // A third, so that a question that is asked again and again can be asked again.
        context.setDefaultTimeout(patience / 3);
        context.setDefaultNavigationTimeout(patience);
        const page = await context.newPage();
        const goto = ({ file }) => page.goto(addressOf(near.address, file));
        return { page, goto, files, read: place => readFileSync(path.join(folder, place)) };
    });
}

function addressOf(address, file) {
    const payload = [
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
    ];
    if (file) payload.push(['openFile', `plans:/${file}`]);
    return `${address}/?${new URLSearchParams({ folder: 'plans:/', payload: JSON.stringify(payload) })}`;
}
