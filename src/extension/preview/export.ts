import * as vscode from 'vscode';
import type { ExportParams, ExportResult } from '../../protocol.ts';
import { save } from '../saving.ts';
import { type Choice, choicesOf, doneWords, fileNameOf, imageSize, type Way } from './export-words.ts';

/** The picture of a preview, as it is asked for. */
export interface Exported {
    readonly uri: string;
    readonly picture: string;
    /** What the picker calls it. */
    readonly title: string;
    /** Has the page paint a document, which only a page can. */
    paint(svg: string, size: { width: number; height: number }): Promise<Uint8Array>;
}

const filters = { png: { 'PNG image': ['png'] }, svg: { 'SVG image': ['svg'] }, pdf: { 'PDF document': ['pdf'] } };

const rememberedKey = 'delivery.export.judgments';

/** Copies and saves pictures. Judgments about people stay out unless somebody has let them in, plan by plan. */
export class PictureExport {
    readonly #ask: (params: ExportParams) => Promise<ExportResult | null>;
    readonly #memory: vscode.Memento;

    constructor(ask: (params: ExportParams) => Promise<ExportResult | null>, memory: vscode.Memento) {
        this.#ask = ask;
        this.#memory = memory;
    }

    /** Offers what can be done with a picture, and whether judgments about people are to be in it. */
    async choose(from: Exported): Promise<void> {
        await this.#safely(async () => {
            const open = await this.#draw(from, false);
            const way = await this.#chosen(from.title, open);
            if (way) await this.#make(from, way, open);
        });
    }

    /** Copies or saves a picture at once, as was chosen for its plan before. */
    async run(from: Exported, way: Way): Promise<void> {
        await this.#safely(async () => this.#make(from, way, await this.#draw(from, false)));
    }

    async #safely(act: () => Promise<void>): Promise<void> {
        try {
            await act();
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            void vscode.window.showErrorMessage(`The picture could not be copied or saved: ${reason}`);
        }
    }

    async #draw({ uri, picture }: Exported, confidential: boolean, pdf = false): Promise<ExportResult> {
        const result = await this.#ask({ uri, picture, confidential, pdf });
        if (!result) throw new Error('the plan does not give it any more.');
        return result;
    }

    #chosen(title: string, { plan, withheld, makesPdf }: ExportResult): Promise<Way | undefined> {
        const list = vscode.window.createQuickPick<vscode.QuickPickItem & Choice>();
        list.title = `Copy or Save “${title}”`;
        const fill = () => {
            list.items = choicesOf(withheld, this.#included(plan), makesPdf);
        };
        fill();
        return new Promise(resolve => {
            list.onDidAccept(async () => {
                const does = list.selectedItems[0]?.does;
                if (does !== 'judgments') {
                    resolve(does);
                    list.hide();
                    return;
                }
                await this.#include(plan, !this.#included(plan));
                fill();
                list.activeItems = list.items.filter(item => item.does === 'judgments');
            });
            list.onDidHide(() => {
                resolve(undefined);
                list.dispose();
            });
            list.show();
        });
    }

    async #make(from: Exported, way: Way, open: ExportResult): Promise<void> {
        const included = open.withheld !== undefined && this.#included(open.plan);
        const result = included || way === 'pdf' ? await this.#draw(from, included, way === 'pdf') : open;
        if (way === 'copy') {
            await vscode.env.clipboard.writeText(result.svg);
            void vscode.window.showInformationMessage(doneWords('Copied as SVG.', result));
            return;
        }
        const target = await vscode.window.showSaveDialog({
            title: `Save Picture as ${way.toUpperCase()}`,
            defaultUri: vscode.Uri.joinPath(
                vscode.Uri.parse(result.plan),
                '..',
                fileNameOf(from.picture, way, result.withheld),
            ),
            filters: filters[way],
        });
        if (!target) return;
        const size = imageSize(result);
        const bytes = way === 'png' ? await from.paint(result.svg, size) : bytesOf(result, way);
        await save(target, bytes);
        const name = target.path.slice(target.path.lastIndexOf('/') + 1);
        const pixels = way === 'png' ? ` (${size.width} × ${size.height} pixels)` : '';
        void vscode.window.showInformationMessage(doneWords(`Saved ${name}${pixels}.`, result));
    }

    #included(plan: string): boolean {
        return this.#memory.get<string[]>(rememberedKey, []).includes(plan);
    }

    async #include(plan: string, included: boolean): Promise<void> {
        const others = this.#memory.get<string[]>(rememberedKey, []).filter(other => other !== plan);
        await this.#memory.update(rememberedKey, included ? [...others, plan] : others);
    }
}

/** The bytes of a file that the server has made. */
function bytesOf({ svg, pdf }: ExportResult, way: 'svg' | 'pdf'): Uint8Array {
    if (way === 'svg') return new TextEncoder().encode(svg);
    if (pdf === undefined) throw new Error('this editor cannot make a PDF. Save it as SVG or PNG instead.');
    return Uint8Array.from(atob(pdf), character => character.charCodeAt(0));
}
