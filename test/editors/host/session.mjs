// One workbench: a server, a browser and a page, opened together and closed together.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { launchChromium } from './chromium.mjs';
import { patience } from './patience.ts';
import { makeScratch } from './scratch.mjs';
import { installVsix, startServer } from './server.mjs';

/** What a test never wants: panels, suggestions and downloads nobody asked for. */
export const quiet = {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    // In a browser VS Code saves by itself, and edits made by a test would reach the disk.
    'files.autoSave': 'off',
    'git.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.showReleaseNotes': false,
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
};

const open = new Set();

/**
 * Starts everything a workbench needs, but does not open it yet: who listens to the page has to be there before.
 *
 * @param {object} options
 * @param {string[]} [options.extensions]  folders of extensions under development, or packed `.vsix` files
 * @param {string} [options.extensionsDir]  where installed extensions live; a fresh folder unless given
 * @param {object} [options.settings]  user settings, on top of the quiet ones
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.scale]  device pixels per pixel
 * @param {boolean} [options.verbose]
 */
export function startSession(options) {
    return keep(async closers => {
        const scratch = makeScratch();
        closers.push(() => scratch.clear());
        const dataDir = path.join(scratch.root, 'd');
        const extensionsDir = options.extensionsDir ?? path.join(scratch.root, 'x');
        writeSettings(dataDir, { ...quiet, ...options.settings });
        const { packed, developed } = sort(options.extensions ?? []);
        for (const file of packed) await installVsix(scratch, file, extensionsDir, dataDir);

        const server = await startServer(scratch, { dataDir, extensionsDir, verbose: options.verbose });
        closers.push(() => server.stop());
        const browser = await launchChromium(scratch);
        closers.push(() => browser.close());
        const context = await browser.newContext({
            viewport: options.viewport ?? { width: 1400, height: 900 },
            deviceScaleFactor: options.scale ?? 1,
        });
        // A third, so that a question that is asked again and again can be asked again.
        context.setDefaultTimeout(patience / 3);
        context.setDefaultNavigationTimeout(patience);
        const page = await context.newPage();
        const goto = where => page.goto(address(server.port, developed, where));
        return { page, server, goto };
    });
}

/**
 * Makes a session that is closed in good order: by whoever has it, when the run is interrupted, or if it cannot be made.
 *
 * @template T
 * @param {(closers: (() => unknown)[]) => Promise<T>} make  notes what closes each thing that it opens
 * @returns {Promise<T & { close: () => Promise<void> }>}
 */
export async function keep(make) {
    const closers = [];
    const session = { close: () => close(session, closers) };
    open.add(session);
    try {
        return Object.assign(session, await make(closers));
    } catch (error) {
        await session.close();
        throw error;
    }
}

/** Closes whatever is still open, for example because the run was interrupted. */
export async function closeAllSessions() {
    await Promise.all([...open].map(session => session.close()));
}

/** The user settings of a profile folder as desktop VS Code lays it out. */
export function readSettings(userDataDir) {
    const file = path.join(userDataDir, 'User/settings.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function writeSettings(dataDir, settings) {
    const folder = path.join(dataDir, 'data/User');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 4));
}

function sort(extensions) {
    const absolute = extensions.map(extension => path.resolve(extension));
    return {
        packed: absolute.filter(extension => extension.endsWith('.vsix')),
        developed: absolute.filter(extension => !extension.endsWith('.vsix')),
    };
}

/** The workbench takes in its address what the desktop takes on its command line. */
function address(port, developed, { folder, file, testsPath, proposedApi }) {
    const remote = location => `vscode-remote://127.0.0.1:${port}${path.resolve(location)}`;
    const payload = [
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
    ];
    for (const extension of developed) payload.push(['extensionDevelopmentPath', remote(extension)]);
    if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
    if (proposedApi !== undefined) payload.push(['enableProposedApi', proposedApi]);
    if (file) payload.push(['openFile', remote(path.resolve(folder ?? '.', file))]);

    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    if (!folder) query.set('ew', 'true');
    else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
    return `http://127.0.0.1:${port}/?${query}`;
}

async function close(session, closers) {
    open.delete(session);
    while (closers.length > 0) {
        try {
            await closers.pop()();
        } catch {
            // What cannot be closed any more is closed.
        }
    }
}
