import type { AstNode } from 'langium';
import { fileOf, type Place, placeOf } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import type { Graph } from './export/graph.ts';
import { placeholder } from './frame.ts';
import { type Drawn, type KindOptions, modules, type PictureKind, type Subject } from './kinds/kind.ts';
import { kinds } from './kinds/kinds.ts';
import type { Drawing, DrawOptions } from './picture.ts';

/** A picture that a plan can give. */
export interface CatalogueEntry {
    /** What to ask for: `system-map`, `power-map/ReadinessCoalition`. */
    readonly id: string;
    readonly title: string;
    /** The part of the plan that it belongs to, as a heading: "1A Aspirations". */
    readonly group: string;
    /** True where the plan has nothing to show in it yet. */
    readonly empty: boolean;
    /** True where it is about a block of a private import, whose very name stays inside. */
    readonly private: boolean;
}

export type CatalogueOptions = KindOptions;

/** A drawing with the places that its nodes stand for. */
export interface PlacedDrawing extends Drawing {
    readonly places: ReadonlyMap<string, Place>;
}

/** The pictures of a plan, in the guide's order. A picture without anything to show yet is listed too: it says what to write. */
export function picturesOf(plan: Plan): CatalogueEntry[] {
    return kinds.flatMap(kind =>
        kind.list(plan).map(subject => ({
            id: idOf(kind, subject),
            title: subject.title,
            group: modules[kind.module],
            empty: subject.empty,
            private: isPrivate(plan, subject),
        })),
    );
}

/**
 * Draws a picture of a plan.
 *
 * @param id an id of the catalogue; an unknown one gives undefined
 */
export async function drawPicture(
    plan: Plan,
    id: string,
    options: CatalogueOptions,
): Promise<PlacedDrawing | undefined> {
    const found = find(plan, id);
    if (!found) return undefined;
    const { kind, subject } = found;
    if (!options.confidential && isPrivate(plan, subject)) return { ...withheld(kind, options), places: new Map() };
    return placed(await kind.draw(plan, subject, options));
}

/**
 * The pictures of a kind that show something, by the block that each is about; a picture of the plan as a whole is about
 * none.
 *
 * @param kind the id of the kind
 * @returns the ids to ask for
 */
export function picturesAbout(plan: Plan, kind: string): ReadonlyMap<AstNode | undefined, string> {
    const found = kinds.find(({ id }) => id === kind);
    const subjects = found?.list(plan).filter(({ empty }) => !empty) ?? [];
    return new Map(subjects.map(subject => [subject.about, idOf(found!, subject)]));
}

/** The kinds of pictures that are graphs, by their ids: the others have no form as nodes and lines. */
export const graphKinds: readonly string[] = kinds.filter(kind => kind.graph).map(({ id }) => id);

/**
 * A picture of a plan as nodes and lines.
 *
 * @param id an id of the catalogue
 * @returns undefined where there is no such picture, where it is no graph, and where all of it is withheld
 */
export function graphOf(plan: Plan, id: string, options: CatalogueOptions): Graph | undefined {
    const found = find(plan, id);
    if (!found || (!options.confidential && isPrivate(plan, found.subject))) return undefined;
    return found.kind.graph?.(plan, found.subject, options);
}

function find(plan: Plan, asked: string): { kind: PictureKind; subject: Subject } | undefined {
    const id = asked.normalize('NFC');
    const kind = kinds.find(one => id === one.id || id.startsWith(`${one.id}/`));
    const subjects = kind?.list(plan) ?? [];
    const subject = subjects.find(one => idOf(kind!, one) === id) ?? (id === kind?.id ? subjects[0] : undefined);
    return kind && subject && { kind, subject };
}

function idOf(kind: PictureKind, subject: Subject): string {
    return subject.name ? `${kind.id}/${subject.name}` : kind.id;
}

function isPrivate(plan: Plan, { about }: Subject): boolean {
    return about !== undefined && plan.isPrivate(fileOf(about));
}

/** What stands in for a picture of a private import: it names nothing that is in there. */
function withheld(kind: PictureKind, { theme }: DrawOptions): Drawing {
    const sentence = 'This picture is about something in a private import. All that it would show is withheld.';
    const about = { kind: kind.id, name: 'private', title: kind.title, description: [], tables: [] };
    return placeholder(theme, { ...about, withheld: sentence }, sentence);
}

function placed({ drawing, said }: Drawn): PlacedDrawing {
    const places = new Map<string, Place>();
    for (const node of drawing.nodes) {
        const source = said.get(node);
        if (source) places.set(node, 'file' in source ? source : placeOf(source));
    }
    return { ...drawing, places };
}
