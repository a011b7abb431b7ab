import { makeActor } from './actor-of-text.ts';
import { inOwnLineBreaks } from './lines.ts';
import { turnManagement } from './management.ts';
import { moveBlocks } from './move-blocks.ts';
import type { Asked, Refactorer, Refactoring } from './refactoring.ts';
import { changeLines } from './several-lines.ts';
import { sortRatings } from './sort-ratings.ts';
import { changeStanding } from './standing.ts';

const refactorers: readonly Refactorer[] = [
    changeStanding,
    makeActor,
    turnManagement,
    changeLines,
    sortRatings,
    moveBlocks,
];

/** All refactorings for what is selected. */
export function refactoringsFor(asked: Asked): Refactoring[] {
    return refactorers
        .flatMap(refactorer => refactorer(asked))
        .map(one => ({ ...one, edits: one.edits.map(inOwnLineBreaks) }));
}
