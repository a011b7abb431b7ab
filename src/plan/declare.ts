import type { AstNode } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { reflection } from '../language/generated/ast.ts';
import { reference } from '../language/reference.ts';
import { addAfter, addBelow, addBlock, addLines, field, fix, quoted } from './edits.ts';
import { fileOf, isDamaged, type NamedNode, type PlanFile, placeOf } from './file.ts';
import { baseName } from './files.ts';
import type { Edit, Fix } from './finding.ts';
import type { Plan } from './plan.ts';

/** The kinds of blocks in the order in which a plan is written; the people of a unit come before it. */
const order = Object.keys(reference);
const rank = (type: string) => order.indexOf(type === 'Staff' ? 'Unit' : type) - (type === 'Staff' ? 0.5 : 0);

/** The types of nodes that a name in a node may mean, as the grammar has it, in the order in which a plan is written. */
export function typesMeant(node: AstNode): readonly string[] {
    let types = known.get(node.$type);
    if (!types) {
        const wanted = reflection.types[node.$type as keyof typeof reflection.types]?.properties as
            | Record<string, { referenceType?: string }>
            | undefined;
        const type = wanted?.ref?.referenceType;
        const all = type ? reflection.getAllSubTypes(type) : [];
        types = (all.length > 1 || !type ? all.filter(one => one !== type) : [type]).sort((a, b) => rank(a) - rank(b));
        known.set(node.$type, types);
    }
    return types;
}

const known = new Map<string, readonly string[]>();

/** Where something new is declared: behind a block, among the people of a unit, or at the end of a file. */
interface Home {
    readonly file: PlanFile;
    readonly after?: AstNode;
    readonly unit?: ast.Unit;
}

/**
 * The ways to declare a name that nothing carries, one for each kind that may stand where it is used.
 *
 * @param node the node whose reference it is
 * @param uses all nodes of the plan that use it: a kind that suits them all is no trap
 */
export function declareFixes(plan: Plan, node: AstNode, name: string, uses: readonly AstNode[]): Fix[] {
    const kinds = kindsFor(plan, node);
    const fitting = kinds.filter(kind => uses.every(use => typesMeant(use).includes(kind)));
    return (fitting.length > 0 ? fitting : kinds).flatMap(type => {
        const home = homeFor(plan, node, type);
        if (!home) return [];
        const title = `Declare ${wordFor(type)} ${name} "…" ${whereIs(home, node)}`;
        return [{ ...fix(title, declaring(home, [lineFor(type, name)])), declares: true }];
    });
}

/** Names that nothing carries, each with the nodes that use it. */
export type Undeclared = ReadonlyMap<string, readonly AstNode[]>;

/**
 * Declares many names at once, each as the first kind that all its uses allow; a name without such a kind is left out.
 */
export function declareAll(plan: Plan, names: Undeclared): { count: number; edits: Edit[] } {
    const homes = new Map<string, { home: Home; lines: string[] }>();
    let count = 0;
    const chosen = [...names].flatMap(([name, uses]) => {
        const [first, ...others] = uses.map(use => kindsFor(plan, use));
        const type = first?.find(one => others.every(kinds => kinds.includes(one)));
        return type ? [{ name, type, use: uses[0]! }] : [];
    });
    for (const { name, type, use } of chosen.sort((a, b) => rank(a.type) - rank(b.type))) {
        const home = homeFor(plan, use, type);
        if (!home) continue;
        const { file, after, unit } = home;
        const key = `${file.uri} ${placeOf(after ?? unit ?? file.tree).offset} ${unit !== undefined}`;
        const same = homes.get(key);
        if (same) same.lines.push(lineFor(type, name));
        else homes.set(key, { home, lines: [lineFor(type, name)] });
        count++;
    }
    return { count, edits: [...homes.values()].map(({ home, lines }) => declaring(home, lines)) };
}

/** The kinds that may stand at a use and have a place to be declared, the likeliest first. */
function kindsFor(plan: Plan, node: AstNode): string[] {
    const types = typesMeant(node).filter(type => type !== 'Staff' || unitFor(plan, node) !== undefined);
    return wantsStaff(node) ? types.toSorted((a, b) => Number(b === 'Staff') - Number(a === 'Staff')) : [...types];
}

/** Whether the language's reference says of a property that one of the unit's people stands there. */
function wantsStaff(node: AstNode): boolean {
    const value = node.$container && 'items' in node.$container ? node.$container : node;
    const properties = reference[value.$container?.$type ?? '']?.properties ?? {};
    const [, said] =
        Object.entries(properties).find(([phrase]) => camelCase(phrase) === value.$containerProperty) ?? [];
    return said?.form.startsWith('STAFF') ?? false;
}

function camelCase(phrase: string): string {
    return phrase.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function homeFor(plan: Plan, node: AstNode, type: string): Home | undefined {
    const own = fileOf(node);
    if (type === 'Staff') {
        const unit = unitFor(plan, node);
        return unit && { file: fileOf(unit), unit };
    }
    const open = plan.members.filter(member => !member.private).map(({ file }) => file);
    const has = (file: PlanFile) => file.tree.blocks.some(block => block.$type === type);
    const isOwnOpen = open.includes(own);
    const file = isOwnOpen && has(own) ? own : (open.find(has) ?? (isOwnOpen ? own : open[0]));
    return file && { file, after: blockBefore(file, type, isOwnOpen && file === own ? node : undefined) };
}

/**
 * The block behind which one of a kind goes: the last of its kind, else the last that a plan says before it. A block that
 * somebody is still writing is passed over where there is another.
 */
function blockBefore(file: PlanFile, type: string, use: AstNode | undefined): AstNode | undefined {
    const sound = file.tree.blocks.filter(block => !isDamaged(block));
    const same = sound.findLast(block => block.$type === type);
    return same ?? sound.findLast(block => rank(block.$type) < rank(type)) ?? (use && topBlock(use));
}

function topBlock(node: AstNode): AstNode {
    let block = node;
    while (block.$container?.$container) block = block.$container;
    return block;
}

/** The unit that somebody new belongs to: the one around the name, else the only one, never one in a private file. */
function unitFor(plan: Plan, node: AstNode): ast.Unit | undefined {
    const open = plan.units.filter(unit => !plan.isPrivate(fileOf(unit)));
    return open.find(unit => unit === topBlock(node)) ?? (open.length === 1 ? open[0] : undefined);
}

function declaring({ file, after, unit }: Home, lines: string[]): Edit {
    const last = unit?.staff.at(-1);
    if (unit) return last ? addBelow(last, ...lines) : addLines(unit, ...lines);
    return after ? addAfter(after, lines) : addBlock(file, lines.join('\n\n'));
}

function whereIs({ file, after, unit }: Home, node: AstNode): string {
    if (unit) return `among the people of ${(unit as NamedNode).title || unit.name}`;
    if (file !== fileOf(node)) return `in ${baseName(file.uri)}`;
    return after && placeOf(after).offset < placeOf(topBlock(node)).offset ? 'above' : 'below';
}

function lineFor(type: string, name: string): string {
    return `${wordFor(type)} ${name} ${quoted(field(inWords(name)))}`;
}

function wordFor(type: string): string {
    return type === 'Staff' ? 'staff' : reference[type]!.header.split(' ')[0]!;
}

/** A name as a title to begin with: `NoxAtSchools` is “Nox at schools”. */
export function inWords(name: string): string {
    const words = name
        .replace(/[-_]+/g, ' ')
        .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
        .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
        .replace(/(\p{L})(?=\d)/gu, '$1 ')
        .trim()
        .split(/ +/);
    const [first = name, ...rest] = words;
    const lower = (word: string) => (/^\p{Lu}[\p{Lu}\d]+$/u.test(word) ? word : word.toLowerCase());
    return [first.charAt(0).toUpperCase() + first.slice(1), ...rest.map(lower)].join(' ');
}
