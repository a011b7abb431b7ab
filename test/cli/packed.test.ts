import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { built, folderWith, served } from './world.ts';

const project = new URL('../../', import.meta.url).pathname;
const plan = 'system City "City" {\n    led by Mayor\n}\n\nactor Mayor\n';

/** The package as `npm pack` makes it, installed where nothing else is and nothing can be fetched. */
let home = '';

beforeAll(() => {
    const stage = folderWith({});
    for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(join(project, name), join(stage, name));
    cpSync(dirname(built()), join(stage, 'dist/cli'), { recursive: true });
    home = folderWith({ 'package.json': '{ "private": true }', 'plan.delivery': plan });
    const npm = (...words: string[]) => execFileSync('npm', words, { cwd: home, encoding: 'utf8', stdio: 'pipe' });
    const name = npm('pack', stage, '--ignore-scripts', '--silent').trim();
    npm('install', name, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
});

const program = () => realpathSync(join(home, 'node_modules/.bin/delivery'));

const delivery = (...words: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [program(), ...words], { cwd: home, encoding: 'utf8' });
    return { status, err: stderr };
};

describe('the package', () => {
    test('brings no other package with it', () => {
        expect(readdirSync(join(home, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual([
            'delivery-language',
        ]);
    });

    test('says which Node.js it needs as the command itself does', () => {
        const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
        const [, least] = /leastNode = '([\d.]+)'/.exec(readFileSync(join(project, 'src/cli/delivery.ts'), 'utf8'))!;
        expect(engines.node).toBe(`>=${least}`);
    });

    test('checks', () => {
        expect(delivery('check', 'plan.delivery')).toEqual({ status: 0, err: '' });
    });

    test.each(['svg', 'png', 'pdf'])('draws %s', format => {
        const drawn = delivery('draw', 'plan.delivery', '--picture', 'system-map', '--to', format);
        expect(drawn).toEqual({ status: 0, err: '' });
        expect(existsSync(join(home, `system-map.${format}`))).toBe(true);
    });

    test('writes a report as PDF', () => {
        expect(delivery('report', 'plan.delivery', '--out', 'city.pdf')).toEqual({ status: 0, err: '' });
        expect(readFileSync(join(home, 'city.pdf'), 'latin1')).toMatch(/^%PDF-/);
    });

    test('serves an editor', async () => {
        const { status, out } = await served(program());
        expect(out).toContain('"capabilities"');
        expect(status).toBe(0);
    });
});
