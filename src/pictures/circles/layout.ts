import type { Box } from '../picture.ts';
import { measure } from '../text/measure.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import type { Circle, CirclesScene } from './scene.ts';

export const chipSize = 14;
export const chipHeight = 30;
const chipPad = 13;
const chipGap = 9;
const listWidth = 540;
const coreRadius = 112;

/** A name in a pill. */
export interface Chip extends Box {
    readonly id: string;
    readonly text: string;
    readonly full: string;
}

export interface PlacedCircle {
    readonly circle: Circle;
    readonly radius: number;
    /** The name in the ring and where its first baseline is. */
    readonly label: Wrapped;
    readonly labelY: number;
    /** Where it stands in the list. */
    readonly y: number;
    readonly heading: Wrapped;
    readonly chips: readonly Chip[];
    readonly rest?: { readonly text: string; readonly y: number };
}

export interface CirclesLayout {
    readonly width: number;
    readonly height: number;
    readonly centre: { readonly x: number; readonly y: number };
    readonly listX: number;
    readonly circles: readonly PlacedCircle[];
}

/** Places rings and list below a heading, the two centred against each other. */
export function layoutCircles(scene: CirclesScene, top: number, margin: number): CirclesLayout {
    const count = scene.circles.length;
    const step = count <= 5 ? 83 : Math.max(46, 415 / count);
    const outer = coreRadius + step * (count - 1);
    const listX = margin + 2 * outer + 58;
    const parts = scene.circles.map((circle, i) => listed(circle, listX + 45, i));
    const listHeight = parts.reduce((sum, part) => sum + part.height, 0) + 28 * (count - 1);
    const height = Math.max(2 * outer, listHeight);
    const centre = { x: margin + outer, y: top + 22 + height / 2 };
    let y = top + 22 + (height - listHeight) / 2;
    const circles = scene.circles.map((circle, i): PlacedCircle => {
        const { heading, chips, rest, height: own } = parts[i]!;
        const radius = coreRadius + step * i;
        const part = {
            circle,
            radius,
            ...ringLabel(circle, radius, step, centre.y, i),
            y,
            heading,
            chips: chips.map(chip => ({ ...chip, y: chip.y + y })),
            rest: rest && { text: rest.text, y: rest.y + y },
        };
        y += own + 28;
        return part;
    });
    return { width: listX + listWidth + margin, height: top + 22 + height + margin, centre, listX, circles };
}

/** The name of a ring in its upper part, no wider than the ring is there; of the innermost, in its middle. */
function ringLabel(circle: Circle, radius: number, step: number, centreY: number, index: number) {
    if (index === 0) {
        const label = wrap(circle.title, { size: 19, weight: 600, width: 176, lines: 3, balanced: true });
        return { label, labelY: centreY + 2 - (label.lines.length - 1) * 12 };
    }
    const depth = Math.min(44, step / 2);
    const chord = 2 * Math.sqrt(radius ** 2 - (radius - depth + 14) ** 2);
    const label = wrap(`${index + 1} ${circle.title}`, { size: 16, weight: 600, width: chord - 8, lines: 1 });
    return { label, labelY: centreY - radius + depth };
}

function listed(circle: Circle, x: number, index: number) {
    const heading = wrap(circle.title || `Circle ${index + 1}`, {
        size: 17,
        weight: 600,
        width: listWidth - 45,
        lines: 2,
    });
    const top = 4 + heading.lines.length * 22 + 8;
    const chips: Chip[] = [];
    let [at, row] = [x, 0];
    for (const { id, name } of circle.actors) {
        const text = wrap(name, { size: chipSize, width: listWidth - 45 - 2 * chipPad, lines: 1 });
        const width = measure(text.lines[0] ?? '', chipSize) + 2 * chipPad;
        if (at > x && at + width > x + listWidth - 45) [at, row] = [x, row + 1];
        chips.push({
            id,
            text: text.lines[0] ?? '',
            full: text.full,
            x: at,
            y: top + row * (chipHeight + 7),
            width,
            height: chipHeight,
        });
        at += width + chipGap;
    }
    const bottom = chips.length > 0 ? top + (row + 1) * (chipHeight + 7) - 7 : top - 8;
    const rest =
        circle.hidden > 0
            ? { text: `${circle.hidden} more ${circle.hidden === 1 ? 'is' : 'are'} withheld`, y: bottom + 20 }
            : undefined;
    return { heading, chips, rest, height: rest ? rest.y + 4 : bottom };
}
