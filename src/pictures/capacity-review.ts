import { counted } from '../plan/numerals.ts';
import {
    band,
    type CapacityReviewLayout,
    type Card,
    columnWidth,
    gap,
    layoutCapacityReview,
    nameLeading,
    nameSize,
    pad,
    proseLeading,
    proseSize,
} from './capacity-review/layout.ts';
import type { CapacityReviewScene } from './capacity-review/scene.ts';
import { countsOf, sentenceOf, tableOf } from './capacity-review/words.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { leadingOf, Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { bars, barsWidth, pointOf, scale } from './ratings.ts';
import { all, type Markup } from './svg.ts';
import { measure } from './text/measure.ts';
import { wrap } from './text/wrap.ts';

export { layoutCapacityReview } from './capacity-review/layout.ts';
export type * from './capacity-review/scene.ts';

function drawCard(pen: Pen, card: Card): Markup {
    const { x, y, width, height, component } = card;
    const point = component.rating && pointOf(component.rating);
    const nameTop = y + band + 11 + nameSize;
    const proseTop = nameTop + card.name.lines.length * nameLeading + 1;
    const text = all(
        pen.lines(card.name.lines, x + pad, nameTop, { size: nameSize, weight: 600, leading: nameLeading }),
        pen.lines(card.because.lines, x + pad, proseTop, { size: proseSize, fill: 'muted', leading: proseLeading }),
        drawFoot(pen, card),
    );
    const head = point
        ? all(
              pen.rect(x, y, width, height, { fill: 'card', radius: 7 }),
              pen.path(roundedTop(x, y, width, band, 7), { fill: point.fill }),
              pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { stroke: 'cardLine', radius: 6.5 }),
              pen.line(component.rating!, x + pad, y + 22, { size: nameSize, weight: 600, fill: point.text }),
              pen.line(point.word, x + pad + measure(component.rating!, nameSize, 600) + 9, y + 22, {
                  size: nameSize,
                  fill: point.text,
              }),
              bars(pen, component.rating!, x + width - pad - barsWidth, y + 24, point.text),
          )
        : all(
              pen.rect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, {
                  fill: 'bandSoft',
                  stroke: 'absent',
                  strokeWidth: 1.25,
                  radius: 6.5,
                  dash: '6 4',
              }),
              pen.path(`M${x + 1} ${y + band}H${x + width - 1}`, { stroke: 'absent', width: 1.25, dash: '6 4' }),
              pen.line('Not yet rated', x + pad, y + 22, { size: nameSize, fill: 'muted' }),
          );
    return pen.node(`component:${component.id}`, sentenceOf(card), head, text);
}

function roundedTop(x: number, y: number, width: number, height: number, r: number): string {
    return `M${x} ${y + height}V${y + r}Q${x} ${y} ${x + r} ${y}H${x + width - r}Q${x + width} ${y} ${x + width} ${y + r}V${y + height}Z`;
}

function drawFoot(pen: Pen, card: Card): Markup {
    const x = card.x + pad;
    const last = card.y + card.height - 14;
    const changeY = card.aiming ? last - 20 : last;
    const middle = changeY - 4.5;
    const marks = {
        up: () => pen.path(`M${x} ${middle + 4.5}h11l-5.5 -9.5Z`, { fill: 'better' }),
        down: () => pen.path(`M${x} ${middle - 4.5}h11l-5.5 9.5Z`, { fill: 'worse' }),
        none: () => pen.rect(x, middle - 1.5, 11, 3.4, { fill: 'neutral', radius: 1 }),
        new: () => pen.path(`M${x + 1.5} ${middle}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`, { stroke: 'neutral', width: 1.6 }),
    };
    return all(
        card.change && marks[card.change.direction](),
        card.change && pen.line(card.change.text, x + 18, changeY, { size: proseSize }),
        card.aiming &&
            pen.path(`M${x} ${last - 4.5}h9m-4 -4l4 4l-4 4`, {
                stroke: 'neutral',
                width: 1.7,
                join: 'round',
                cap: 'round',
            }),
        card.aiming &&
            pen.lines(
                wrap(card.aiming, { size: proseSize, width: columnWidth - 2 * pad - 18, lines: 1 }).lines,
                x + 18,
                last,
                { size: proseSize },
            ),
    );
}

function drawScale(pen: Pen, layout: CapacityReviewLayout, counts: string): Markup {
    const y = layout.scaleTop;
    let x = margin;
    const parts = [pen.line('Scale', x, y + 20, { size: 15, weight: 600 })];
    x += measure('Scale', 15, 600) + 20;
    for (const { rating, word, fill, text } of scale) {
        const letters = measure(rating, 14, 600);
        const words = measure(word, 14);
        const width = 11 + letters + 7 + words + 14 + barsWidth * 0.8 + 11;
        parts.push(
            pen.rect(x, y + 2, width, 27, { fill, radius: 5 }),
            pen.line(rating, x + 11, y + 20.5, { size: 14, weight: 600, fill: text }),
            pen.line(word, x + 18 + letters, y + 20.5, { size: 14, fill: text }),
            bars(pen, rating, x + width - 11 - barsWidth * 0.8, y + 22, text, 0.8),
        );
        x += width + 11;
    }
    const room = layout.width - margin - x - 10;
    const fits = measure(counts, 15) <= room;
    parts.push(
        fits
            ? pen.line(counts, layout.width - margin, y + 20, { size: 15, fill: 'muted', anchor: 'end' })
            : pen.lines(wrap(counts, { size: 15, width: layout.width - 2 * margin, lines: 1 }).lines, margin, y + 52, {
                  size: 15,
                  fill: 'muted',
              }),
    );
    return all(...parts);
}

/** Draws a capacity review: the guide's stages as columns, each component a card with its judgment. */
export function capacityReview(scene: CapacityReviewScene, options: DrawOptions): Drawing {
    const components = scene.stages.flatMap(stage => stage.components);
    const rated = components.filter(c => c.rating);
    const title = [scene.title || 'Delivery capacity review', scene.date].filter(Boolean).join(' — ');
    const about = { kind: 'capacity-review', name: scene.name, title, tables: [tableOf(components, scene)] };
    if (!rated.length) {
        const sentence = 'No component is rated yet. Write the first judgment in a review, with its reason:';
        return placeholder(options.theme, { ...about, description: [], empty: true }, sentence, [
            'rate 1A YG because "Bold and public; few can name the measure"',
        ]);
    }
    const subtitle =
        `${counted(components.length, 'component')}, judged on a four-point scale` +
        (scene.previous ? `, with the change since the review before (${scene.previous})` : '');
    const counts = countsOf(components);
    const pen = new Pen(options.theme);
    const width = 2 * margin + scene.stages.length * (columnWidth + gap) - gap;
    const head = heading(pen, { title, subtitle }, width);
    const layout = layoutCapacityReview(scene, head.bottom);
    const moved = layout.cards.map(card => card.change?.direction);
    const changes = scene.previous
        ? `Since the review before (${scene.previous}), ${moved.filter(d => d === 'up').length} went up, ${moved.filter(d => d === 'down').length} went down.`
        : '';
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: [`${counts.replaceAll(' · ', ', ')}.`, changes, ...layout.cards.map(sentenceOf)],
        },
        layout.width,
        layout.height,
        [
            ...head.markup,
            ...layout.columns.map(column =>
                pen.node(
                    `stage:${column.stage.number}`,
                    `Stage ${column.stage.number}: ${column.stage.name}`,
                    pen.line(
                        column.stage.number,
                        column.x,
                        column.y + column.height - 10 - (column.title.lines.length - 1) * leadingOf(16),
                        { size: 16, weight: 600, fill: 'muted' },
                    ),
                    pen.lines(
                        column.title.lines,
                        column.x + 18,
                        column.y + column.height - 10 - (column.title.lines.length - 1) * leadingOf(16),
                        { size: 16, weight: 600 },
                    ),
                    pen.path(`M${column.x} ${column.y + column.height + 0.75}h${column.width}`, {
                        stroke: 'rule',
                        width: 1.5,
                    }),
                ),
            ),
            ...layout.cards.map(card => drawCard(pen, card)),
            drawScale(pen, layout, counts),
        ],
    );
}
