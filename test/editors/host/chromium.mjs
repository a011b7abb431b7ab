// The browser that shows the workbench: the machine's own Chromium, driven through playwright-core.

import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { patience } from './patience.ts';
import { Plain } from './plain.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync'];
const offline = ['--disable-quic', '--disable-background-networking', '--disable-component-update'];

/** Opens a headless browser whose profile and processes belong to a scratch folder. */
export async function launchChromium({ temp }) {
    // The driver asks for the place of temporary files in no other way.
    process.env.TMPDIR = temp;
    // Loaded late, because it may have been installed a moment ago.
    const require = createRequire(new URL('../workbench/package.json', import.meta.url));
    const { chromium } = require('playwright-core');
    return chromium.launch({
        executablePath: find(),
        args: [...flags, ...offline],
        timeout: patience,
        // Left to itself the driver ends this process on a signal, before the server is stopped.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
    });
}

function find() {
    const given = process.env.CHROMIUM_PATH;
    if (given && !existsSync(given)) throw new Plain(`CHROMIUM_PATH names "${given}", which does not exist.`);
    if (given) return given;
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
        for (const name of names) {
            const file = path.join(folder, name);
            try {
                accessSync(file, constants.X_OK);
                return file;
            } catch {
                // Not here.
            }
        }
    }
    throw new Plain('No Chromium found. Install it (apt-get install chromium), or set CHROMIUM_PATH.');
}
