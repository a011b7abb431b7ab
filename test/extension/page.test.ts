import { expect, test, vi } from 'vitest';
import { pageOf } from '../../src/extension/preview/page.ts';

vi.mock('vscode', () => ({ Uri: { joinPath: (base: string, ...parts: string[]) => [base, ...parts].join('/') } }));

test('the page may load its own files and run its one script, and nothing else', () => {
    const webview = { cspSource: 'https://own.example', asWebviewUri: (uri: unknown) => `https://own.example/${uri}` };
    const page = pageOf(webview as never, 'extension' as never);
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(page)!;
    expect(page).toContain(
        `<script type="module" nonce="${nonce}" src="https://own.example/extension/dist/media/preview.js">`,
    );
    expect(page).toContain("default-src 'none'");
    expect(page.match(/https?:\/\/[^/;"\s]+/g)!.filter(host => host !== 'https://own.example')).toEqual([]);
    expect(pageOf(webview as never, 'extension' as never)).not.toContain(nonce);
});

test('the page begins fitted to its window and pinned to nothing', () => {
    const page = pageOf({ cspSource: '', asWebviewUri: String } as never, '' as never);
    const pressed = [...page.matchAll(/<button id="(\w+)"[^>]*aria-pressed="(\w+)"/g)].map(([, id, state]) => [
        id,
        state,
    ]);
    expect(pressed).toEqual([
        ['fit', 'true'],
        ['pin', 'false'],
    ]);
});
