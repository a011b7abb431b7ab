import { measure } from '../../pictures/text/measure.ts';
import type { GroupedTable } from '../../report/document/document.ts';
import { ink, inner, margin, muted, type Paper, rule, type Style } from './paper.ts';

const size = 8.3;
const step = 1.3 * size;
const gap = 9;
const padding = 3.2;
const head: Style = { size, weight: 600, colour: muted };
const first: Style = { size, weight: 600, colour: ink };
const cell: Style = { size, colour: ink };

/** Sets a table over as many pages as it needs; the names of its columns stand on each of them. */
export function setTable(paper: Paper, { caption, columns, groups }: GroupedTable): void {
    const widths = widthsOf([columns, ...groups.flatMap(({ rows }) => rows)], columns.length);
    const heading: Style = { size: 10.5, weight: 600 };
    paper.ensure(90);
    if (caption) paper.write(caption, heading, { after: 3 });
    const setHead = () => {
        setRow(paper, columns, widths, () => head, undefined);
        paper.stroke(margin.left, paper.y, inner, muted);
        paper.y += 1;
    };
    setHead();
    for (const { caption: name, rows } of groups) {
        if (name) {
            if (paper.left < 9 * step) {
                paper.addPage();
                setHead();
            }
            paper.y += 5;
            paper.write(name, { size: 9.3, weight: 600 }, { after: 2 });
            paper.stroke(margin.left, paper.y, inner, rule);
        }
        for (const row of rows) {
            setRow(paper, row, widths, i => (i === 0 ? first : cell), setHead);
            paper.stroke(margin.left, paper.y, inner, rule, 0.4);
        }
    }
    paper.y += 12;
}

function setRow(
    paper: Paper,
    row: readonly string[],
    widths: readonly number[],
    styleOf: (column: number) => Style,
    again: (() => void) | undefined,
): void {
    const cells = row.map((words, i) => paper.lines(words, styleOf(i), widths[i] ?? 0));
    const count = Math.max(1, ...cells.map(lines => lines.length));
    const fits = (lines: number) => paper.left >= lines * step + 2 * padding;
    for (let from = 0; from < count; ) {
        const isShort = count - from <= 40;
        if (again && (!fits(1) || (isShort && !fits(count - from)))) {
            paper.addPage();
            again();
        }
        const room = Math.max(1, Math.floor((paper.left - 2 * padding) / step));
        const to = Math.min(count, from + room);
        const top = paper.y + padding;
        let x = margin.left;
        for (const [i, lines] of cells.entries()) {
            for (const [n, line] of lines.slice(from, to).entries()) paper.line(line, x, top + n * step, styleOf(i));
            x += (widths[i] ?? 0) + gap;
        }
        paper.y = top + (to - from) * step + padding;
        from = to;
    }
}

/** Every column gets what its longest word needs, and of the rest as much as it has to say. */
function widthsOf(rows: readonly (readonly string[])[], columns: number): number[] {
    const room = inner - gap * (columns - 1);
    const least = new Array<number>(columns).fill(10);
    const wanted = new Array<number>(columns).fill(10);
    for (const row of rows)
        for (let i = 0; i < columns; i++) {
            const words = row[i] ?? '';
            const isShort = words.length <= 16;
            const longest = isShort
                ? measure(words, size, 600)
                : Math.max(...words.split(/\s+/).map(word => measure(word, size, 600)));
            least[i] = Math.max(least[i]!, Math.min(longest + 1, 110));
            wanted[i] = Math.max(wanted[i]!, Math.min(measure(words, size, 600) + 1, 300));
        }
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    if (sum(least) > room) return least.map(one => (one * room) / sum(least));
    const more = wanted.map((one, i) => one - least[i]!);
    const rest = room - sum(least);
    const by = sum(more) > 0 ? rest / sum(more) : 0;
    return least.map((one, i) => one + (by > 0 ? more[i]! * by : rest / columns));
}
