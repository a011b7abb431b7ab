import type { NamedNode } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import type { Subject } from './kind.ts';

/** How the pictures of blocks of one type are called and which of them have nothing to show. */
export interface OneEach<Block> {
    /** What the picture is called where there is no block yet. */
    readonly none: string;
    /** What stands before the block's title: "Balance". */
    readonly title: string;
    readonly isEmpty: (block: Block) => boolean;
    /** True where the first block's picture is asked for by the kind's id alone. */
    readonly firstUnnamed?: true;
}

/** One picture for each block; where there is no block, one that says what to write. */
export function oneEach<Block extends NamedNode>(
    blocks: readonly Block[],
    { none, title, isEmpty, firstUnnamed }: OneEach<Block>,
): Subject[] {
    if (blocks.length === 0) return [{ title: none, empty: true }];
    return blocks.map((block, i) => ({
        name: firstUnnamed && i === 0 ? undefined : block.name,
        title: `${title} — ${titleOf(block)}`,
        empty: isEmpty(block),
        about: block,
    }));
}
