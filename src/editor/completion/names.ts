import type { AstNode } from 'langium';
import { components } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { isNamed, type NamedNode, type PlanFile } from '../../plan/file.ts';
import { makesPlan, resolvePath } from '../../plan/files.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import type { Next } from './grammar.ts';
import { asSnippet, type Offer } from './offer.ts';
import type { Frame, Situation } from './situation.ts';

/** What is known beside the text at the place. */
export interface Known {
    readonly file: PlanFile;
    readonly plan: Plan | undefined;
    /** All files of the workspace. */
    readonly files: () => Iterable<PlanFile>;
}

/** Names that can stand at a place: those of the plan, then those of files that no plan has imported yet. */
export function nameOffers(next: Next & { kind: 'name' }, situation: Situation, known: Known): Offer[] {
    const taken = takenIn(situation, known.plan);
    const fits = (node: NamedNode) => next.types.includes(node.$type) && !taken.has(node.name);
    const own = [...(known.plan?.names.values() ?? [])].filter(fits);
    const near = nearest(situation, known.plan);
    const order = (node: NamedNode) => next.types.indexOf(node.$type);
    own.sort((a, b) => Number(near(b)) - Number(near(a)) || order(a) - order(b));
    return [
        ...own.map(node => offerOf(node)),
        ...strangers(known)
            .filter(({ node }) => fits(node) && !known.plan?.names.has(node.name))
            .map(({ node, path }) => ({ ...offerOf(node, path), besides: importOf(known.file, path) })),
    ];
}

function offerOf(node: NamedNode, from?: string): Offer {
    const title = titleOf(node);
    const kind = kinds[node.$type] ?? '';
    const about = [title === node.name ? undefined : title, kind, from && `imports ${from}`]
        .filter(Boolean)
        .join(' — ');
    return { label: node.name, kind: 'name', detail: about, snippet: asSnippet(node.name) };
}

const kinds: Readonly<Record<string, string>> = {
    Actor: 'actor',
    Unit: 'the unit',
    Staff: 'of the unit',
    Aspiration: 'aspiration',
    Metric: 'metric',
};

/** Names that make no sense here: those in the list already, the block's own, and people whom a coalition has already. */
function takenIn({ frames, statement }: Situation, plan: Plan | undefined): Set<string> {
    const taken = new Set((statement?.pieces ?? []).filter(({ kind }) => kind === 'word').map(({ text }) => text));
    const frame = frames.at(-1)!;
    const ownName = nameOf(frame);
    if (ownName && statement?.entry?.property !== 'ledBy') taken.add(ownName);
    const standing = statement?.pieces[0]?.text;
    if (standing === 'member' || standing === 'candidate' || standing === 'excluded') {
        for (const { entry, pieces } of frame.statements)
            if (entry?.rule === 'Candidate' && pieces[1]) taken.add(pieces[1].text);
        const coalition = plan?.coalitions.find(({ name }) => name === ownName);
        for (const row of coalition?.candidates ?? []) if (row.actor?.ref?.$refText) taken.add(row.actor.ref.$refText);
    }
    return taken;
}

/** The name in a block's header. */
function nameOf({ shape, header }: Frame): string | undefined {
    if (!shape?.named) return undefined;
    const at = header.findIndex(({ kind }) => kind === 'text');
    const words = at < 0 ? header : header.slice(0, at);
    const end = words.findIndex(({ text }) => text === 'for');
    return (end < 0 ? words : words.slice(0, end)).at(-1)?.text;
}

/** Which names come first: in a unit's teams and meetings the people of that unit. */
function nearest({ frames }: Situation, plan: Plan | undefined): (node: AstNode) => boolean {
    const unit = frames.find(({ shape }) => shape?.rule === 'Unit');
    const own = unit && plan?.units.find(({ name }) => name === nameOf(unit));
    const inner = frames.at(-1)?.shape?.rule;
    if (!own || !(inner === 'Team' || inner === 'JointAction' || inner === 'Interaction')) return () => false;
    return node => node.$container === own;
}

/** Names in files that belong to no plan of their own and are not in this one, with the way to them. */
function strangers({ file, plan, files }: Known): { node: NamedNode; path: string }[] {
    if (!plan) return [];
    const inside = new Set(plan.members.map(member => member.file));
    const folder = file.uri.slice(0, file.uri.lastIndexOf('/') + 1);
    const all = [...files()];
    const secret = new Set(
        all.flatMap(one =>
            one.tree.imports.filter(node => node.private && node.path).map(node => resolvePath(one.uri, node.path)),
        ),
    );
    return all
        .filter(one => !inside.has(one) && !makesPlan(one) && !secret.has(one.uri) && one.uri.startsWith(folder))
        .flatMap(one => {
            const path = decodeURIComponent(one.uri.slice(folder.length));
            return one.names.filter(isNamed).map(node => ({ node, path }));
        });
}

/** An import line below the others, or at the top of a file. */
function importOf(file: PlanFile, path: string): Offer['besides'] {
    const line = `import "${path}"`;
    const last = file.tree.imports.at(-1)?.$cstNode;
    if (last) return { offset: last.end, text: `\n${line}` };
    const first = file.tree.blocks[0]?.$cstNode?.offset ?? 0;
    const head = file.text.slice(0, first);
    const start = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(head)?.index ?? first;
    return { offset: start, text: `${line}\n\n` };
}

/** The components that a review has not rated yet, or that a list does not name. */
export function componentOffers(situation: Situation, known: Known): Offer[] {
    const { frames, statement } = situation;
    const taken = new Set((statement?.pieces ?? []).map(({ text }) => text.toUpperCase()));
    if (statement?.entry?.rule === 'Rate') {
        for (const { entry, pieces } of frames.at(-1)!.statements)
            if (entry?.rule === 'Rate' && pieces[1]) taken.add(pieces[1].text.toUpperCase());
        const name = nameOf(frames.at(-1)!);
        const review = known.plan?.reviews.find(one => one.name === name) as ast.Review | undefined;
        const offset = statement.pieces[0]!.offset;
        for (const rate of review?.ratings ?? [])
            if (rate.$cstNode?.offset !== offset && rate.component?.id) taken.add(rate.component.id.toUpperCase());
    }
    return [...components.values()]
        .filter(({ id }) => !taken.has(id))
        .map(({ id, name }) => ({ label: id, kind: 'word', detail: name, snippet: id }));
}
