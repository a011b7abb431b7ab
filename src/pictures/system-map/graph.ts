import { counted } from '../../plan/numerals.ts';
import type { Graph, GraphEdge } from '../export/graph.ts';
import { type Kind, lookOf } from './kinds.ts';
import { type Link, modelOf, tierOrder } from './model.ts';
import type { SystemMapScene } from './scene.ts';

const lines: Readonly<Record<Kind, Pick<GraphEdge, 'line' | 'head'>>> = {
    command: {},
    oversight: { line: 'bold', head: 'square' },
    money: { line: 'dashed', head: 'diamond' },
    rules: { line: 'dashed', head: 'bar' },
    voice: { line: 'dotted', head: 'open' },
    service: { head: 'ring' },
};

/** The system map as nodes and lines, folded where the drawn map is. */
export function systemMapGraph(scene: SystemMapScene): Graph {
    const { cards, links, actors, relations } = modelOf(scene);
    return {
        title: `System map${scene.title ? ` — ${scene.title}` : ''}`,
        description: `${counted(actors.length, 'actor')}, ${counted(relations.length, 'relation')}.`,
        direction: 'down',
        tiers: true,
        nodes: cards.map(({ node, name, role, within, unit, folded }) => ({
            id: node,
            name,
            detail: [role, folded ? '' : within].filter(Boolean).join(', '),
            look: unit ? 'accent' : folded ? 'soft' : undefined,
        })),
        groups: tierOrder.flatMap(({ key, label }) => {
            const nodes = cards.filter(({ tier }) => tier === key).map(({ node }) => node);
            return nodes.length > 0 ? [{ id: key, title: label, nodes }] : [];
        }),
        edges: links.map(link => ({
            from: cards[link.from]!.node,
            to: cards[link.to]!.node,
            label: labelOf(link),
            ink: link.broken ? 'finding' : lookOf(link.kind).ink,
            ...lines[link.kind],
        })),
    };
}

/** What a line says: its verb and its note; where it stands for many, their kind and their number. */
function labelOf({ kind, verb, note, broken, count }: Link): string {
    const says = verb ?? `${lookOf(kind).label.toLowerCase()} (${count})`;
    return [says, note, broken ? 'breaks the unit’s independence' : ''].filter(Boolean).join(' — ');
}
