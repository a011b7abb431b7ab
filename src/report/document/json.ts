import type { ReportDocument } from './document.ts';

/** Writes a report as data: its words and tables, without the pictures themselves. */
export function jsonDocument(document: ReportDocument): string {
    const chapters = document.chapters.map(({ blocks, ...chapter }) => ({
        ...chapter,
        blocks: blocks.map(block => {
            if (block.kind !== 'picture') return block;
            const { description, tables, withheld } = block.drawing;
            return { kind: block.kind, id: block.id, title: block.title, description, tables, withheld };
        }),
    }));
    return `${JSON.stringify({ version: 1, ...document, chapters }, null, 2)}\n`;
}
