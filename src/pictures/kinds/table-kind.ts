import type { AstNode } from 'langium';
import type { Place } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import { placeholder } from '../frame.ts';
import { type TableSpec, tablePicture } from '../table.ts';
import type { PictureKind, Subject } from './kind.ts';
import { type Viewer, viewerOf } from './viewer.ts';

/** What a picture that is a table shows of a plan. */
export interface TableContent {
    readonly title: string;
    readonly subtitle?: string;
    readonly description: readonly string[];
    readonly spec: TableSpec;
    readonly withheld?: string;
}

/** A kind of picture that is a table. */
export interface TableKind {
    readonly id: string;
    readonly title: string;
    readonly module: PictureKind['module'];
    readonly exhibit: string;
    /** What to write where there is nothing to show yet, and an example of it. */
    readonly nothing: { readonly sentence: string; readonly example: readonly string[] };
    /** The pictures of this kind; one for the whole plan if not said. */
    list?(plan: Plan): readonly Subject[];
    /** Whether the plan has something to show; for kinds with one picture. */
    has?(plan: Plan): boolean;
    /** What it shows; `said` takes the node of the text for each row. */
    content(viewer: Viewer, subject: Subject, said: Map<string, AstNode | Place>): TableContent;
}

/** Makes a kind of picture of what its table shows. */
export function tableKind(kind: TableKind): PictureKind {
    return {
        id: kind.id,
        title: kind.title,
        module: kind.module,
        exhibit: kind.exhibit,
        list: plan => kind.list?.(plan) ?? [{ title: kind.title, empty: !kind.has?.(plan) }],
        draw(plan, subject, options) {
            const about = { kind: kind.id, name: subject.name ?? plan.system?.name ?? 'plan', title: subject.title };
            const said = new Map<string, AstNode | Place>();
            if (subject.empty) {
                const { sentence, example } = kind.nothing;
                const empty = { ...about, description: [], tables: [], empty: true };
                return { drawing: placeholder(options.theme, empty, sentence, example), said };
            }
            const { spec, ...words } = kind.content(viewerOf(plan, options.confidential), subject, said);
            return { drawing: tablePicture({ ...about, ...words }, spec, options), said };
        },
    };
}
