import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';

/*
 * The files for editors that cannot be started here can at least be read, and say the same as the page that shows them.
 */

const docs = resolve(import.meta.dirname, '../../../docs');
const page = readFileSync(join(docs, 'editors.md'), 'utf8');
const read = (file: string) => readFileSync(join(docs, 'editors', file), 'utf8');

/** The code of a page, by language. */
function fences(language: string): string[] {
    return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);
}

describe('the page about editors', () => {
    test('shows what is in the files that it names', () => {
        const [helix] = fences('toml');
        assert.ok(read('helix/languages.toml').endsWith(helix!));
        const json = fences('json');
        for (const file of ['sublime/LSP.sublime-settings', 'kate/settings.json']) {
            assert.ok(json.includes(read(file)), file);
        }
    });

    test('names files and headings that are there', () => {
        for (const [, target] of page.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
            const [path, heading] = target!.split('#');
            const text = path ? join(docs, path) : join(docs, 'editors.md');
            assert.ok(existsSync(text), target);
            if (!heading) continue;
            const headings = [...readFileSync(text, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
                title!
                    .toLowerCase()
                    .replace(/[^\p{L}\p{N} -]/gu, '')
                    .replaceAll(' ', '-'),
            );
            assert.ok(headings.includes(heading), target);
        }
    });
});

test('every editor starts the same program', () => {
    const settings = (file: string) => JSON.parse(read(file));
    const command = ['delivery', 'lsp', '--stdio'];
    assert.deepEqual(settings('sublime/LSP.sublime-settings').clients.delivery.command, command);
    assert.deepEqual(settings('kate/settings.json').servers.delivery.command, command);
    assert.match(settings('jetbrains/template.json').programArgs.default, /delivery lsp --stdio/);
    assert.match(read('helix/languages.toml'), /command = "delivery"\nargs = \["lsp", "--stdio"\]/);
    assert.match(read('zed/src/lib.rs'), /vec!\["lsp"\.into\(\), "--stdio"\.into\(\)\]/);
    assert.match(read('vim/plugin/delivery.vim'), /\['delivery', 'lsp', '--stdio'\]/);
    assert.match(read('vim/plugin/delivery.lua'), /\{ 'delivery', 'lsp', '--stdio' \}/);
    assert.match(read('emacs/delivery-mode.el'), /'\("delivery" "lsp" "--stdio"\)/);
});
