import * as vscode from 'vscode';
import { type GuideInsert, type GuideResult, guideRequest, type PlaceInFile } from '../../protocol.ts';
import { openSource } from '../preview/source.ts';
import type { Server } from '../server.ts';
import { LiveGuide } from './live.ts';
import { GuideStatus } from './status.ts';
import { allRows, type GuideRow, rowsOf } from './tree.ts';
import { GuideView } from './view.ts';
import { ReadyTexts } from './write.ts';

type Act = 'select' | 'show' | 'insert' | 'setAside';

/** The guide beside the plan that is worked on: the view of its questions, and their sum in the status bar. */
export class Guide implements vscode.Disposable {
    readonly #live: LiveGuide;
    readonly #view: GuideView;
    readonly #status: GuideStatus;
    readonly #texts = new ReadyTexts();
    readonly #listeners: vscode.Disposable[];
    /** The answer that was shown last, of a question that is answered in several places. */
    #shown: { row: string; turn: number } | undefined;
    #busy = false;

    constructor(server: Server, memento: vscode.Memento) {
        this.#live = new LiveGuide(
            (uri, signal) => server.request<GuideResult | null>(guideRequest, { uri }, signal),
            () => {
                this.#view.update();
                this.#status.update();
            },
        );
        this.#view = new GuideView(this.#live, memento);
        this.#status = new GuideStatus(this.#live);
        const command = vscode.commands.registerCommand;
        this.#listeners = [
            server.onChanged(({ uris }) => this.#live.plansChanged(uris)),
            server.onRestarted(() => this.#live.restarted()),
            vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
            command('delivery.guide.select', (row: GuideRow) => {
                this.#view.clicked(row);
                return this.#act(row, 'select');
            }),
            command('delivery.guide.show', (row: GuideRow) => this.#act(row, 'show')),
            command('delivery.guide.insert', (row: GuideRow) => this.#act(row, 'insert')),
            command('delivery.guide.setAside', (row: GuideRow) => this.#act(row, 'setAside')),
            command('delivery.guide.showOpenOnly', () => this.#view.showOpenOnly(true)),
            command('delivery.guide.showAll', () => this.#view.showOpenOnly(false)),
        ];
        this.#follow(vscode.window.activeTextEditor);
    }

    /** What is known of the plan that is worked on. */
    get state(): GuideResult | undefined {
        return this.#live.guide ?? undefined;
    }

    /** Does what a click on a question does, by the question's id. */
    async select(question: string): Promise<void> {
        const { guide } = this.#live;
        const row = guide && allRows(rowsOf(guide, false)).find(one => one.question?.id === question);
        if (row) await this.#act(row, 'select');
    }

    #follow(editor: vscode.TextEditor | undefined): void {
        const isPlan = editor?.document.languageId === 'delivery';
        if (isPlan) this.#live.follow(editor.document.uri.toString());
        this.#status.want(isPlan);
    }

    /** Does something with a question as it stands at this moment: a row may be from before the last letter typed. */
    async #act({ id }: GuideRow, act: Act): Promise<void> {
        if (this.#busy) return;
        this.#busy = true;
        try {
            const guide = await this.#live.now();
            const question = guide && allRows(rowsOf(guide, false)).find(row => row.id === id)?.question;
            if (!question) return;
            const writes = act === 'setAside' ? question.setAside : act === 'show' ? undefined : question.insert;
            if (writes && (act !== 'select' || question.standing === 'open'))
                await this.#write(`${id} ${writes.text}`, writes);
            else await this.#show(id, question.places);
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            void vscode.window.showWarningMessage(`The guide could not do this: ${reason}`);
        } finally {
            this.#busy = false;
        }
    }

    /** Writes a ready text, or leads to it where it has just been written. */
    async #write(what: string, insert: GuideInsert): Promise<void> {
        const standing = this.#texts.standing(what);
        if (standing) await openSource(standing, undefined);
        else await this.#texts.write(what, insert);
    }

    /** Leads to a place that answers; asked again, to the next. */
    async #show(row: string, places: readonly PlaceInFile[]): Promise<void> {
        if (places.length === 0) return;
        const turn = this.#shown?.row === row ? this.#shown.turn + 1 : 0;
        this.#shown = { row, turn };
        await openSource(places[turn % places.length]!, undefined);
    }

    dispose(): void {
        for (const listener of this.#listeners) listener.dispose();
        this.#live.dispose();
        this.#view.dispose();
        this.#status.dispose();
    }
}
