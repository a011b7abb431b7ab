import type { AstNode } from 'langium';
import { type Place, type PlanFile, propertyPlace } from './file.ts';

/** A text in quotes, as a file says it. */
export interface SaidText {
    readonly node: AstNode;
    readonly property: string;
    /** Its place, the quotes included. */
    readonly place: Place;
    /** What stands between the quotes. */
    readonly value: string;
    /** The words before the quotes, where they alone begin the line: `because`, `shared with users low`. */
    readonly keyword: string | undefined;
}

/** Nodes whose texts are paths, or the names of columns and what stands in them. */
const notProse = new Set(['Import', 'Actual', 'Where']);

/**
 * The texts of a file that are looked for, in order; paths and columns of data files are left out.
 *
 * @param wanted asked of what stands between the quotes, and of a few words and names that have none
 */
export function textsOf(file: PlanFile, wanted: (value: string) => boolean): SaidText[] {
    const found: SaidText[] = [];
    for (const node of file.values) {
        if (notProse.has(node.$type) || (node.$container && notProse.has(node.$container.$type))) continue;
        const record = node as unknown as Record<string, unknown>;
        for (const property in record) {
            const value = record[property];
            if (typeof value !== 'string' || property.startsWith('$') || !wanted(value)) continue;
            const place = propertyPlace(node, property);
            const { offset, length } = place;
            if (!/^"[\s\S]*"$/.test(file.text.slice(offset, offset + length))) continue;
            found.push({ node, property, place, value, keyword: keywordBefore(file, property, offset) });
        }
    }
    return found;
}

function keywordBefore({ text }: PlanFile, property: string, offset: number): string | undefined {
    if (property === 'title') return undefined;
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^\s*([a-z-]+(?: +[a-z-]+)*)\s+$/.exec(line)?.[1]?.replace(/ +/g, ' ');
}
