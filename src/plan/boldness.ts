import type * as ast from '../language/generated/ast.ts';
import { activeAspirations } from './aspirations.ts';
import type { Plan } from './plan.ts';
import { levelOf, levels } from './values.ts';

/** The four boxes of Exhibit 1A.2: how bold an aspiration is, and how well it is carried out. */
export type Box = 'status quo' | 'improved outcomes' | 'controversy without impact' | 'transformation';

/** Where an aspiration stands on the map of delivery, or where it is heading. */
export interface Position {
    readonly node: ast.Position;
    readonly boldness: number;
    readonly execution: number;
}

/** An aspiration with a position on the map. */
export interface Placed extends Position {
    readonly aspiration: ast.Aspiration;
}

/** The position that an aspiration says for today or for where it is heading; undefined where it is broken or not said. */
export function positionOf(aspiration: ast.Aspiration, when: 'today' | 'heading'): Position | undefined {
    const node = aspiration.positions.find(position => position.when === when);
    const boldness = levelOf(node?.boldness);
    const execution = levelOf(node?.execution);
    return node && boldness !== undefined && execution !== undefined ? { node, boldness, execution } : undefined;
}

/** The box of a position; `medium` is the line between two boxes and lies in neither. */
export function boxOf({ boldness, execution }: Position): Box | undefined {
    if (boldness === levels.medium || execution === levels.medium) return undefined;
    if (boldness < levels.medium) return execution < levels.medium ? 'status quo' : 'improved outcomes';
    return execution < levels.medium ? 'controversy without impact' : 'transformation';
}

/** The position that says how bold an aspiration is to be: where it is heading, else where it is, where that is bold. */
export function boldPosition(aspiration: ast.Aspiration): Position | undefined {
    const position = positionOf(aspiration, 'heading') ?? positionOf(aspiration, 'today');
    return position && position.boldness > levels.medium ? position : undefined;
}

/** The pursued aspirations that are heading for a box, parts of others included. */
export function headingFor(plan: Plan, box: Box): Placed[] {
    const pursued = plan.aspirations.filter(aspiration => aspiration.parked.length === 0);
    return placed(pursued, 'heading').filter(one => boxOf(one) === box);
}

/** All big aspirations that are pursued, where every single one of them is heading for one box; else undefined. */
export function allHeadingFor(plan: Plan, box: Box): readonly Placed[] | undefined {
    const active = activeAspirations(plan);
    const heading = placed(active, 'heading').filter(one => boxOf(one) === box);
    return heading.length === active.length ? heading : undefined;
}

/** The positions of aspirations, without those that say none. */
export function placed(aspirations: readonly ast.Aspiration[], when: 'today' | 'heading'): Placed[] {
    return aspirations.flatMap(aspiration => {
        const position = positionOf(aspiration, when);
        return position ? [{ aspiration, ...position }] : [];
    });
}

/** A position in words: "boldness high, execution low". */
export function positionText({ node }: Position): string {
    const words = (level: ast.Level): string => (level.very ? `very ${level.word}` : level.word);
    return `boldness ${words(node.boldness)}, execution ${words(node.execution)}`;
}
