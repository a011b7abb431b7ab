import type { Actor, Party, Sphere } from '../language/generated/ast.ts';
import { addAfter, addBlock, quoted, replace } from '../plan/edits.ts';
import { type PlanFile, placeOf } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { nameFrom } from '../plan/new-names.ts';
import type { Plan } from '../plan/plan.ts';
import { isSound, isSoundNode, nodesAt } from './lines.ts';
import type { Asked, Refactoring } from './refactoring.ts';

/** A place where an actor may stand and a text does. */
type SaidParty = Party | Sphere;

/**
 * At a text where the name of an actor could stand, `drawn from "State budget office"`: makes an actor of that title, and
 * names it wherever the plan has the same text in such a place. Where there is such an actor already, names that one.
 */
export function makeActor(asked: Asked): Refactoring[] {
    const { file, range, plansOf } = asked;
    const at = nodesAt(file, range.offset).find(isParty);
    const plans = plansOf(file);
    const title = at?.text?.trim();
    if (!at || !title || plans.length === 0 || !isSoundNode(at)) return [];
    const known = plans.map(plan => actorOf(plan, title));
    if (known.some(Boolean)) return nameKnown(asked, title, known);
    const home = homeOf(asked, title);
    if (!home) return [];
    const uses = saying(asked, title, reached => reached.members.some(member => member.file === home));
    const reached = new Set([home, ...uses.map(use => placeOf(use).file)].flatMap(plansOf));
    const name = nameFrom(title, 'Actor', one => [...reached].some(plan => plan.names.has(one)));
    const edits = [declare(home, `actor ${name} ${quoted(title)}`), ...uses.map(use => replace(placeOf(use), name))];
    return [{ title: `Make “${title}” an actor, \`${name}\``, kind: 'refactor.extract', edits }];
}

function isParty(node: { $type: string }): node is SaidParty {
    return (node.$type === 'Party' || node.$type === 'Sphere') && 'text' in node && node.text !== undefined;
}

/** Names the actor that all plans of a file know by a title; what is public does not name who is known in private only. */
function nameKnown(asked: Asked, title: string, known: readonly (Actor | undefined)[]): Refactoring[] {
    const [actor] = known;
    const { file, plansOf } = asked;
    if (!actor || known.some(other => other?.name !== actor.name)) return [];
    const isPrivate = (one: PlanFile) => plansOf(one).some(plan => plan.isPrivate(one));
    const homes = known.map(other => placeOf(other!).file);
    const mayName = (one: PlanFile) => isPrivate(one) || !homes.some(isPrivate);
    if (!mayName(file)) return [];
    const means = (plan: Plan) => known.includes(plan.names.get(actor.name) as Actor | undefined);
    const uses = saying(asked, title, means).filter(use => mayName(placeOf(use).file));
    const edits = uses.map(use => replace(placeOf(use), actor.name));
    return [{ title: `Name the actor \`${actor.name}\` instead of the text`, kind: 'refactor.rewrite', edits }];
}

function actorOf(plan: Plan, title: string): Actor | undefined {
    return plan.actors.find(actor => actor.title?.trim() === title && plan.names.get(actor.name) === actor);
}

/** Where a text stands in place of an actor, in all files whose plans all reach the actor. */
function saying(asked: Asked, title: string, reaches: (plan: Plan) => boolean): SaidParty[] {
    const files = new Set(asked.plansOf(asked.file).flatMap(plan => plan.members.map(({ file }) => file)));
    return [...files].flatMap(file => {
        const texts = textsIn(file, title);
        return texts.length > 0 && asked.plansOf(file).every(reaches) ? texts : [];
    });
}

const textsOfFiles = new WeakMap<PlanFile, ReadonlyMap<string, SaidParty[]>>();

/** The places of a file where a text stands for an actor, found once a file. */
function textsIn(file: PlanFile, title: string): readonly SaidParty[] {
    let texts = textsOfFiles.get(file);
    if (!texts) {
        texts = Map.groupBy(
            file.values.filter(node => isParty(node) && isSound(file, placeOf(node))) as SaidParty[],
            node => node.text!.trim(),
        );
        textsOfFiles.set(file, texts);
    }
    return texts.get(title) ?? [];
}

/**
 * The file that a new actor goes to: the one with most of the plan's actors that is in all the plans and is not private,
 * unless all that is said of the actor is; then what is private stays so.
 */
function homeOf(asked: Asked, title: string): PlanFile | undefined {
    const { file, plansOf } = asked;
    const plans = plansOf(file);
    const members = plans.map(plan => new Map(plan.members.map(member => [member.file, member.private])));
    const isPrivate = (one: PlanFile) => members.some(known => known.get(one));
    if (isPrivate(file) && !saying(asked, title, () => true).some(use => !isPrivate(placeOf(use).file))) return file;
    const shared = [...members[0]!.keys()].filter(one => !isPrivate(one) && members.every(known => known.has(one)));
    const count = (one: PlanFile) => one.names.filter(({ $type }) => $type === 'Actor').length;
    const most = Math.max(...shared.map(count), 0);
    if (most === 0) return shared.includes(file) ? file : shared[0];
    return shared.find(one => count(one) === most);
}

/** Adds a block behind the last actor of a file. */
function declare(file: PlanFile, line: string): Edit {
    const last = file.tree.blocks.findLast(({ $type }) => $type === 'Actor');
    return last && isSoundNode(last) ? addAfter(last, [line]) : addBlock(file, line);
}
