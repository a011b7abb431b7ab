import type { Assembly } from '../plan/assemble.ts';
import { fileOf, namePlace, type Place, type PlanFile, propertyPlace } from '../plan/file.ts';
import { byPlace, type Finding, type Fix } from '../plan/finding.ts';
import { isJudgingWaiver } from '../principles/judging-rules.ts';
import { textAround } from './lines.ts';
import { isAboutPeople, isQuotable } from './people.ts';
import { privateImports } from './private-imports.ts';
import type { CheckedFile } from './report.ts';
import { secretsOf } from './secrets.ts';

/** What may leave the machine of a check. */
export interface Withheld {
    readonly files: readonly CheckedFile[];
    /** How many findings are withheld. */
    readonly count: number;
    readonly mayQuote: (finding: Finding) => boolean;
}

/** The words that begin a judgment about somebody. */
const judging = /\b(?:alignment|potential|difficulty|mitigated|contact|excluded)\b/;

/** Findings that are told as one. */
interface Group {
    readonly first: Finding;
    readonly place: Place;
    readonly message: (count: number) => string;
    count: number;
}

/**
 * Takes out of findings what must stay between those who write the plan: judgments about people, and all of private
 * imports. What is left says how many findings there are, of which rule and severity, and for which block.
 */
export function withhold(files: readonly CheckedFile[], assembly: Assembly): Withheld {
    const imports = privateImports(assembly);
    const mentions = secretsOf(assembly, imports);
    const listed = new Set(files.map(({ file }) => file));
    const groups = new Map<string, Group>();
    const kept: Finding[] = [];
    let count = 0;

    const merge = (finding: Finding, place: Place, message: Group['message']): void => {
        count++;
        const { rule, severity, waived } = finding;
        const about = `${place.file.uri} ${place.offset} ${place.length} ${message(2)}`;
        const key = JSON.stringify([about, rule, severity, waived ? (waived.until ?? '') : null]);
        const group = groups.get(key);
        if (group) group.count++;
        else groups.set(key, { first: finding, place, message, count: 1 });
    };
    const mergePrivate = (finding: Finding, file: PlanFile): void => {
        const through = imports.get(file);
        const place = through && propertyPlace(through, 'path');
        const [at, what] =
            place && listed.has(place.file)
                ? [place, 'private import']
                : [{ file: finding.place.file, offset: 0, length: 0 }, 'private file'];
        merge(finding, at, number => `${findings(number)} in this ${what} ${areWithheld(number)}`);
    };

    const isTold = ({ by }: Waived) => by !== undefined && !isJudgingWaiver(by) && !imports.has(fileOf(by));

    /** A report with fixes in it says what they write. */
    const mayTell = ({ title, edits }: Fix): boolean => {
        const written = [title, ...edits.map(edit => edit.text)].join('\n');
        return !edits.some(edit => imports.has(edit.place.file)) && !judging.test(written) && !mentions(written);
    };

    for (const finding of files.flatMap(({ findings }) => findings)) {
        const { place, confidential, related = [], waived } = finding;
        // Where it stands may be shown, what it marks not.
        const here = { ...place, length: 0 };
        const block = confidential && namePlace(confidential.block);
        const texts = [finding.message, waived?.reason, ...related.map(one => one.message)];
        if (imports.has(place.file)) mergePrivate(finding, place.file);
        else if (block && imports.has(block.file)) mergePrivate(finding, block.file);
        else if (block) merge(finding, listed.has(block.file) ? block : here, confidential.withheld);
        else if (isAboutPeople(finding))
            merge(finding, here, number => `${findings(number)} about people here ${areWithheld(number)}`);
        else if (related.some(one => imports.has(one.place.file)) || mentions(texts.join('\n')))
            merge(
                finding,
                here,
                number => `${findings(number)} naming what only a private import holds ${areWithheld(number)}`,
            );
        else {
            const told = waived && isTold(waived) ? waived : waived && withoutReason(waived);
            if (told !== waived) count++;
            kept.push({ ...finding, fixes: finding.fixes?.filter(mayTell), waived: told });
        }
    }

    const told = new Map<PlanFile, Finding[]>(files.map(({ file }) => [file, []]));
    for (const finding of [...kept, ...[...groups.values()].map(toldAsOne)])
        told.get(finding.place.file)?.push(finding);
    return {
        count,
        mayQuote: finding =>
            !imports.has(finding.place.file) &&
            isQuotable(finding) &&
            !mentions(textAround(finding.place.file, finding.place.offset)),
        files: files.map(({ file }) => ({ file, findings: told.get(file)!.sort(byPlace) })),
    };
}

/** Findings as one that says no more than how many they are. */
function toldAsOne({ first: { rule, severity, waived }, place, message, count }: Group): Finding {
    return { rule, severity, place, message: message(count), waived: waived && withoutReason(waived) };
}

type Waived = NonNullable<Finding['waived']>;

function withoutReason({ until }: Waived): Waived {
    return { reason: 'The reason is withheld.', until };
}

function findings(count: number): string {
    return count === 1 ? 'A finding' : `${count} findings`;
}

function areWithheld(count: number): string {
    return count === 1 ? 'is withheld.' : 'are withheld.';
}
