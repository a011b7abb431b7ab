import type { Box } from '../picture.ts';
import type { Point } from '../svg.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import type { DeliveryMapScene, Journey, Stop } from './scene.ts';
import { wayOf } from './words.ts';

export const radius = 13;
export const nameSize = 15;
export const noteSize = 13.5;
const cell = { width: 132, height: 112 };
const listWidth = 400;
const slot = 2 * radius + 5;

export interface PlacedStop extends Point {
    readonly stop: Stop;
}

export interface PlacedJourney {
    readonly journey: Journey;
    readonly number: number;
    readonly stops: readonly PlacedStop[];
    readonly name: Wrapped;
    readonly note: Wrapped;
    /** The top of its entry in the list. */
    readonly y: number;
}

export interface DeliveryMapLayout {
    readonly width: number;
    readonly height: number;
    readonly plot: Box;
    readonly listX: number;
    readonly journeys: readonly PlacedJourney[];
    readonly rest?: { readonly text: Wrapped; readonly y: number };
}

/** Places the map and, beside it, the list of aspirations. */
export function layoutDeliveryMap(scene: DeliveryMapScene, top: number, margin: number): DeliveryMapLayout {
    const plot = { x: margin + 76, y: top + 36, width: 5 * cell.width, height: 5 * cell.height };
    const listX = plot.x + plot.width + 44;
    const taken = slotsOf(scene);
    let y = plot.y + 4;
    const journeys = scene.journeys.map((journey, i): PlacedJourney => {
        const name = wrap(journey.name, { size: nameSize, weight: 600, width: listWidth - 42, lines: 2 });
        const note = wrap(wayOf(journey), { size: noteSize, width: listWidth - 42, lines: 3 });
        const one = {
            journey,
            number: i + 1,
            stops: journey.stops.map(stop => ({ stop, ...taken(stop, plot) })),
            name,
            note,
            y,
        };
        y += name.lines.length * 20 + note.lines.length * 18 + 20;
        return one;
    });
    const rest = scene.unplaced.length
        ? {
              text: wrap(`Not placed yet: ${scene.unplaced.join(', ')}`, {
                  size: noteSize,
                  width: listWidth,
                  lines: 4,
              }),
              y: y + 8,
          }
        : undefined;
    const listBottom = rest ? rest.y + rest.text.lines.length * 18 : y;
    return {
        width: listX + listWidth + margin,
        height: Math.max(plot.y + plot.height + 62, listBottom) + margin,
        plot,
        listX,
        journeys,
        rest,
    };
}

/** Gives each dot of one place on the map a slot of its own. */
function slotsOf(scene: DeliveryMapScene): (stop: Stop, plot: Box) => Point {
    const counts = new Map<string, number>();
    const key = ({ boldness, execution }: Stop) => `${boldness} ${execution}`;
    for (const { stops } of scene.journeys)
        for (const stop of stops) counts.set(key(stop), (counts.get(key(stop)) ?? 0) + 1);
    const given = new Map<string, number>();
    return (stop, plot) => {
        const count = counts.get(key(stop))!;
        const index = given.get(key(stop)) ?? 0;
        given.set(key(stop), index + 1);
        const columns = Math.min(count, Math.max(3, Math.ceil(Math.sqrt(count))));
        const rows = Math.ceil(count / columns);
        const [column, row] = [index % columns, Math.floor(index / columns)];
        const inRow = row === rows - 1 ? count - row * columns : columns;
        // In a crowd, dots move together rather than out of their place.
        const [dx, dy] = [
            Math.min(slot, (cell.width - 2 * radius) / columns),
            Math.min(slot, (cell.height - 2 * radius) / rows),
        ];
        return {
            x: plot.x + (stop.execution - 0.5) * cell.width + (column - (inRow - 1) / 2) * dx,
            y: plot.y + plot.height - (stop.boldness - 0.5) * cell.height + (row - (rows - 1) / 2) * dy,
        };
    };
}
