import { withoutAccents } from '../language/text.ts';
import { isComplete } from '../plan/edits.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Edit, Finding, Fix } from '../plan/finding.ts';
import { fixesOf } from './plain-fixes.ts';

/** Many fixes at once. */
export interface FixedTogether {
    /** How many findings they settle. */
    readonly count: number;
    readonly edits: readonly Edit[];
}

/**
 * The fixes of findings of one rule, made together: those that are the only way, and ask nobody for words.
 *
 * @param findings findings of the same rule
 */
export function fixAlike(findings: readonly Finding[]): FixedTogether {
    return together(findings, onlyFix);
}

/** The fixes of a file that nobody has to look at: slips of spelling and form, and what is merely out of order. */
export function fixSafely(findings: readonly Finding[]): FixedTogether {
    return together(findings, finding => (isSafe(finding) ? onlyFix(finding) : undefined));
}

/** The one way to settle a finding, if it has one and needs no words for it. */
function onlyFix(finding: Finding): Fix | undefined {
    const fixes = fixesOf(finding).filter(({ declares }) => !declares);
    const [first] = fixes;
    return fixes.length === 1 && first!.edits.every(isComplete) ? first : undefined;
}

/** Rules whose fixes change no meaning, whoever is asked. */
const safeRules = new Set([
    'syntax/curly-quotes',
    'syntax/stray-characters',
    'reference/import-twice',
    'metric/trajectory-out-of-order',
]);

/** Rules whose fixes write another word: safe where it is the same one, written as the plan writes it. */
const spellingRules =
    /^(?:value\/(?:unknown-word|unknown-component|currency)|reference\/unknown-name|waiver\/unknown)$/;

function isSafe(finding: Finding): boolean {
    if (safeRules.has(finding.rule)) return true;
    return spellingRules.test(finding.rule) && onlyFix(finding)?.edits.every(isSameWord) === true;
}

function isSameWord({ place: { file, offset, length }, text }: Edit): boolean {
    return letters(file.text.slice(offset, offset + length)) === letters(text);
}

/** A word without case, accents and joining marks. */
function letters(word: string): string {
    return withoutAccents(word)
        .replace(/[\s_-]+/g, '')
        .toLowerCase();
}

function together(findings: readonly Finding[], choose: (finding: Finding) => Fix | undefined): FixedTogether {
    const edits = new Edits();
    const made = new Set<string>();
    let count = 0;
    for (const finding of findings) {
        const chosen = finding.waived ? undefined : choose(finding);
        if (!chosen) continue;
        const key = JSON.stringify(
            chosen.edits.map(({ place, text }) => [place.file.uri, place.offset, place.length, text]),
        );
        if (made.has(key)) count++;
        else if (edits.add(chosen.edits)) {
            made.add(key);
            count++;
        }
    }
    return { count, edits: edits.all };
}

/** Edits that stay clear of each other. */
class Edits {
    private readonly byFile = new Map<PlanFile, Edit[]>();

    get all(): Edit[] {
        return [...this.byFile.values()].flat();
    }

    /** Takes some edits in, unless one of them changes what another one has changed, or puts text where that one has. */
    add(edits: readonly Edit[]): boolean {
        if (edits.some(edit => this.isMet(edit))) return false;
        for (const edit of edits) {
            const own = this.byFile.get(edit.place.file);
            if (own) own.splice(indexOf(own, edit.place.offset), 0, edit);
            else this.byFile.set(edit.place.file, [edit]);
        }
        return true;
    }

    private isMet({ place }: Edit): boolean {
        const own = this.byFile.get(place.file) ?? [];
        const at = indexOf(own, place.offset);
        const [before, after] = [own[at - 1]?.place, own[at]?.place];
        return (
            (before !== undefined && before.offset + before.length >= place.offset) ||
            (after !== undefined && after.offset <= place.offset + place.length)
        );
    }
}

/** Where in edits sorted by place one at an offset belongs. */
function indexOf(edits: readonly Edit[], offset: number): number {
    let low = 0;
    let high = edits.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (edits[middle]!.place.offset < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}
