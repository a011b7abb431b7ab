import type { AstNode } from 'langium';
import type { Place } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Graph } from '../export/graph.ts';
import type { Drawing, DrawOptions } from '../picture.ts';

/** One picture of a kind that a plan gives. */
export interface Subject {
    /** The name after the kind's id, where there may be several: `ReadinessCoalition`. */
    readonly name?: string;
    readonly title: string;
    /** True where the plan has nothing to show in it yet. */
    readonly empty: boolean;
    /** The block that the picture is about: of a private import, it is not even named outside. */
    readonly about?: AstNode;
}

export interface KindOptions extends DrawOptions {
    /** Whether judgments about people are drawn too, and what only private imports hold. */
    readonly confidential: boolean;
}

/** A drawing, and the node or place of the text that each of its nodes stands for. */
export interface Drawn {
    readonly drawing: Drawing;
    readonly said: ReadonlyMap<string, AstNode | Place>;
}

/** The groups of pictures, in order. */
export const modules = {
    plan: 'The plan as a whole',
    '1A': '1A Aspirations',
    '1B': '1B Current state of delivery',
    '1C': '1C Delivery Unit',
    '1D': '1D Guiding coalitions',
} as const;

/** A kind of picture: which ones a plan gives, and how each is drawn. One file a kind, listed once in `kinds.ts`. */
export interface PictureKind {
    readonly id: string;
    /** What it is called where there is only one, or where none may be named. */
    readonly title: string;
    /** The module of the guide that it belongs to; `plan` for the plan as a whole. */
    readonly module: keyof typeof modules;
    /** The exhibit of the guide that it follows. */
    readonly exhibit: string;
    /** The pictures of this kind, the one that is asked for by the kind's id alone first; at least one, if only to say what to write. */
    list(plan: Plan): readonly Subject[];
    draw(plan: Plan, subject: Subject, options: KindOptions): Drawn | Promise<Drawn>;
    /** The same as nodes and lines, for kinds that are graphs: what tools with a layout of their own are given. */
    graph?(plan: Plan, subject: Subject, options: KindOptions): Graph;
}
