import type { AstNode } from 'langium';
import { activeAspirations } from '../plan/aspirations.ts';
import { addBlock, addLines, caret, insertAt, replace } from '../plan/edits.ts';
import { fileOf, namePlace, type PlanFile, placeOf, propertyPlace } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ready } from './question.ts';

/** A line, or the lines of a small block, among those that a block says. */
export function within(node: AstNode, ...lines: readonly string[]): Ready {
    const [first = '', ...more] = lines;
    const braces = more.length > 0 ? '{ … }' : '{';
    return { edit: addLines(node, ...lines), writes: forReading(first).replace(/\{$/, braces), lines };
}

/** Words at the end of what stands there. */
export function after(node: AstNode, text: string): Ready {
    const { file, offset, length } = placeOf(node);
    return { edit: insertAt(file, offset + length, ` ${text}`), writes: forReading(text) };
}

/** The title of a block that has none, or an empty one. */
export function title(node: AstNode & { title?: string }): Ready {
    const name = namePlace(node);
    const own = node.title === undefined ? undefined : propertyPlace(node, 'title');
    const edit = own ? replace(own, `"${caret}"`) : insertAt(name.file, name.offset + name.length, ` "${caret}"`);
    return { edit, writes: '"…" after its name' };
}

/**
 * A block of its own, where blocks of its kind stand already.
 *
 * @param name what it is called, unless something is called so already
 * @param lines what it says, besides its title
 */
export function block(plan: Plan, type: string, keyword: string, name: string, ...lines: readonly string[]): Ready {
    const header = `${keyword} ${freeName(plan, name)} "${caret}"`;
    const scope = type === 'Coalition' ? ofAspirations(plan) : '';
    const all =
        lines.length === 0 ? [header + scope] : [`${header}${scope} {`, ...lines.map(line => `    ${line}`), '}'];
    return {
        edit: addBlock(homeOf(plan, type), ...all),
        writes: `${keyword} … "…"${scope}${lines.length === 0 ? '' : ` { ${lines.join(' ')} }`}`,
        lines: all,
    };
}

export const newAspiration = (plan: Plan): Ready => block(plan, 'Aspiration', 'aspiration', 'FirstAspiration');

export const newMetric = (plan: Plan): Ready => block(plan, 'Metric', 'metric', 'FirstMetric');

export const newInfluence = (plan: Plan, kind: string, name: string): Ready =>
    block(plan, 'Influence', 'external influence', name, `kind ${kind}`);

export const newActor = (plan: Plan, name: string, ...lines: readonly string[]): Ready =>
    block(plan, 'Actor', 'actor', name, ...lines);

export const newReview = (plan: Plan): Ready => block(plan, 'Review', 'review', 'Baseline');

/** A unit that reports to the leader of the system, where the plan names one: the guide leaves no other choice. */
export const newUnit = (plan: Plan): Ready =>
    block(plan, 'Unit', 'unit', 'DeliveryUnit', ...(plan.leader ? [`reports to ${plan.leader.name}`] : []));

/** A coalition that the leader of the system builds, for the first aspiration that has none. */
export const newCoalition = (plan: Plan): Ready =>
    block(plan, 'Coalition', 'coalition', 'GuidingCoalition', ...(plan.leader ? [`led by ${plan.leader.name}`] : []));

function ofAspirations(plan: Plan): string {
    const covered = new Set(plan.aspirationsOf(plan.coalitions.map(coalition => coalition.aspirations)));
    const [first] = activeAspirations(plan).filter(aspiration => !covered.has(aspiration));
    return first ? ` for ${first.name}` : '';
}

/** The name, or the first of it with a number that is free. */
export function freeName(plan: Plan, name: string): string {
    let free = name;
    for (let number = 2; plan.names.has(free); number++) free = `${name}${number}`;
    return free;
}

/** The file that a block of a kind belongs into: where the last of them is, else the plan's own. */
function homeOf(plan: Plan, type: string): PlanFile {
    const isConfidential = type === 'Coalition';
    const last = plan.all(type).findLast(node => isConfidential || !plan.isPrivate(fileOf(node)));
    const privately = isConfidential ? plan.members.find(member => member.private)?.file : undefined;
    return last ? fileOf(last) : (privately ?? plan.root);
}

/** A line as a reader is told of it: with dots for what only people know. */
function forReading(line: string): string {
    return line.replace(caret, '…');
}
