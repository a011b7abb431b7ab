import { colourOn, type Token } from '../theme.ts';
import {
    described,
    type Graph,
    type GraphEdge,
    type GraphNode,
    keysOf,
    lines,
    madeBy,
    shown,
    unseenPairs,
} from './graph.ts';

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
        ...accessible('accTitle', shown(graph.title)),
        ...accessible('accDescr', described(graph.description)),
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
    const text = shown(label ?? '');
    const end = head === 'none' ? '' : head === 'ring' ? 'o' : '>';
    const stroke =
        line === 'bold' ? `==${end || '='}` : line === 'dashed' || line === 'dotted' ? `-.-${end}` : `--${end || '-'}`;
    return `${keys.node(from)} ${stroke}${text ? `|${quoted(text)}|` : ''} ${keys.node(to)}`;
}

/** A label. Mermaid does not read one without a letter, which a title of marks that are not seen may be. */
function quoted(text: string): string {
    return `"${text.split('\n').map(literal).join('<br>') || '#160;'}"`;
}

/** A line for those who hear the picture, where there is anything to hear. It ends where the line ends. */
function accessible(keyword: 'accTitle' | 'accDescr', text: string): string[] {
    return text === '' ? [] : [`    ${keyword}: ${literal(text)}`];
}

/** Signs that nobody reads as more than they are where they stand between words, so that a file stays readable. */
const harmless = /[()]|(?<=[\p{L})])[.,:!?](?= |$)|(?<=\p{L})['/-](?=\p{L})|(?<=\d)%(?= |$)/uy;

/**
 * A text that Mermaid, Markdown, HTML and formulas take as it is: each of their signs is written as its number. The last
 * two are those with which Mermaid keeps such numbers apart while it reads.
 */
function literal(text: string): string {
    return text.replace(/[!-/:-@[-`{-~°¶]/g, (sign, offset: number) => {
        harmless.lastIndex = offset;
        return harmless.test(text) ? sign : `#${sign.charCodeAt(0)};`;
    });
}
