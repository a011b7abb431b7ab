import { margin } from '../frame.ts';
import { leadingOf } from '../pen.ts';
import type { Box } from '../picture.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import type { CapacityReviewScene, ReviewedComponent, ReviewedStage } from './scene.ts';
import { aimOf, type Change, changeOf } from './words.ts';

/** A card with its text set, at its place. */
export interface Card extends Box {
    readonly component: ReviewedComponent;
    readonly name: Wrapped;
    readonly because: Wrapped;
    readonly change?: Change;
    readonly aiming?: string;
}

/** A stage's heading above its cards. */
export interface Column extends Box {
    readonly stage: ReviewedStage;
    readonly title: Wrapped;
}

/** Where everything stands, before anything is drawn. */
export interface CapacityReviewLayout {
    readonly width: number;
    readonly height: number;
    readonly columns: readonly Column[];
    readonly cards: readonly Card[];
    readonly scaleTop: number;
}

export const columnWidth = 254;
export const gap = 14;
export const band = 33;
export const pad = 13;
export const nameSize = 15;
export const proseSize = 13.5;
export const nameLeading = leadingOf(nameSize);
export const proseLeading = leadingOf(proseSize);

/** Sets every text and gives every card its place; cards in one row are equally high. */
export function layoutCapacityReview(scene: CapacityReviewScene, top: number): CapacityReviewLayout {
    const room = columnWidth - 2 * pad;
    const titles = scene.stages.map(stage =>
        wrap(stage.name, { size: 16, weight: 600, width: columnWidth - 20, lines: 2, balanced: true }),
    );
    const titleLines = Math.max(1, ...titles.map(title => title.lines.length));
    const firstTop = top + 24 + titleLines * leadingOf(16) + 22;
    const columns = scene.stages.map((stage, i) => ({
        stage,
        title: titles[i]!,
        x: margin + i * (columnWidth + gap),
        y: top + 24,
        width: columnWidth,
        height: titleLines * leadingOf(16) + 8,
    }));
    const set = scene.stages.map(stage =>
        stage.components.map(component => ({
            component,
            name: wrap(`${component.id} ${component.name}`, {
                size: nameSize,
                weight: 600,
                width: room,
                lines: 3,
                balanced: true,
            }),
            because: wrap(component.because ?? (component.rating ? '' : 'No judgment yet.'), {
                size: proseSize,
                width: room,
                lines: 3,
                balanced: true,
            }),
            change: changeOf(component, scene),
            aiming: aimOf(component),
        })),
    );
    const cards: Card[] = [];
    let y = firstTop;
    const rows = Math.max(0, ...set.map(column => column.length));
    for (let row = 0; row < rows; row++) {
        const inRow = set.map(column => column[row]);
        const footLines = Math.max(0, ...inRow.map(card => (card?.change ? 1 : 0) + (card?.aiming ? 1 : 0)));
        const text = Math.max(
            ...inRow.map(card =>
                card ? card.name.lines.length * nameLeading + card.because.lines.length * proseLeading : 0,
            ),
        );
        const height = Math.max(118, band + 11 + text + (footLines ? footLines * 20 + 12 : 4) + 10);
        inRow.forEach((card, i) => {
            if (card) cards.push({ ...card, x: columns[i]!.x, y, width: columnWidth, height });
        });
        y += height + gap;
    }
    const width = 2 * margin + scene.stages.length * (columnWidth + gap) - gap;
    return { width, height: y + 34 + 30 + margin, columns, cards, scaleTop: y + 24 };
}
