import * as vscode from 'vscode';
import type { GuideRow } from './tree.ts';

const scheme = 'delivery-guide';

/** How many questions are open below a row, at the right edge of the view: titles are long, and this is never cut off. */
export class GuideBadges implements vscode.FileDecorationProvider, vscode.Disposable {
    readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
    readonly #registration = vscode.window.registerFileDecorationProvider(this);
    #open = new Map<string, number>();

    readonly onDidChangeFileDecorations = this.#changed.event;

    /** The address under which the view asks for the badge of a row. */
    uriOf({ id }: GuideRow): vscode.Uri {
        return vscode.Uri.from({ scheme, path: `/${id}` });
    }

    show(groups: readonly GuideRow[]): void {
        const before = this.#open;
        this.#open = new Map(groups.map(row => [this.uriOf(row).toString(), row.open]));
        const different = groups
            .map(row => this.uriOf(row))
            .filter(uri => {
                const key = uri.toString();
                return before.get(key) !== this.#open.get(key);
            });
        if (different.length > 0) this.#changed.fire(different);
    }

    provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
        const open = uri.scheme === scheme ? this.#open.get(uri.toString()) : undefined;
        if (!open) return undefined;
        return { badge: open > 99 ? '99' : String(open), tooltip: `${open} open` };
    }

    dispose(): void {
        this.#registration.dispose();
        this.#changed.dispose();
    }
}
