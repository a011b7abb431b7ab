import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import { replace } from '../plan/edits.ts';
import { type PlanFile, placeOf } from '../plan/file.ts';
import { indentAt } from '../plan/lines.ts';
import { isSoundNode, lineBreakOf, nodesAt } from './lines.ts';
import type { Asked, Refactoring } from './refactoring.ts';

/** What says its parts on its own line or in braces of its own, and how many of its words and values come before them. */
const headerParts: Record<string, (node: AstNode) => number> = {
    Rate: () => 3,
    Step: node => ('duration' in node && node.duration ? 3 : 2),
    ReviewFinding: () => 2,
    ReviewAction: node => ('horizon' in node && node.horizon ? 3 : 2),
    Difficulty: () => 3,
    Contact: () => 2,
};

const step = '    ';

/** A part of a line: `because "…"`, or a value alone as the rhythm of a contact. */
interface Part {
    keyword: string;
    start: number;
    value?: number;
    end: number;
}

/** Anywhere in a rating, a finding, an action, a step, a difficulty or a contact: writes it over several lines, or on one. */
export function changeLines({ file, range }: Asked): Refactoring[] {
    const node = nodesAt(file, range.offset).find(({ $type }) => Object.hasOwn(headerParts, $type));
    const read = node && isSoundNode(node) ? partsOf(node) : undefined;
    if (!read) return [];
    const { header, parts, isBraced } = read;
    if (isBraced) {
        const pieces = [header, ...parts.map(part => saidBy(part, file.text))];
        if (pieces.some(piece => piece.includes('"""'))) return [];
        const text = pieces.map(piece => piece.replace(/(?<!\s)\s*\n\s*/g, ' ')).join(' ');
        return [{ title: 'Write on one line', kind: 'refactor.rewrite', edits: [replace(placeOf(node!), text)] }];
    }
    // Braces for one short thing make nothing easier to read; what is judged gets more reasons and sources by and by.
    const saying = parts.filter(({ keyword }) => keyword).length;
    if (saying < (/^(Rate|Review)/.test(node!.$type) ? 1 : 2)) return [];
    const text = overLines(file, placeOf(node!).offset, header, parts);
    return [{ title: 'Write over several lines', kind: 'refactor.rewrite', edits: [{ place: placeOf(node!), text }] }];
}

/** A part with one space behind its keyword, however far its value is moved to the right. */
function saidBy({ keyword, start, value, end }: Part, text: string): string {
    return keyword ? `${keyword} ${text.slice(value, end)}` : text.slice(start, end);
}

/** A value without a keyword goes to the header, where it would read like a property of its own otherwise. */
function overLines(file: PlanFile, offset: number, header: string, parts: readonly Part[]): string {
    const { text } = file;
    const saying = parts.filter(({ keyword }) => keyword);
    const alone = parts.filter(({ keyword }) => !keyword).map(({ start, end }) => text.slice(start, end));
    const width = Math.max(...saying.map(({ keyword }) => keyword.length));
    const indent = indentAt(text, offset);
    const lines = saying.map(
        ({ keyword, value, end }) => `${indent}${step}${keyword.padEnd(width)} ${text.slice(value, end)}`,
    );
    const eol = lineBreakOf(text);
    return [`${[header, ...alone].join(' ')} {`, ...lines, `${indent}}`].join(eol);
}

/** What a line consists of; undefined where it holds comments, or parts that are not finished. */
function partsOf(node: AstNode): { header: string; parts: Part[]; isBraced: boolean } | undefined {
    const { file, offset, length } = placeOf(node);
    const cst = node.$cstNode;
    if (!cst || !isCompositeCstNode(cst)) return undefined;
    const content = cst.content.filter(piece => piece.length > 0);
    const count = headerParts[node.$type]!(node);
    const last = content[count - 1];
    if (!last) return undefined;
    const parts: Part[] = [];
    let isBraced = false;
    let gapsFrom = last.end;
    for (const piece of content.slice(count)) {
        if (file.text.slice(gapsFrom, piece.offset).trim() !== '') return undefined;
        gapsFrom = piece.end;
        if (isLeafCstNode(piece) && (piece.hidden || piece.text === '{' || piece.text === '}')) {
            if (piece.hidden) return undefined;
            isBraced = true;
        } else add(parts, piece, file.text);
    }
    const isWhole = parts.every(({ keyword, value }) => keyword === '' || value !== undefined);
    const header = file.text.slice(offset, last.end);
    if (!isWhole || gapsFrom !== offset + length || /\/[/*]/.test(header.replace(/"(?:\\.|[^"\\])*"/g, '')))
        return undefined;
    return { header, parts, isBraced };
}

function add(parts: Part[], piece: CstNode, text: string): void {
    const open = parts.at(-1);
    if (isLeafCstNode(piece)) {
        parts.push({ keyword: piece.text, start: piece.offset, end: piece.end });
    } else if (open?.keyword && open.value === undefined) {
        open.value = piece.offset;
        open.end = piece.end;
    } else {
        // A part with a rule of its own, `aiming green by 2012`, has its keyword within.
        const keyword = /^aiming\b/.exec(text.slice(piece.offset, piece.end))?.[0] ?? '';
        const value = keyword ? piece.offset + keyword.length : piece.offset;
        const space = /^\s*/.exec(text.slice(value, piece.end))![0].length;
        parts.push({ keyword, start: piece.offset, value: value + space, end: piece.end });
    }
}
