import { colourOn, type Token } from '../theme.ts';
import { type Graph, type GraphEdge, type GraphNode, keysOf, lines, madeBy, shown, unseenPairs } from './graph.ts';

type Ground = 'light' | 'dark';
type Keys = ReturnType<typeof keysOf>;

/** A graph as a flowchart in Mermaid, which GitHub, GitLab and many wikis draw. */
export function mermaid(graph: Graph, ground: Ground): string {
    const keys = keysOf(graph);
    // Mermaid counts lines that are not seen with the others.
    const unseen = unseenPairs(graph).map(([a, b]) => `    ${keys.node(a)} ~~~ ${keys.node(b)}`);
    const grouped = new Set(graph.groups.flatMap(({ nodes }) => nodes));
    const byId = new Map(graph.nodes.map(node => [node.id, node]));
    const inks = Map.groupBy(
        graph.edges.map(({ ink }, i) => ({ ink, i })),
        ({ ink }) => ink,
    );
    const colour = (token: Token) => colourOn(ground, token);
    return lines([
        `%% ${madeBy}`,
        `flowchart ${graph.direction === 'right' ? 'LR' : 'TB'}`,
        `    accTitle: ${said(graph.title)}`,
        graph.description !== '' && `    accDescr: ${said(graph.description)}`,
        ...graph.groups.flatMap(group => [
            `    subgraph ${keys.group(group.id)}[${quoted(shown(group.title))}]`,
            ...group.nodes.map(id => `        ${nodeLine(byId.get(id)!, keys)}`),
            '    end',
        ]),
        ...graph.nodes.filter(({ id }) => !grouped.has(id)).map(node => `    ${nodeLine(node, keys)}`),
        ...unseen,
        ...graph.edges.map(edge => `    ${edgeLine(edge, keys)}`),
        `    classDef default fill:${colour('card')},stroke:${colour('cardLine')},color:${colour('ink')}`,
        `    classDef accent fill:${colour('accent')},stroke:${colour('accent')},color:${colour('onAccent')}`,
        `    classDef soft fill:${colour('bandSoft')},stroke:${colour('cardLine')},color:${colour('ink')}`,
        `    classDef absent fill:${colour('canvas')},stroke:${colour('absent')},color:${colour('muted')},stroke-dasharray:5 4`,
        ...[...inks].map(
            ([ink, edges]) =>
                `    linkStyle ${edges.map(({ i }) => i + unseen.length).join(',')} stroke:${colour(ink)}`,
        ),
    ]);
}

function nodeLine({ id, name, detail, look }: GraphNode, keys: Keys): string {
    const label = [name, detail ?? ''].map(shown).filter(Boolean).join('\n');
    return `${keys.node(id)}[${quoted(label)}]${look ? `:::${look}` : ''}`;
}

/** Mermaid has few lines and heads: the label says what the head cannot. */
function edgeLine({ from, to, label, line, head }: GraphEdge, keys: Keys): string {
    const end = head === 'none' ? '' : head === 'ring' ? 'o' : '>';
    const stroke =
        line === 'bold' ? `==${end || '='}` : line === 'dashed' || line === 'dotted' ? `-.-${end}` : `--${end || '-'}`;
    return `${keys.node(from)} ${stroke}${label ? `|${quoted(shown(label))}|` : ''} ${keys.node(to)}`;
}

/** A label: whatever Mermaid, Markdown or HTML would read as a sign is written as its number. */
function quoted(text: string): string {
    const safe = text
        .replace(/["#<>&`\\*]/g, sign => `#${sign.charCodeAt(0)};`)
        // "1. " and "- " would begin a list.
        .replace(/^(\d+[.)]|[-+]) /gm, '$1\u00a0')
        .replaceAll('\n', '<br>');
    return `"${safe}"`;
}

/** A line for those who hear the picture; it ends where the line ends, and needs no quotes. */
function said(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[;#{}<>&]+\s*/g, ' ')
        .trim();
}
