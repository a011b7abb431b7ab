import { capital } from '../../plan/plan.ts';
import { leadingOf } from '../pen.ts';
import type { Box } from '../picture.ts';
import { measure } from '../text/measure.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import { type Level, levels, type PowerMapPerson, type PowerType, powerTypes } from './scene.ts';

/** A column or a row of the map; `value` is undefined for "not said". */
export interface Band<T extends string> {
    readonly value: T | undefined;
    readonly label: string;
    readonly start: number;
    readonly size: number;
}

/** A person with the label set, the mark's place and, if there is one, the arrow's. */
export interface Placed {
    readonly person: PowerMapPerson;
    readonly mark: { readonly x: number; readonly y: number };
    readonly name: Wrapped;
    readonly sphere: Wrapped;
    /** Where the label's text begins and its first baseline. */
    readonly text: { readonly x: number; readonly y: number };
    /** The room the mark and the label take. */
    readonly box: Box;
    readonly arrow?: { readonly from: number; readonly to: number };
    /** The mark of the potential, at the arrow's end. */
    readonly potential?: { readonly x: number; readonly y: number };
}

/** Where everything stands, before anything is drawn. */
export interface PowerMapLayout {
    readonly plot: Box;
    readonly columns: readonly Band<string>[];
    readonly rows: readonly Band<Level>[];
    readonly placed: readonly Placed[];
}

export const nameSize = 15;
export const sphereSize = 13;
export const markRadius = 12;
const columnWidth = 222;
const markInset = 29;
const labelInset = markInset + 21;
const smallMark = 13;

/** Columns of one width, "not said" first and only when somebody needs it. */
function columnsOf<T extends string>(values: readonly T[], used: readonly (T | undefined)[], x: number): Band<T>[] {
    const shown: (T | undefined)[] = used.includes(undefined) ? [undefined, ...values] : [...values];
    return shown.map((value, i) => ({
        value,
        label: value ? capital(value) : 'Not said',
        start: x + i * columnWidth,
        size: columnWidth,
    }));
}

interface Set_ {
    readonly person: PowerMapPerson;
    readonly name: Wrapped;
    readonly sphere: Wrapped;
    readonly height: number;
}

function setLabel(person: PowerMapPerson): Set_ {
    const room = columnWidth - labelInset - 12;
    const weight = person.role === 'member' ? 600 : 400;
    const name = wrap(person.name || person.id, { size: nameSize, weight, width: room, lines: 2, balanced: true });
    const extra = Math.max(0, (person.types?.length ?? 0) - 1) * smallMark;
    const sphere = wrap(person.sphere ?? '', { size: sphereSize, width: room - extra, lines: 1 });
    const lines = name.lines.length * leadingOf(nameSize) + (sphere.lines.length || extra ? leadingOf(sphereSize) : 0);
    return { person, name, sphere, height: Math.max(32, lines) + 14 };
}

/** Width of the labels on the left, as wide as the longest needs. */
function gutterOf(rows: readonly string[], title: string): number {
    return Math.ceil(Math.max(measure(title, 15), ...rows.map(row => measure(row, 15, 600)))) + 20;
}

/**
 * Gives every person a line of their own within the row of their power. In the full map a person stands in the column of their
 * alignment; with the judgments withheld, in the column of their kind of power.
 */
export function layoutPowerMap(
    people: readonly PowerMapPerson[],
    by: 'alignment' | 'type',
    x: number,
    top: number,
): PowerMapLayout {
    const columnOf = (person: PowerMapPerson) => (by === 'alignment' ? person.alignment : person.types?.[0]);
    const used = people.map(columnOf);
    if (by === 'alignment' && people.some(person => !person.alignment && person.potential)) used.push(undefined);
    const rowValues: (Level | undefined)[] = [...levels].reverse().filter(level => people.some(p => p.power === level));
    if (people.some(person => !person.power)) rowValues.push(undefined);
    const gutter = gutterOf(
        rowValues.map(value => capital(value ?? 'Not said')),
        'Relative power',
    );
    const left = x + gutter;
    const columns: Band<string>[] =
        by === 'alignment'
            ? columnsOf<string>(levels, used, left)
            : columnsOf<string>(
                  powerTypes.filter(type => used.includes(type)),
                  used,
                  left,
              );
    const rows: Band<Level>[] = [];
    const placed: Placed[] = [];
    let y = top;
    for (const value of rowValues) {
        const start = y;
        const index = (person: PowerMapPerson) => columns.findIndex(column => column.value === columnOf(person));
        const here = people.filter(person => person.power === value).sort((a, b) => index(a) - index(b));
        const bottoms = new Map<number, number>();
        y += 12;
        for (const person of here) {
            const label = setLabel(person);
            const column = columns[index(person)]!;
            // Without arrows, people in different columns can stand side by side.
            const at = by === 'type' ? (bottoms.get(column.start) ?? y) : y;
            placed.push(place(label, column.start, at, columns, by));
            if (by === 'type') bottoms.set(column.start, at + label.height);
            else y += label.height;
        }
        y = Math.max(y, ...bottoms.values()) + 12;
        rows.push({ value, label: capital(value ?? 'not said'), start, size: y - start });
    }
    return {
        plot: { x: left, y: top, width: columns.length * columnWidth, height: y - top },
        columns,
        rows,
        placed,
    };
}

function place(
    label: Set_,
    column: number,
    y: number,
    columns: readonly Band<string>[],
    by: 'alignment' | 'type',
): Placed {
    const { person, name, sphere, height } = label;
    const mark = { x: column + markInset, y: y + height / 2 };
    const hasSecond = sphere.lines.length > 0 || (person.types?.length ?? 0) > 1;
    const textHeight = name.lines.length * leadingOf(nameSize) + (hasSecond ? leadingOf(sphereSize) : 0);
    const text = { x: column + labelInset, y: mark.y - textHeight / 2 + nameSize - 0.5 };
    const extra = Math.max(0, (person.types?.length ?? 0) - 1) * smallMark;
    const labelWidth = Math.max(name.width, extra + sphere.width);
    const box = {
        x: mark.x - markRadius - 2,
        y: y + 2,
        width: labelInset - markInset + markRadius + 2 + labelWidth,
        height: height - 4,
    };
    const target =
        by === 'alignment' && person.potential !== person.alignment && columns.find(c => c.value === person.potential);
    if (!person.potential || !target) return { person, name, sphere, mark, text, box };
    const end = target.start + markInset;
    const forth = end > mark.x;
    const arrow = forth
        ? { from: box.x + box.width + 9, to: end - markRadius - 4 }
        : { from: mark.x - markRadius - 6, to: end + markRadius + 4 };
    return { person, name, sphere, mark, text, box, arrow, potential: { x: end, y: mark.y } };
}

/** The kinds of power that occur among people, in the guide's order. */
export function typesAmong(people: readonly PowerMapPerson[]): PowerType[] {
    return powerTypes.filter(type => people.some(person => person.types?.includes(type)));
}
