import type { AstNode } from 'langium';
import type { Import } from '../language/generated/ast.ts';
import { fix, replace } from '../plan/edits.ts';
import { isDamaged, type PlanFile, placeOf } from '../plan/file.ts';
import type { Finding, Fix } from '../plan/finding.ts';
import { isRestOfLine, lineEnd } from '../plan/lines.ts';
import { linesOf, takeOut } from './lines.ts';
import { idleImports } from './sort-imports.ts';

/** The ways to settle a finding: those that its judge gives, and for slips of form the one that there is. */
export function fixesOf(finding: Finding): readonly Fix[] {
    if (finding.fixes?.length) return finding.fixes.filter(isSafe);
    const plain = plainFixes[finding.rule]?.(finding);
    return plain ? [plain] : [];
}

/**
 * Whether a fix goes only where the text can be read: it adds nothing to a damaged block, and nothing behind one of which
 * nobody knows where it ends.
 */
export function isSafe({ edits }: Fix): boolean {
    return edits.every(({ place: { file, offset, length }, text }) => {
        if (file.form.length === 0 || (length > 0 && text !== '' && !text.includes('\n'))) return true;
        const block = file.tree.blocks.findLast(one => placeOf(one).offset <= offset);
        if (block === undefined || !isDamaged(block)) return true;
        return isBehind(block, file.text, offset) && isEndSure(block, offset);
    });
}

/** Whether a place is the end of a line, behind all that a block says. */
function isBehind(block: AstNode, text: string, offset: number): boolean {
    const place = placeOf(block);
    const end = place.offset + place.length;
    return (
        offset >= end &&
        isRestOfLine(text.slice(offset, lineEnd(text, offset))) &&
        text
            .slice(end, offset)
            .split(/\r\n|\r|\n/)
            .every(isRestOfLine)
    );
}

/** What goes on over the ends of lines, so that it takes in what is added below. */
const openEnded = new Set(['brace-missing', 'stray-brace', 'unclosed-text', 'unclosed-comment']);

/** Whether all damage between the beginning of a block and a place ends with its line. */
function isEndSure(block: AstNode, offset: number): boolean {
    const { file, offset: start } = placeOf(block);
    return !file.form.some(
        problem =>
            problem.offset >= start && problem.offset <= offset && openEnded.has(problem.code.replace('syntax/', '')),
    );
}

const plainFixes: Record<string, (finding: Finding) => Fix | undefined> = {
    'syntax/curly-quotes': ({ place: { file, offset } }) => {
        const edits = curlyTexts(file, offset);
        return edits.length > 0 ? fix('Use straight quotes', ...edits) : undefined;
    },
    'syntax/stray-characters': ({ place }) => {
        const found = place.file.text.slice(place.offset, place.offset + place.length);
        if (/^[:;]+$/.test(found)) return fix(`Leave out the \`${found}\``, replace(place, ''));
        return /^[\p{Cc}\p{Cf}\u2028\u2029]+$/u.test(found)
            ? fix('Delete the invisible character', replace(place, ''))
            : undefined;
    },
    'reference/import-twice': ({ place: { file }, node }) => {
        // Said privately first and publicly here, the first one is idle; the message stands at the second all the same.
        const path = (node as Import | undefined)?.path;
        const idle = idleImports(file).find(one => one === node) ?? idleImports(file).find(one => one.path === path);
        const lines = idle && linesOf(idle);
        if (!lines) return undefined;
        const isPlain = file.text.slice(lines.start, lines.end).trim() === file.text.slice(...endsOf(idle)).trim();
        return isPlain ? fix('Delete this import', ...takeOut(file, [lines])) : undefined;
    },
};

function endsOf(node: Import): [number, number] {
    const { offset, length } = placeOf(node);
    return [offset, offset + length];
}

const textsAndComments = /"(?:\\.|[^"\\\r\n])*"?|\/\/.*|[“”][^“”"\r\n]*[“”"]?/g;

/** Straight quotes for all texts in curly ones, from a character to the end of its line. */
function curlyTexts(file: PlanFile, offset: number) {
    const line = file.text.slice(offset, lineEnd(file.text, offset));
    return [...line.matchAll(textsAndComments)].flatMap(({ 0: text, index }) => {
        if (!/^[“”]/.test(text)) return [];
        const inner = text
            .slice(1)
            .replace(/[“”"]$/, '')
            .trimEnd();
        return [replace({ file, offset: offset + index, length: text.length }, `"${inner}"`)];
    });
}
