import type { Block, ReportDocument } from './document.ts';

/** Writes a report as data: its words and tables, without the pictures themselves. */
export function jsonDocument({ front, chapters, ...document }: ReportDocument): string {
    const data = {
        generator: 'Delivery',
        version: 1,
        ...document,
        front: front.map(plain),
        chapters: chapters.map(({ blocks, ...chapter }) => ({ ...chapter, blocks: blocks.map(plain) })),
    };
    return `${JSON.stringify(data, null, 2)}\n`;
}

function plain(block: Block): unknown {
    if (block.kind !== 'picture') return block;
    const { drawing, ...rest } = block;
    const { description, tables, withheld } = drawing;
    return { ...rest, description, tables, withheld };
}
