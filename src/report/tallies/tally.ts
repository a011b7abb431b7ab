import type { AstNode } from 'langium';
import { isDamaged } from '../../plan/file.ts';

/** The kinds of blocks over which an editor counts, in the order of the guide. */
export const tallyKinds = ['system', 'aspirations', 'metrics', 'reviews', 'units', 'coalitions'] as const;
export type TallyKind = (typeof tallyKinds)[number];

/** Parts of a sentence that counts, as they stand over a block; what there is nothing to say about is left out. */
export type Parts = readonly (string | false | undefined)[];

/** Whether a block may hold more than can be counted: it says that it is partial, or one of its lines is damaged. */
export function isUnfinished(block: AstNode): boolean {
    return ((block as { partial?: readonly unknown[] }).partial ?? []).length > 0 || isDamaged(block);
}
