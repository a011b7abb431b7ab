import type { Kind } from './kinds.ts';
import type { Link } from './model.ts';

/**
 * Lines that belong together and share a trunk: what one card does to several, or several to one. Sharing is what keeps a crowded map
 * legible, as in an organisation chart.
 */
export interface Net {
    readonly root: number;
    readonly leaves: readonly { readonly card: number; readonly link: Link }[];
    /** Whether the lines begin at the root or end there. */
    readonly fan: 'out' | 'in';
    /** Where the leaves are, seen from the root. */
    readonly way: 'down' | 'up' | 'flat';
    readonly kind: Kind;
    readonly note: string;
    readonly broken: boolean;
}

type Way = Net['way'];

/** Groups links into nets. A note joins only links that carry the same one, since it speaks for the whole net. */
export function netsOf(links: readonly Link[], rowOf: readonly number[]): Net[] {
    const seen = new Map<string, number>();
    const open = links.map(link => {
        const pair = `${link.from} ${link.to} ${link.kind}`;
        const turn = seen.get(pair) ?? 0;
        seen.set(pair, turn + 1);
        // Two relations of one kind between the same cards stay apart, or one would hide the other.
        const style = `${link.kind}|${link.note}|${link.broken}|${turn}`;
        const drop = Math.sign(rowOf[link.to]! - rowOf[link.from]!);
        return { link, out: `${style}|${link.from}|${drop}`, into: `${style}|${link.to}|${drop}`, drop };
    });
    const size = new Map<string, number>();
    for (const { out, into } of open) {
        size.set(`out ${out}`, (size.get(`out ${out}`) ?? 0) + 1);
        size.set(`in ${into}`, (size.get(`in ${into}`) ?? 0) + 1);
    }
    const groups = new Map<string, { links: Link[]; fan: 'out' | 'in'; drop: number }>();
    for (const { link, out, into, drop } of open) {
        const fan = size.get(`in ${into}`)! > size.get(`out ${out}`)! ? 'in' : 'out';
        const key = fan === 'out' ? `out ${out}` : `in ${into}`;
        const group = groups.get(key) ?? { links: [], fan, drop };
        group.links.push(link);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ links: members, fan, drop }) => {
        const first = members[0]!;
        const turned = fan === 'out' ? drop : -drop;
        const way: Way = turned > 0 ? 'down' : turned < 0 ? 'up' : 'flat';
        return {
            root: fan === 'out' ? first.from : first.to,
            leaves: members.map(link => ({ card: fan === 'out' ? link.to : link.from, link })),
            fan,
            way,
            kind: first.kind,
            note: first.note,
            broken: first.broken,
        };
    });
}
