// Runs the editor tests: the suite inside VS Code's extension host, and in the workbench the tests of its page as well.
//
//   node test/editors/run.mjs [--workbench | --electron] [--suite | --ui] [--grep TEXT] [--extension FOLDER]
//
//   --workbench   the workbench from the npm registry in headless Chromium (or DELIVERY_EDITOR=workbench, or in CI)
//   --electron    a VS Code that @vscode/test-electron downloads (or DELIVERY_EDITOR=electron); no page tests
//   --suite       only the suite;  --ui  only the tests of the page
//   --grep        only tests whose title matches
//   --extension   the folder of another build of the extension, instead of this repository

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

import { bundleSuite } from './host/bundle.mjs';
import { runPageTests } from './host/page-tests.mjs';
import { Plain, tell } from './host/plain.mjs';
import { closeAllSessions } from './host/session.mjs';
import { copyWorkspace } from './host/workspace.mjs';
import { install, unsupported } from './workbench/install.mjs';

const editors = import.meta.dirname;
const repository = path.resolve(editors, '../..');
const shots = path.join(editors, 'shots');

/** Settings that a test may rely on in every editor. */
const settings = { 'files.autoSave': 'off', 'editor.minimap.enabled': false };

function readOptions() {
    try {
        return parseArgs({
            options: {
                workbench: { type: 'boolean' },
                electron: { type: 'boolean' },
                suite: { type: 'boolean' },
                ui: { type: 'boolean' },
                grep: { type: 'string' },
                extension: { type: 'string', default: repository },
            },
        }).values;
    } catch (error) {
        throw new Plain(`${error.message} The first lines of test/editors/run.mjs list the options.`);
    }
}

function chooseEditor(options) {
    if (options.electron) return 'electron';
    if (options.workbench) return 'workbench';
    const asked = process.env.DELIVERY_EDITOR;
    if (asked === 'electron' || asked === 'workbench') return asked;
    if (asked) throw new Plain(`DELIVERY_EDITOR is "${asked}"; it can be "workbench" or "electron".`);
    return process.env.CI || !unsupported() ? 'workbench' : 'electron';
}

/** The extension's folder, once it is sure that there is something in it to run. */
function builtExtension(given) {
    const folder = path.resolve(given);
    const { main, browser } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (!main) throw new Plain(`${folder}/package.json names no "main", so there is no extension to test.`);
    for (const entry of [main, browser].filter(Boolean)) {
        const found = ['', '.js', '.cjs'].some(ending => existsSync(path.join(folder, entry + ending)));
        if (!found) throw new Plain(`The extension is not built: ${entry} is missing. Build it first (npm run build).`);
    }
    return folder;
}

async function download() {
    try {
        return await downloadAndUnzipVSCode();
    } catch (error) {
        throw new Plain(
            `VS Code cannot be downloaded here (${error.message}).\nRun the same suite with --workbench instead.`,
        );
    }
}

/** Runs the suite in an extension host. What came of it is read from a file, which survives a run that hangs. */
async function runSuite(editor, extension, grep) {
    const executable = editor === 'electron' ? await download() : path.join(editors, 'vscode.mjs');
    const workspace = copyWorkspace();
    const results = path.join(workspace.root, 'results.json');
    writeFileSync(path.join(workspace.profile, 'User/settings.json'), JSON.stringify(settings));
    let code = 0;
    try {
        await runTests({
            vscodeExecutablePath: executable,
            extensionDevelopmentPath: extension,
            extensionTestsPath: await bundleSuite(path.join(repository, 'dist/test-editors')),
            launchArgs: [
                workspace.folder,
                `--user-data-dir=${workspace.profile}`,
                `--extensions-dir=${path.join(workspace.root, 'extensions')}`,
            ],
            extensionTestsEnv: {
                DELIVERY_TEST_RESULTS: results,
                DELIVERY_TEST_GREP: grep,
                DELIVERY_EDITOR_SCREENSHOT: path.join(shots, 'suite-failed.png'),
            },
        });
    } catch (error) {
        code = error.code ?? 1;
    }
    const counts = readResults(results, code);
    workspace.remove();
    return counts;
}

function readResults(file, code) {
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
    if (!counts.finished) {
        const last = counts.running ? `the last test begun was "${counts.running}"` : 'no test had begun';
        console.error(`The suite did not finish: ${last}.`);
        counts.failed += 1;
    } else if (code !== 0 && counts.failed === 0) {
        console.error(`Every test passed, but the editor ended with ${code}.`);
        counts.failed += 1;
    }
    return counts;
}

/** What cannot even be run counts as a failure beside those that could. */
function broken(error) {
    tell(error);
    return { passed: 0, failed: 1 };
}

async function run() {
    const options = readOptions();
    const editor = chooseEditor(options);
    const extension = builtExtension(options.extension);
    const total = { passed: 0, failed: 0 };
    const add = ({ passed, failed }) => {
        total.passed += passed;
        total.failed += failed;
    };
    rmSync(shots, { recursive: true, force: true });
    if (editor === 'workbench') await install();
    if (!options.ui) add(await runSuite(editor, extension, options.grep));
    if (!options.suite && editor === 'workbench') {
        add(await runPageTests({ extension, grep: options.grep, shots }).catch(broken));
    }
    if (total.passed + total.failed === 0) throw new Plain('No test was run.');
    console.log(`${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 ? 0 : 1;
}

async function abandon() {
    await closeAllSessions();
    process.exit(130);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, abandon);

run()
    .catch(error => {
        tell(error);
        return 1;
    })
    .then(code => process.exit(code));
