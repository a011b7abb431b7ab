#!/usr/bin/env node
// Stands in for the VS Code executable where VS Code cannot be downloaded: takes its command line, opens VS Code's real
// workbench in a headless browser, runs the tests in its extension host, and ends with their exit code.
// @vscode/test-electron and @vscode/test-cli can be pointed at it.
//
//   DELIVERY_EDITOR_TIMEOUT     seconds until a run without result is given up (default 1800)
//   DELIVERY_EDITOR_SCREENSHOT  where to keep a picture of a run that failed
//   DELIVERY_EDITOR_VERBOSE     1 shows everything that the server and the page say

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Plain, tell } from './host/plain.mjs';
import { closeAllSessions, readSettings, startSession } from './host/session.mjs';
import { install } from './workbench/install.mjs';

const seconds = Number(process.env.DELIVERY_EDITOR_TIMEOUT ?? 1800);
const screenshot = process.env.DELIVERY_EDITOR_SCREENSHOT;
const verbose = process.env.DELIVERY_EDITOR_VERBOSE === '1';

/** What the workbench itself logs in every run: parts that need compiling, and services that are switched off. */
const noise = [
    /^\[(AgentHost|ChatModelSelection|AccountPolicyGate|Service Worker|reconnection-grace-time)/,
    /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Creation of workbench)/,
    /^An unknown error occurred|^Timed out waiting for authentication provider|ENOTFOUND|Could not locate the bindings file/,
    /Cannot find module '.\/build\/Release\/(watchdog|spdlog)/,
];

/** Reads the part of VS Code's command line that means something here; the rest is for a desktop. */
function readArguments(args) {
    const read = { extensions: [], values: {} };
    for (const argument of args) {
        const option = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
        if (!option) read.folder ??= path.resolve(argument);
        else if (option[1] === 'extensionDevelopmentPath') read.extensions.push(option[2]);
        else if (option[1] === 'folder-uri') read.folder = fileURLToPath(option[2]);
        else read.values[option[1]] = option[2] ?? '';
    }
    return read;
}

/** The tests' exit code, as the page reports it. */
async function result({ page, server }) {
    let timer;
    const failures = new Promise((_, reject) => {
        page.on('crash', () => reject(new Plain('The page with the workbench crashed.')));
        server.ended.then(code => reject(new Plain(`VS Code's server ended with code ${code}.\n${server.log()}`)));
        timer = setTimeout(() => reject(new Plain(`The tests gave no result within ${seconds} s.`)), seconds * 1000);
    });
    // A failure while the page is still opening is raised by whoever awaits the result a moment later.
    failures.catch(() => {});
    let finish;
    const finished = new Promise(resolve => (finish = resolve));
    await page.exposeFunction('codeAutomationExit', code => finish(code));
    await page.exposeFunction('codeAutomationLog', (type, values) => {
        if (!verbose && noise.some(pattern => pattern.test(String(values[0])))) return;
        (console[type] ?? console.log)(...values);
    });
    return { code: Promise.race([finished, failures]).finally(() => clearTimeout(timer)) };
}

function listen(page) {
    page.on('console', message => console.error('[page]', message.type(), message.text().slice(0, 300)));
    page.on('requestfailed', request => console.error('[request]', request.url(), request.failure()?.errorText));
}

async function keepPicture(page) {
    if (!screenshot) return;
    mkdirSync(path.dirname(screenshot), { recursive: true });
    try {
        await page.screenshot({ path: screenshot });
        console.error(`What the editor showed: ${screenshot}`);
    } catch (error) {
        console.error(`No picture could be taken: ${error.message}`);
    }
}

async function run({ extensions, folder, values }) {
    await install();
    const session = await startSession({
        extensions,
        extensionsDir: values['extensions-dir'],
        settings: values['user-data-dir'] ? readSettings(values['user-data-dir']) : {},
        verbose,
    });
    const { page } = session;
    let code = 1;
    try {
        if (verbose) listen(page);
        const results = await result(session);
        await session.goto({
            folder,
            testsPath: values.extensionTestsPath,
            proposedApi: values['enable-proposed-api'],
        });
        code = await results.code;
    } catch (error) {
        tell(error);
    }
    if (code !== 0) await keepPicture(page);
    await session.close();
    return code;
}

async function abandon(code) {
    await closeAllSessions();
    process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => abandon(130));
// A killed parent cannot tell us that nobody waits for the result any more.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && abandon(130), 1_000).unref();

run(readArguments(process.argv.slice(2)))
    .catch(error => {
        tell(error);
        return 1;
    })
    .then(code => process.exit(code));
