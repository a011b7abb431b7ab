import type { PlanText } from '../language/generated/ast.ts';
import { type PlanFile, planFile } from './file.ts';
import type { FileProblem } from './files.ts';
import type { Finding } from './finding.ts';

/*
 * Where the program fails at what somebody has written, that costs the one file: it is said there, and all others are
 * read and judged.
 */

const ourFault = 'That is our fault and not the plan’s; please report it. The other files are checked.';

/** A file at which the parser failed: it says nothing, and that is said of it. */
export function failedFile(uri: string, text: string, error: unknown, base?: string): PlanFile {
    const tree: PlanText = { $type: 'PlanText', imports: [], blocks: [] };
    const message = `This file could not be read: ${reasonOf(error)}. ${ourFault}`;
    return planFile(uri, text, tree, [{ code: 'file/failed', message, offset: 0, length: 0 }], base);
}

/** The finding at a file that not all checks could be made of. */
export function failedCheck(file: PlanFile, error: unknown): Finding {
    const message = `Not all of this file could be checked: ${reasonOf(error)}. ${ourFault}`;
    return { rule: 'file/failed', severity: 'error', message, place: { file, offset: 0, length: 0 } };
}

/** What stands for a file that could not be read. */
export function unopened(error: unknown): FileProblem {
    return { problem: 'unreadable', why: `could not be opened (${reasonOf(error)})` };
}

/** The first line of what an error says, without a full stop. */
export function reasonOf(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('\n')[0]!.replace(/[.\s]{1,9}$/, '');
}
