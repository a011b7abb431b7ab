import type { GuideResult } from '../protocol.ts';
import type { MarkdownIt } from './markdown/plugin.ts';

/** What a preview shows, as its page has reported it. */
export interface PreviewState {
    /** The picture's id, for example `system-map`. */
    readonly picture: string;
    /** Counts what was drawn; it grows with every render that reached the page. */
    readonly revision: number;
    readonly title: string;
    /** The nodes that can be opened, in reading order. */
    readonly nodes: readonly string[];
    /** Set while the plan is damaged, or while there is no picture: the reason, in words. */
    readonly error?: string;
}

/** What `activate` returns, for tests and for other extensions. */
export interface DeliveryApi {
    /** Has VS Code's Markdown preview draw the plans in its pages; VS Code calls it. */
    extendMarkdownIt<Markdown extends MarkdownIt>(markdown: Markdown): Markdown;
    readonly preview: {
        /** What the preview that was used last shows; undefined while none is open or nothing is drawn yet. */
        state(): Promise<PreviewState | undefined>;
        /** What all previews show; the one used last comes last. */
        all(): Promise<readonly PreviewState[]>;
        /** Does what a click on a node of that preview does. */
        activate(node: string): Promise<void>;
    };
    readonly guide: {
        /** What the guide's view and the status bar show; undefined while nobody looks or there is no plan. */
        state(): Promise<GuideResult | undefined>;
        /** Does what a click on a question does, by the question's id. */
        select(question: string): Promise<void>;
    };
}
