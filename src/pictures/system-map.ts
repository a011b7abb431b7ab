import { counted } from '../plan/numerals.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup } from './svg.ts';
import { drawCard, drawLabel, drawLine, drawLinks, drawTier, legendOf } from './system-map/draw.ts';
import { layoutSystemMap } from './system-map/layout.ts';
import { type MapModel, modelOf, tierOrder } from './system-map/model.ts';
import type { SystemMapScene } from './system-map/scene.ts';
import { descriptionOf, tablesOf } from './system-map/words.ts';
import { measure } from './text/measure.ts';
import { wrap } from './text/wrap.ts';

export { layoutSystemMap } from './system-map/layout.ts';
export { modelOf as systemMapModel } from './system-map/model.ts';
export type * from './system-map/scene.ts';

/** Nobody can read a map with more actors, and drawing it would take minutes. */
const atMost = 1000;

/** Draws the legend of the kinds that occur, in as many lines as the width asks for. */
function drawLegend(pen: Pen, model: MapModel, y: number, right: number): { markup: Markup; bottom: number } {
    const parts: Markup[] = [];
    let x = margin;
    let line = y;
    const item = (width: number, draw: (x: number, y: number) => Markup) => {
        if (x > margin && x + width > right) {
            x = margin;
            line += 32;
        }
        parts.push(draw(x, line));
        x += width + 34;
    };
    for (const { look, label, verbs } of legendOf(model)) {
        const labelWidth = measure(label, 15, 600);
        const verbsSet = wrap(verbs, { size: 14, width: 330, lines: 1 });
        item(66 + labelWidth + 8 + verbsSet.width, (at, on) =>
            all(
                drawLine(
                    pen,
                    look,
                    [
                        { x: at, y: on },
                        { x: at + 54, y: on },
                    ],
                    'out',
                    look.ink,
                ),
                pen.line(label, at + 66, on + 5, { size: 15, weight: 600 }),
                pen.lines(verbsSet.lines, at + 66 + labelWidth + 8, on + 5, { size: 14, fill: 'muted' }),
            ),
        );
    }
    const broken = model.relations.filter(relation => relation.broken).length;
    if (broken) {
        const text = `! Breaks the unit’s independence (${broken})`;
        item(66 + measure(text, 15, 600), (at, on) =>
            all(
                pen.path(`M${at} ${on}h54`, { stroke: 'finding', width: 3 }),
                pen.line(text, at + 66, on + 5, { size: 15, weight: 600, fill: 'finding' }),
            ),
        );
    }
    return { markup: all(...parts), bottom: parts.length ? line + 12 : y - 34 };
}

/** Draws the actors of the delivery system in tiers, and how they command, fund, regulate, advise and serve each other. */
export async function systemMap(scene: SystemMapScene, options: DrawOptions): Promise<Drawing> {
    const title = `System map${scene.title ? ` — ${scene.title}` : ''}`;
    const about = { kind: 'system-map', name: scene.name, title };
    if (!scene.actors.length) {
        const sentence =
            'No actor is on the map yet. Write who runs the system, one after the other, and how they relate:';
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, [
            'actor ChiefOfficer "Chief officer" {',
            '    level leadership',
            '    manages Schools, Finance',
            '}',
        ]);
    }
    const model = modelOf(scene);
    const words = { ...about, description: descriptionOf(model), tables: tablesOf(model) };
    if (model.actors.length > atMost) {
        const sentence = `${counted(model.actors.length, 'actor')} are too many for one map. Name groups instead of each member, for instance one actor for all schools of a region; the table lists everybody.`;
        return placeholder(options.theme, { ...words, description: [] }, sentence);
    }
    const pen = new Pen(options.theme);
    const plain = model.folded.map(({ label, count }) => `${label.toLowerCase()} (${count})`);
    const subtitle = plain.length
        ? `${counted(model.actors.length, 'actor')}; folded to keep the map legible: ${plain.join(', ')}${model.tooManyOpen ? '; too many tiers are open at once' : ''}`
        : 'Who works in the system, and how they act on one another';
    const probe = await layoutSystemMap(model, 0);
    const width = Math.max(probe.width, 900);
    const head = heading(pen, { title, subtitle }, width);
    const layout = shifted(probe, head.bottom + 22, width);
    const legend = drawLegend(pen, model, layout.bottom + 40, width - margin);
    return finish(pen, { ...words, subtitle }, width, legend.bottom + margin, [
        ...head.markup,
        ...layout.tiers.map(tier =>
            pen.node(`tier:${tier.key}`, tierOrder.find(t => t.key === tier.key)!.label, drawTier(pen, tier)),
        ),
        drawLinks(pen, layout),
        ...layout.cards.map(card => drawCard(pen, card)),
        ...layout.labels.map(label => drawLabel(pen, label)),
        legend.markup,
    ]);
}

/** Moves a layout below the heading and into the middle, and stretches its bands to the picture's width. */
function shifted(layout: Awaited<ReturnType<typeof layoutSystemMap>>, by: number, width: number): typeof layout {
    const down = <T extends { readonly y: number }>(box: T): T => ({ ...box, y: box.y + by });
    const aside = Math.floor((width - layout.width) / 2);
    const moved = <T extends { readonly x: number; readonly y: number }>(box: T): T => ({
        ...box,
        x: box.x + aside,
        y: box.y + by,
    });
    return {
        ...layout,
        width,
        bottom: layout.bottom + by,
        tiers: layout.tiers.map(tier => ({ ...down(tier), width: width - 2 * margin })),
        cards: layout.cards.map(moved),
        labels: layout.labels.map(moved),
        links: layout.links.map(placed => ({ ...placed, points: placed.points.map(moved) })),
        gaps: layout.gaps.map(gap => ({ ...gap, top: gap.top + by, bottom: gap.bottom + by })),
    };
}
