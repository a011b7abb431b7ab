import type { AstNode } from 'langium';
import { drawPicture } from '../../pictures/catalogue.ts';
import { kinds } from '../../pictures/kinds/kinds.ts';
import type { Theme } from '../../pictures/theme.ts';
import { fileOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import type { Anchors } from './anchors.ts';
import type { Block } from './document.ts';

/** The kinds that are tables when drawn, too, but for the balance, whose signs are read at a glance. */
const tables = new Set([
    'line-of-sight',
    'aspirations',
    'influences',
    'setting',
    'review-principles',
    'findings',
    'actions',
    'staff-origins',
    'joint-actions',
    'coalition-forms',
    'coalition-choice',
    'coalition-table',
    'typical-sources',
    'tensions',
]);

export interface PictureOptions {
    readonly theme: Theme;
    readonly confidential: boolean;
    readonly anchors: Anchors;
}

/**
 * Pictures of a plan for a report.
 *
 * @param kindIds the kinds, in the order in which they are wanted
 * @param about the block whose pictures they are; those of the plan where there is none
 */
export async function picturesFor(
    plan: Plan,
    options: PictureOptions,
    kindIds: readonly string[],
    about?: AstNode & { name?: string; title?: string },
): Promise<Block[]> {
    const blocks: Block[] = [];
    for (const kind of kindIds.flatMap(id => kinds.find(one => one.id === id) ?? [])) {
        const subject = kind.list(plan).find(one => one.about === about && !one.empty);
        if (!subject || (about && !options.confidential && plan.isPrivate(fileOf(about)))) continue;
        const id = subject.name ? `${kind.id}/${subject.name}` : kind.id;
        const drawing = await drawPicture(plan, id, options);
        if (!drawing || drawing.empty) continue;
        const title = about ? ownTitle(subject.title, kind.title, titleOf(about)) : subject.title;
        if (tables.has(kind.id)) {
            const own = drawing.tables.filter(({ rows }) => rows.length > 0);
            const { withheld } = drawing;
            if (own.length > 0 || withheld) blocks.push({ kind: 'tables', id, title, tables: own, withheld });
        } else blocks.push({ kind: 'picture', id, anchor: anchorOf(kind.id, about, options), title, drawing });
    }
    return blocks;
}

/** Where a picture is the first to show something, links lead to it; other blocks have a heading. */
function anchorOf(kind: string, about: AstNode | undefined, { anchors }: PictureOptions): string | undefined {
    if (kind === 'system-map') return kind;
    return kind === 'trajectory' && about ? anchors.of(about) : undefined;
}

/** A picture's title below the heading of what it is about, whose name need not be said again. */
function ownTitle(title: string, kind: string, about: string): string {
    const ending = ` — ${about}`;
    if (!title.endsWith(ending)) return title;
    const own = title.slice(0, -ending.length);
    return kind === 'Trajectory' ? about : own;
}
