import * as vscode from 'vscode';
import type { GuideResult } from '../../protocol.ts';
import type { LiveGuide } from './live.ts';
import { allRows, type GuideRow, type Look, percentOf, progress, rowsOf, totalOf, withNoneNewAbove } from './tree.ts';

const looks: Record<Look, vscode.ThemeIcon> = {
    answered: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
    open: new vscode.ThemeIcon('circle-outline'),
    'set-aside': new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
};

const openOnlyKey = 'delivery.guide.openOnly';
const planKey = 'delivery.guide.plan';

/** Milliseconds after a click in which nothing comes up above the row, so that a second click meets the same question. */
const stillness = 3000;

/** The guide's questions as a tree: what the plan answers, what is open, what was set aside. */
export class GuideView implements vscode.TreeDataProvider<GuideRow>, vscode.Disposable {
    readonly #live: LiveGuide;
    readonly #memento: vscode.Memento;
    readonly #changed = new vscode.EventEmitter<void>();
    readonly #view: vscode.TreeView<GuideRow>;
    #rows: readonly GuideRow[] = [];
    #openOnly: boolean;
    /** The row that was clicked a moment ago, with the rows that were on the screen then. */
    #clicked: { readonly row: string; readonly seen: ReadonlySet<string> } | undefined;
    #release: ReturnType<typeof setTimeout> | undefined;
    /** The questions on the screen while only open ones are shown: one that is answered meanwhile keeps its row. */
    #kept: { readonly plan: string; readonly ids: ReadonlySet<string> } | undefined;

    readonly onDidChangeTreeData = this.#changed.event;

    constructor(live: LiveGuide, memento: vscode.Memento) {
        this.#live = live;
        this.#memento = memento;
        this.#openOnly = memento.get(openOnlyKey, false);
        this.#view = vscode.window.createTreeView('delivery.guide', { treeDataProvider: this, showCollapseAll: true });
        this.#view.onDidChangeVisibility(({ visible }) => {
            live.watch('view', visible);
            if (visible) return;
            this.#kept = undefined;
            this.update();
        });
        live.watch('view', this.#view.visible);
        void vscode.commands.executeCommand('setContext', openOnlyKey, this.#openOnly);
        this.update();
    }

    /** Shows what is known now. */
    update(): void {
        const { guide, failure } = this.#live;
        this.#rows = guide ? this.#rowsNow(guide) : [];
        this.#view.description = guide?.title;
        this.#view.message = failure ? `The guide could not be read: ${failure}` : guide ? summary(guide) : undefined;
        void vscode.commands.executeCommand(
            'setContext',
            planKey,
            guide ? 'plan' : guide === null ? 'none' : 'unknown',
        );
        this.#changed.fire();
    }

    #rowsNow(guide: GuideResult): GuideRow[] {
        if (this.#kept?.plan !== guide.plan) this.#kept = undefined;
        const all = rowsOf(guide, this.#openOnly, this.#kept?.ids);
        const rows = this.#clicked ? withNoneNewAbove(all, this.#clicked.row, this.#clicked.seen) : all;
        const ids = allRows(rows).map(({ id }) => id);
        this.#kept = this.#openOnly ? { plan: guide.plan, ids: new Set(ids) } : undefined;
        return rows;
    }

    /** A row has been clicked, and stays where it is for a moment. */
    clicked({ id }: GuideRow): void {
        this.#clicked = { row: id, seen: new Set(allRows(this.#rows).map(row => row.id)) };
        clearTimeout(this.#release);
        this.#release = setTimeout(() => {
            this.#clicked = undefined;
            this.update();
        }, stillness);
    }

    showOpenOnly(openOnly: boolean): void {
        this.#openOnly = openOnly;
        this.#kept = undefined;
        void this.#memento.update(openOnlyKey, openOnly);
        void vscode.commands.executeCommand('setContext', openOnlyKey, openOnly);
        this.update();
    }

    getChildren(row?: GuideRow): GuideRow[] {
        return [...(row ? row.children : this.#rows)];
    }

    getTreeItem(row: GuideRow): vscode.TreeItem {
        const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
        const item = new vscode.TreeItem(
            row.label,
            { module: Expanded, later: Collapsed, step: Collapsed, question: None }[row.kind],
        );
        item.id = row.id;
        item.description = row.description;
        item.iconPath = looks[row.look];
        item.contextValue = [row.kind, row.look, ...row.can].join(' ');
        item.accessibilityInformation = { label: row.spoken };
        if (row.kind === 'question')
            item.command = { command: 'delivery.guide.select', title: 'Select', arguments: [row] };
        return item;
    }

    /** The tooltip, made when somebody points at the row. */
    resolveTreeItem(item: vscode.TreeItem, row: GuideRow): vscode.TreeItem {
        item.tooltip = tooltipOf(row);
        return item;
    }

    getParent(row: GuideRow): GuideRow | undefined {
        return row.parent;
    }

    dispose(): void {
        clearTimeout(this.#release);
        this.#view.dispose();
        this.#changed.dispose();
    }
}

/** What stands above the tree. */
function summary(guide: GuideResult): string {
    const total = totalOf(guide);
    if (total.open === 0) return `${guide.title}: every question of the guide is answered or set aside.`;
    return `${guide.title}: ${progress(total)} questions answered, ${percentOf(total)} %`;
}

function tooltipOf({ question, spoken }: GuideRow): vscode.MarkdownString {
    const tooltip = new vscode.MarkdownString();
    if (!question) return tooltip.appendText(spoken);
    const { text, guide, standing, says, insert } = question;
    tooltip.appendMarkdown('**').appendText(text).appendMarkdown('**');
    if (guide.quote) {
        tooltip.appendMarkdown('\n\n“').appendText(guide.quote).appendMarkdown('” *Guide, ');
        tooltip.appendText(guide.where).appendMarkdown('*');
    }
    const standings = { answered: 'Answered', open: 'Open', 'set-aside': 'Set aside' };
    tooltip.appendMarkdown(`\n\n*${standings[standing]}${says ? ':' : '.'}* `).appendText(says ?? '');
    if (insert)
        tooltip
            .appendMarkdown('\n\nSelecting it writes this into the plan:')
            .appendCodeblock(insert.writes ?? insert.text.trim(), 'delivery');
    return tooltip;
}
