import type { ExportResult } from '../../protocol.ts';

/** What can be done with a picture beyond looking at it. */
export type Way = 'png' | 'svg' | 'pdf' | 'copy';

/** A line of the list that the button opens. */
export interface Choice {
    readonly label: string;
    readonly description?: string;
    readonly detail?: string;
    /** What it does; `judgments` turns them on or off and leaves the list open. */
    readonly does: Way | 'judgments';
}

const ways: readonly [Way, string][] = [
    ['png', 'Save as PNG…'],
    ['svg', 'Save as SVG…'],
    ['pdf', 'Save as PDF…'],
    ['copy', 'Copy as SVG'],
];

/**
 * The list of what can be done with a picture.
 *
 * @param withheld what is left out of it without judgments about people, in a sentence; undefined where it has none
 * @param included whether they are to be in it
 * @param pdf whether a PDF can be made here
 */
export function choicesOf(withheld: string | undefined, included: boolean, pdf: boolean): Choice[] {
    const description = withheld && (included ? 'with judgments about people' : 'without judgments about people');
    const choices: Choice[] = ways
        .filter(([does]) => pdf || does !== 'pdf')
        .map(([does, label]) => ({ label, description, does }));
    if (withheld)
        choices.push({
            label: included ? 'Leave Out Judgments About People' : 'Include Judgments About People',
            description: included ? 'they are in now' : 'they are left out now',
            detail: included ? 'For readers who may see what the plan says about named people.' : withheld,
            does: 'judgments',
        });
    return choices;
}

/**
 * The name of the file that is proposed: as the command line names it. Where something is withheld, the name of the
 * block may be part of that, and only the kind of picture is named.
 */
export function fileNameOf(picture: string, ending: 'png' | 'svg' | 'pdf', withheld: string | undefined): string {
    const named = withheld ? picture.split('/')[0]! : picture.replaceAll('/', '.');
    return `${named}.${ending}`;
}

/** Twice the size on the screen, or as much as a page can paint at once. */
export function imageSize({ width, height }: Pick<ExportResult, 'width' | 'height'>): {
    width: number;
    height: number;
} {
    const largest = { side: 16_000, pixels: 100_000_000 };
    const scale = Math.min(2, largest.side / Math.max(width, height), Math.sqrt(largest.pixels / (width * height)));
    return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** What is said when it is done: what it was, and what a reader of the file will miss. */
export function doneWords(
    done: string,
    { withheld, problem, note }: Pick<ExportResult, 'withheld' | 'problem' | 'note'>,
): string {
    const sentences = [done];
    if (withheld) sentences.push(withheld);
    if (note) sentences.push(note);
    if (problem) sentences.push(`The plan could not be read whole, so something may be missing: ${problem}`);
    return sentences.join(' ');
}
