import type { Metric } from '../language/generated/ast.ts';
import { type NamedNode, type PlanFile, placeOf } from '../plan/file.ts';
import { baseName, pathFrom } from '../plan/files.ts';
import type { Edit } from '../plan/finding.ts';
import { lineEnd, lineStart } from '../plan/lines.ts';
import { fileNameFor } from './file-name.ts';
import { headerEnd, isSoundNode, joined, type Lines, lineBreakOf, linesOf, takeOut } from './lines.ts';
import { type Asked, isSameCompany, type Refactoring } from './refactoring.ts';

/**
 * At the header of a block, or over several blocks: moves them with their comments to a new file beside this one, which
 * imports it; coalitions also to one that is private; and to the plan's file that has most blocks of their kind.
 */
export function moveBlocks(asked: Asked): Refactoring[] {
    const { file } = asked;
    const blocks = selectedBlocks(asked);
    if (blocks.length === 0 || blocks.some(({ $type, name }) => $type === 'System' || !name)) return [];
    const lines = blocks.flatMap(block => (isSoundNode(block) ? (linesOf(block) ?? []) : []));
    if (lines.length < blocks.length) return [];
    return [...toNewFiles(asked, blocks, lines), ...toFileOfKind(asked, blocks, lines)].map(one => ({
        ...one,
        edits: joined(one.edits.filter(edit => edit.place.file === file)).concat(
            one.edits.filter(edit => edit.place.file !== file),
        ),
    }));
}

/** The block whose header the cursor is in, or all blocks that a selection of more than one, or of a whole one, touches. */
function selectedBlocks({ file, range }: Asked): NamedNode[] {
    const to = range.offset + range.length;
    const touched = file.tree.blocks.filter(block => {
        const { offset, length } = placeOf(block);
        return block.$cstNode && offset <= to && offset + length >= range.offset;
    }) as unknown as NamedNode[];
    if (touched.length > 1 && range.length > 0) return touched;
    return touched.filter(block => {
        const { offset, length } = placeOf(block);
        const isWhole = range.length > 0 && range.offset <= offset && to >= offset + length;
        return isWhole || to <= headerEnd(block);
    });
}

function toNewFiles(asked: Asked, blocks: readonly NamedNode[], lines: readonly Lines[]): Refactoring[] {
    const { file, plansOf, isTaken } = asked;
    // What is not saved yet has no place beside it, and a file that holds nothing else would move as a whole.
    if (file.uri.startsWith('untitled:') || blocks.length === file.tree.blocks.length) return [];
    const name = fileNameFor(blocks, one => isTaken(pathFrom(file, one)));
    const eol = lineBreakOf(file.text);
    const text = `${lines.map(({ start, end }) => file.text.slice(start, end)).join(eol + eol)}${eol}`;
    const what = blocks.length > 1 ? `these ${blocks.length} blocks` : blocks[0]!.name;
    const moved = (isPrivate: boolean): Refactoring => ({
        title: `Move ${what} to ${isPrivate ? 'a private' : 'a new'} file, ${name}`,
        kind: 'refactor.move',
        edits: [importing(file, name, isPrivate), ...takeOut(file, lines)],
        newFile: { uri: pathFrom(file, name), text },
    });
    const isPrivate = plansOf(file).some(plan => plan.isPrivate(file));
    const mayBePrivate = !isPrivate && blocks.every(({ $type }) => $type === 'Coalition');
    return mayBePrivate ? [moved(true), moved(false)] : [moved(false)];
}

/** The import of a file beside, below those of its kind; a file without imports gets it above its first block. */
function importing(file: PlanFile, name: string, isPrivate: boolean): Edit {
    const { text, tree } = file;
    const eol = lineBreakOf(text);
    const line = `import ${isPrivate ? 'private ' : ''}"${name}"`;
    const above = tree.imports.filter(one => isPrivate || !one.private).at(-1);
    if (above) {
        const { offset, length } = placeOf(above);
        const end = linesOf(above)?.end ?? offset + length;
        return { place: { file, offset: end, length: 0 }, text: `${eol}${line}` };
    }
    const below = tree.imports[0] ?? tree.blocks[0]!;
    const start = linesOf(below)?.start ?? lineStart(text, placeOf(below).offset);
    const space = tree.imports.length > 0 ? eol : eol + eol;
    return { place: { file, offset: start, length: 0 }, text: `${line}${space}` };
}

/** Blocks of one kind also go to the file where the plan has most of that kind, if who reads the one also reads the other. */
function toFileOfKind(asked: Asked, blocks: readonly NamedNode[], lines: readonly Lines[]): Refactoring[] {
    const { file, plansOf } = asked;
    const [plan] = plansOf(file);
    const kind = blocks[0]!.$type;
    // Who may read one private file may not be meant to read another.
    if (!plan || plan.isPrivate(file) || blocks.some(({ $type }) => $type !== kind)) return [];
    const most = plan.members
        .map(member => ({ target: member.file, own: member.file.tree.blocks.filter(({ $type }) => $type === kind) }))
        .filter(({ target, own }) => target !== file && own.length > 0)
        .sort((a, b) => b.own.length - a.own.length)
        .find(({ target }) => isSameCompany(asked, file, target));
    const last = most?.own.at(-1);
    if (!most || !last || !isSoundNode(last)) return [];
    // Data is read relative to the file that names it.
    const folder = (uri: string) => uri.slice(0, uri.lastIndexOf('/'));
    const readsData = blocks.some(block => (block as unknown as Partial<Metric>).actual?.some(({ path }) => path));
    if (readsData && folder(file.base) !== folder(most.target.base)) return [];
    const { target } = most;
    const eol = lineBreakOf(target.text);
    const text = lines.map(({ start, end }) => file.text.slice(start, end).replace(/\r?\n/g, eol));
    const { offset, length } = placeOf(last);
    const end = linesOf(last)?.end ?? lineEnd(target.text, offset + length);
    const insert: Edit = {
        place: { file: target, offset: end, length: 0 },
        text: text.map(one => eol + eol + one).join(''),
    };
    const what = blocks.length > 1 ? `these ${blocks.length} blocks` : blocks[0]!.name;
    return [
        {
            title: `Move ${what} to ${baseName(target.uri)}`,
            kind: 'refactor.move',
            edits: [insert, ...takeOut(file, lines)],
        },
    ];
}
