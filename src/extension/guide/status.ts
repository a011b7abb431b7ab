import * as vscode from 'vscode';
import { askedIn } from '../../guide/counts.ts';
import type { LiveGuide } from './live.ts';
import { barOf, percentOf, progress, totalOf } from './tree.ts';

/** How far the plan that is worked on has come, in the status bar while a plan is in front. */
export class GuideStatus implements vscode.Disposable {
    readonly #live: LiveGuide;
    readonly #item = vscode.window.createStatusBarItem('delivery.guide', vscode.StatusBarAlignment.Right, 90);
    #wanted = false;

    constructor(live: LiveGuide) {
        this.#live = live;
        this.#item.name = 'Delivery Guide';
        this.#item.command = 'delivery.guide.focus';
    }

    /** Says whether a plan is in front. */
    want(wanted: boolean): void {
        this.#wanted = wanted;
        this.#live.watch('status', wanted);
        this.update();
    }

    /** Shows what is known now. */
    update(): void {
        const { guide } = this.#live;
        if (!this.#wanted || !guide) {
            this.#item.hide();
            return;
        }
        const total = totalOf(guide);
        this.#item.text = `$(checklist) ${total.answered}/${askedIn(total)}`;
        this.#item.accessibilityInformation = {
            label: `Delivery guide: ${total.answered} of ${askedIn(total)} questions answered. Show them.`,
        };
        const tooltip = new vscode.MarkdownString();
        tooltip.appendMarkdown('**Delivery guide** ').appendText(`${guide.title}: ${percentOf(total)} % answered`);
        tooltip.appendMarkdown('\n\n| | | |\n|---|---|---|\n');
        for (const { id, title, counts } of guide.modules) {
            const aside =
                counts.setAside > 0 && counts.answered + counts.open > 0 ? `, ${counts.setAside} set aside` : '';
            tooltip.appendMarkdown(`| ${id} ${title} | ${barOf(counts)} | ${progress(counts)}${aside} |\n`);
        }
        this.#item.tooltip = tooltip;
        this.#item.show();
    }

    dispose(): void {
        this.#item.dispose();
    }
}
