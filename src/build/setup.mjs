// Installs what the editor tests need beyond npm: a browser, from the system's packages, where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
];
const found = browsers.find(path => path && existsSync(path));
if (found) {
    console.log(`The editor tests will use ${found}.`);
    process.exit(0);
}
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
const apt = (...args) =>
    run([...asRoot, 'apt-get'][0], [...asRoot.slice(1), ...(asRoot.length > 0 ? ['apt-get'] : []), ...args]);
const installed =
    existsSync('/usr/bin/apt-get') &&
    apt('update') &&
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
if (!installed) {
    console.error(
        'No Chromium was found, and it could not be installed. Install it and say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
    );
    process.exit(1);
}
