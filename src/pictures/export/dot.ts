import { colourOn } from '../theme.ts';
import {
    described,
    type Graph,
    type GraphEdge,
    type GraphNode,
    keysOf,
    lines,
    madeBy,
    rowsOf,
    shown,
    unseenPairs,
} from './graph.ts';

type Ground = 'light' | 'dark';
type Keys = ReturnType<typeof keysOf>;

const heads = { none: 'none', open: 'vee', diamond: 'diamond', bar: 'tee', ring: 'odot', square: 'box' } as const;

/** A graph in DOT, the language of Graphviz. */
export function dot(graph: Graph, ground: Ground): string {
    const ink = colourOn(ground, 'ink');
    const keys = keysOf(graph);
    const rows = graph.tiers ? graph.groups.flatMap(rowsOf) : [];
    const rowOf = new Map(rows.flatMap((row, i) => row.map((id): [string, number] => [id, i])));
    const isUpward = ({ from, to }: GraphEdge) => (rowOf.get(from) ?? 0) > (rowOf.get(to) ?? 0);
    const grouped = new Set(graph.groups.flatMap(({ nodes }) => nodes));
    const byId = new Map(graph.nodes.map(node => [node.id, node]));
    return lines([
        `// ${madeBy}`,
        'digraph {',
        `    graph ${attributes({
            label: shown(graph.title),
            labelloc: 't',
            comment: described(graph.description) || undefined,
            newrank: graph.tiers ? 'true' : undefined,
            rankdir: graph.direction === 'right' ? 'LR' : 'TB',
            bgcolor: colourOn(ground, 'canvas'),
            fontname: 'sans-serif',
            fontcolor: ink,
            fontsize: '18',
        })}`,
        `    node ${attributes({
            shape: 'box',
            style: 'rounded,filled',
            fillcolor: colourOn(ground, 'card'),
            color: colourOn(ground, 'cardLine'),
            fontname: 'sans-serif',
            fontcolor: ink,
        })}`,
        `    edge ${attributes({ fontname: 'sans-serif', fontsize: '11', fontcolor: colourOn(ground, 'muted') })}`,
        ...graph.groups.flatMap(group => [
            `    subgraph ${quoted(`cluster_${keys.group(group.id)}`)} {`,
            `        graph ${attributes({ label: shown(group.title), labeljust: 'l', fontsize: '14', style: 'filled', color: colourOn(ground, 'band') })}`,
            ...group.nodes.map(id => `        ${nodeLine(byId.get(id)!, keys, ground)}`),
            ...(graph.tiers ? rowsOf(group) : []).map(
                row => `        { rank=same; ${row.map(id => `${keys.node(id)};`).join(' ')} }`,
            ),
            '    }',
        ]),
        ...graph.nodes.filter(({ id }) => !grouped.has(id)).map(node => `    ${nodeLine(node, keys, ground)}`),
        ...unseenPairs(graph).map(([a, b]) => `    ${keys.node(a)} -> ${keys.node(b)} [style=invis]`),
        ...graph.edges.map(edge => `    ${edgeLine(edge, keys, ground, isUpward(edge))}`),
        '}',
    ]);
}

function nodeLine({ id, name, detail, look }: GraphNode, keys: Keys, ground: Ground): string {
    const fill = look === 'accent' ? 'accent' : look === 'soft' ? 'bandSoft' : undefined;
    return `${keys.node(id)} ${attributes({
        label: [...inLines(shown(name), 2), ...inLines(shown(detail ?? ''), 3)].join('\n'),
        fillcolor: fill && colourOn(ground, fill),
        fontcolor: look === 'accent' ? colourOn(ground, 'onAccent') : undefined,
        style: look === 'absent' ? 'rounded,dashed' : undefined,
    })}`;
}

/** A line. One that leads upward is written from above and drawn backward: else it would turn the tiers round. */
function edgeLine(
    { from, to, label, ink, line, head }: GraphEdge,
    keys: Keys,
    ground: Ground,
    isUpward: boolean,
): string {
    const shape = head && heads[head];
    const [above, below] = isUpward ? [to, from] : [from, to];
    return `${keys.node(above)} -> ${keys.node(below)} ${attributes({
        label: shown(label ?? '') || undefined,
        color: colourOn(ground, ink),
        style: line,
        dir: isUpward ? 'back' : undefined,
        arrowhead: isUpward ? undefined : shape,
        arrowtail: isUpward ? shape : undefined,
    })}`;
}

const lineLength = 26;

/** Text in lines: Graphviz breaks none by itself. */
function inLines(text: string, most: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ').filter(Boolean)) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= lineLength)
            lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word.length > 2 * lineLength ? `${[...word].slice(0, 2 * lineLength).join('')}…` : word);
    }
    return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** Attributes. What is empty is said, too: a node without a label would show its key, a group the title of the whole. */
function attributes(values: Record<string, string | undefined>): string {
    const written = Object.entries(values).flatMap(([name, value]) =>
        value === undefined ? [] : `${name}=${quoted(value)}`,
    );
    return `[${written.join(' ')}]`;
}

/** A text as DOT takes it. An ampersand would begin a sign of HTML, a backslash an escape; only the end of a line is meant. */
function quoted(text: string): string {
    return `"${text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
