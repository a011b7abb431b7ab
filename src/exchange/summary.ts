import { listed } from '../plan/plan.ts';
import type { Imported } from './import.ts';

/** So many people are named in a sentence; of more, the rest is counted. */
const mostNamed = 6;

/**
 * What an import did, in sentences.
 *
 * @param where what people were added to: “the coalition”, “the map”
 */
export function importSummary({ added, created, updated, already }: Imported, where: string): string[] {
    const lines = [
        added.length > 0 && `Added to ${where}: ${named(added)}.`,
        updated.length > 0 && `Changed: ${named(updated)}.`,
        already.length > 0 && `There already, and left as they are: ${named(already)}.`,
        where !== 'the map' &&
            created.length > 0 &&
            `New actors: ${named(created)}. Say more of each on the system map.`,
        added.length + updated.length + already.length === 0 && 'The table names nobody, so nothing was imported.',
    ];
    return lines.filter(line => line !== false);
}

function named(names: readonly string[]): string {
    if (names.length <= mostNamed) return listed(names);
    return listed([...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} more`]);
}
