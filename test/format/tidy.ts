import type { AstNode } from 'langium';
import { edited } from '../../src/format/edits.ts';
import { tidyEdits } from '../../src/format/format.ts';
import { type Tables, tablesOf } from '../../src/format/tables.ts';
import { parse, services } from '../support/plans.ts';

export const tables: Tables = tablesOf(services.Grammar, services.language.Shapes);

/** A text made tidy. */
export function tidy(text: string): string {
    return edited(text, tidyEdits(parse(text), tables));
}

/** What a text says, as a tree of plain values, whatever its space; undefined where something of it is not understood. */
export function meaningOf(text: string): unknown {
    const { form, tree } = parse(text);
    return form.length > 0 ? undefined : plain(tree);
}

function plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('$refText' in value) return value.$refText;
    const node = value as AstNode & Record<string, unknown>;
    const own = Object.keys(node).filter(key => !key.startsWith('$'));
    return { type: node.$type, ...Object.fromEntries(own.map(key => [key, plain(node[key])])) };
}
