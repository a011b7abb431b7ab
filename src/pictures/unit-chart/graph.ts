import type { Graph, GraphEdge, GraphGroup, GraphNode } from '../export/graph.ts';
import type { ChartPerson, UnitChartScene } from './scene.ts';

/** A unit as nodes and lines: those who lead it, its teams, who is in them, and whose accounts they hold. */
export function unitGraph(scene: UnitChartScene, name: string): Graph {
    const { heads, managers, teams, pool, reportsTo } = scene;
    const nodes = new Map<string, GraphNode>();
    const edges: GraphEdge[] = [];
    const unit = `unit:${scene.name}`;
    const people = new Map<string, ChartPerson>();
    const add = (node: GraphNode) => {
        if (!nodes.has(node.id)) nodes.set(node.id, node);
        return node.id;
    };
    const person = (one: ChartPerson) => {
        people.set(one.id, one);
        const about = [one.vacant ? 'vacant' : '', one.role ?? '', one.time ?? ''].filter(Boolean).join(', ');
        return add({ id: `staff:${one.id}`, name: one.name, detail: about, look: one.vacant ? 'absent' : undefined });
    };
    const line = (from: string, to: string, label?: string): void => {
        edges.push({ from, to, label, ink: 'command', head: 'none' });
    };
    if (name !== '') add({ id: unit, name, detail: scene.form && `organised ${scene.form}ly`, look: 'accent' });
    if (reportsTo) line(add({ id: `body:${reportsTo}`, name: reportsTo }), unit, 'is reported to by');
    for (const head of heads) line(unit, person(head), 'led by');
    for (const manager of managers) line(unit, person(manager));
    for (const team of teams) {
        const id = add({ id: `team:${team.id}`, name: team.name, detail: team.theme, look: 'soft' });
        line(unit, id, team.crossteam ? 'across teams' : undefined);
        for (const member of team.people) line(id, person(member), member.leads ? 'led by' : undefined);
    }
    for (const one of pool) line(unit, person(one));
    for (const { id, accounts } of people.values()) {
        for (const body of accounts) {
            const to = add({ id: `body:${body}`, name: body });
            edges.push({ from: `staff:${id}`, to, label: 'account', ink: 'oversight', line: 'dashed' });
        }
    }
    const group = (id: string, title: string, own: readonly ChartPerson[]): GraphGroup[] =>
        own.length > 0 ? [{ id, title, nodes: own.map(one => `staff:${one.id}`) }] : [];
    return {
        title: scene.title,
        description: `${people.size} ${people.size === 1 ? 'person or post' : 'people and posts'}.`,
        direction: 'down',
        nodes: [...nodes.values()],
        groups: [
            ...group('managers', 'Account managers', managers),
            ...group('pool', 'Free to work where they are needed', pool),
        ],
        edges,
    };
}
