import { counted } from '../../plan/numerals.ts';
import type { Graph, GraphEdge, GraphNode } from '../export/graph.ts';
import type { InteractionsScene } from '../interactions.ts';

/** How a unit meets the system, as nodes and lines: who leads a meeting, and who comes to it. */
export function interactionsGraph(scene: InteractionsScene): Graph {
    const nodes = new Map<string, GraphNode>();
    const edges: GraphEdge[] = [];
    const add = (node: GraphNode) => {
        if (!nodes.has(node.id)) nodes.set(node.id, node);
        return node.id;
    };
    const levels = scene.levels.filter(({ meetings }) => meetings.length > 0);
    for (const { meetings } of levels) {
        for (const { id, name, rhythm, ledBy, with: others } of meetings) {
            const meeting = add({ id: `interaction:${id}`, name, detail: rhythm, look: 'soft' });
            const leader = ledBy ?? scene.unit;
            const from = add({ id: `unit:${leader}`, name: leader, look: 'accent' });
            edges.push({ from, to: meeting, label: ledBy ? 'leads' : undefined, ink: 'command' });
            for (const other of new Set(others))
                edges.push({
                    from: meeting,
                    to: add({ id: `body:${other}`, name: other }),
                    ink: 'command',
                    head: 'none',
                });
        }
    }
    return {
        title: scene.title,
        description: `${counted(
            levels.reduce((sum, { meetings }) => sum + meetings.length, 0),
            'regular meeting',
        )}.`,
        direction: 'right',
        nodes: [...nodes.values()],
        groups: levels.map(({ name, meetings }) => ({
            id: name,
            title: name,
            nodes: meetings.map(({ id }) => `interaction:${id}`),
        })),
        edges,
    };
}
