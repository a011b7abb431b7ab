import type { AstNode } from 'langium';
import { components } from '../../guide/components.ts';
import type { NamedNode, PlanFile } from '../../plan/file.ts';
import { makesPlan, pathFrom } from '../../plan/files.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { asSnippet } from '../edits.ts';
import { pathBetween } from '../navigate/moved-files.ts';
import type { Next } from './grammar.ts';
import type { Offer } from './offer.ts';
import { type Frame, type Situation, wordsIn } from './situation.ts';

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
function takenIn(situation: Situation, plan: Plan | undefined): Set<string> {
    const { frames, statement } = situation;
    const own = nameOf(frames.at(-1)!);
    const taken = wordsIn(situation);
    if (own && statement?.entry?.property !== 'ledBy') taken.add(own);
    if (statement?.entry?.rule === 'Candidate') {
        const coalition = plan?.coalitions.find(({ name }) => name === own);
        const rows = coalition?.candidates.flatMap(({ actor }) => actor?.ref?.$refText ?? []) ?? [];
        for (const name of [...subjectsOf(situation), ...rows]) taken.add(name);
    }
    return taken;
}

/**
 * Whom or what the lines around are about that say the same as the one that is being written. Where braces are missing,
 * the tree knows of more of them, because recovery has put them back; where a line is half written, the text does.
 */
function subjectsOf({ frames, statement }: Situation): string[] {
    return frames
        .at(-1)!
        .statements.filter(({ entry }) => entry?.rule === statement?.entry?.rule)
        .flatMap(({ pieces }) => pieces[1]?.text ?? []);
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
    const secret = new Set<unknown>(
        all.flatMap(one =>
            one.tree.imports
                .filter(node => node.private && node.path)
                .map(node => plan.files.get(pathFrom(one, node.path))),
        ),
    );
    return all
        .filter(one => !inside.has(one) && !makesPlan(one) && !secret.has(one) && one.uri.startsWith(folder))
        .flatMap(one => {
            const path = pathBetween(file.uri, one.uri) ?? one.uri;
            return one.names.map(node => ({ node, path }));
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
    const taken = wordsIn(situation);
    if (situation.statement?.entry?.rule === 'Rate') {
        const name = nameOf(situation.frames.at(-1)!);
        const start = situation.statement.pieces[0]!.offset;
        const others = known.plan?.reviews.find(review => review.name === name)?.ratings ?? [];
        const rated = others
            .filter(({ $cstNode }) => $cstNode?.offset !== start)
            .flatMap(one => one.component?.id ?? []);
        for (const id of [...subjectsOf(situation), ...rated]) taken.add(id);
    }
    const spoken = new Set([...taken].map(id => id.toUpperCase()));
    return [...components.values()]
        .filter(({ id }) => !spoken.has(id))
        .map(({ id, name }) => ({ label: id, kind: 'word', detail: name, snippet: id }));
}
