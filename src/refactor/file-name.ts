import type { NamedNode } from '../plan/file.ts';
import { fileStem } from '../plan/file-names.ts';

/** What a file of one block is called after: the block's name and this word, unless the name has it already. */
const kindWords: Record<string, string> = {
    Influence: 'influence',
    Aspiration: 'aspiration',
    Metric: 'metric',
    Activity: 'activity',
    Action: 'action',
    Review: 'review',
    Unit: 'unit',
    Coalition: 'coalition',
};

/** What a file of several blocks of one kind is called. */
const kindFiles: Record<string, string> = {
    Influence: 'influences',
    Aspiration: 'aspirations',
    Metric: 'metrics',
    Actor: 'people',
    Activity: 'activities',
    Action: 'actions',
    Review: 'reviews',
    Unit: 'units',
    Coalition: 'coalitions',
};

/**
 * A name for a file that is to hold some blocks: `school-ready-coalition.delivery`, `people.delivery`.
 *
 * @param blocks the blocks, one at least
 * @param isTaken whether a file of that name is there already; then a number follows
 */
export function fileNameFor(blocks: readonly NamedNode[], isTaken: (name: string) => boolean): string {
    const [first] = blocks;
    const isOneKind = blocks.every(block => block.$type === first!.$type);
    const several = blocks.length > 1 && isOneKind ? kindFiles[first!.$type] : undefined;
    const base = fileStem(several ?? ofOne(first!));
    let name = `${base}.delivery`;
    for (let number = 2; isTaken(name); number++) name = `${base}-${number}.delivery`;
    return name;
}

function ofOne({ $type, name }: NamedNode): string {
    const words = name
        .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
        .split(/[-_]+/)
        .filter(Boolean)
        .map(word => word.toLowerCase());
    const kind = kindWords[$type];
    if (kind && words.at(-1) !== kind) words.push(kind);
    return words.join('-');
}
