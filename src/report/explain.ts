import { questions } from '../checklist/checklist.ts';
import type { Question } from '../checklist/question.ts';
import type { Severity } from '../plan/finding.ts';
import { principles } from '../principles/all.generated.ts';
import { areas, type Citation, type Principle, type Threshold } from '../principles/principle.ts';
import { unmarked } from './example.ts';
import { type OtherRule, otherGroups, otherRules } from './other-rules.ts';

/** The severity of what a rule says; a question that is never a finding has none. */
export type Grade = Severity | 'question';

/** All that there is to say of a rule, ready for a terminal, a page, a hover or another program. */
export interface Explanation {
    readonly id: string;
    /** The part of a plan that it is about. */
    readonly group: string;
    /** The principle in one sentence. */
    readonly statement: string;
    readonly severity: Grade;
    /** What this severity says of a finding, as the rest of a sentence: "departs from …". */
    readonly severityMeans: string;
    /** Why it matters and what to do, for rules that are no principles. */
    readonly help?: string;
    /** The guide's words. */
    readonly cites: readonly Citation[];
    /** What is our reading and not the guide's words. */
    readonly ours?: string;
    /** Its numbers, each with its name in `delivery.json`. */
    readonly numbers: readonly (Threshold & { readonly name: string })[];
    /** When it speaks and when not, each a sentence. */
    readonly notes: readonly string[];
    /** How to accept it in a plan; absent where it cannot be waived. */
    readonly waiver?: string;
    /** Its principle, with the examples; absent for rules that are none. */
    readonly principle?: Principle;
}

const meanings: Readonly<Record<Severity, string>> = {
    error: 'the plan contradicts itself, or a principle that the guide states without exception',
    warning: 'the plan departs from a principle that the guide states',
    info: 'the guide advises otherwise',
    hint: 'there is a better choice',
};

/** The title under which the guide's questions are listed. */
export const questionGroup = 'Questions of the guide';

const byId = new Map<string, () => Explanation>([
    ...otherRules.map(one => [one.id, () => ofOther(one)] as const),
    ...questions.map(one => [one.id, () => ofQuestion(one)] as const),
    ...principles.map(one => [one.id, () => ofPrinciple(one)] as const),
]);

/** The ids of all rules that can be explained. */
export function explainedIds(): Iterable<string> {
    return byId.keys();
}

/** What there is to say of a rule that `check` may name; undefined where it names none of that id. */
export function explanationOf(id: string): Explanation | undefined {
    return byId.get(id)?.();
}

function ofPrinciple(principle: Principle): Explanation {
    const { id, area, statement, severity, cites, ours, thresholds = {} } = principle;
    return {
        id,
        group: areas[area],
        statement,
        severity,
        severityMeans: meanings[severity],
        cites,
        ours,
        numbers: Object.entries(thresholds).map(([name, threshold]) => ({ name, ...threshold })),
        notes: notesOn(principle),
        waiver: `waive ${id} because "…"`,
        principle,
    };
}

function ofQuestion({ id, text, guide, important }: Question): Explanation {
    return {
        id,
        group: questionGroup,
        statement: text,
        severity: important ?? 'question',
        severityMeans: 'the guide asks, and the plan has no answer yet',
        cites: [guide],
        numbers: [],
        notes: [
            important
                ? 'It is a finding only in the profile `strict`; otherwise it stands in the guide view and in `delivery guide`.'
                : 'It is never a finding: it stands in the guide view and in `delivery guide`.',
        ],
        waiver: `waive ${id} because "…"`,
    };
}

function ofOther({ id, statement, severity, help }: OtherRule): Explanation {
    return {
        id,
        group: otherGroups[id.split('/')[0]!]!,
        statement,
        severity,
        severityMeans: 'this is about how something is written, and cannot be waived',
        help,
        cites: [],
        numbers: [],
        notes: [],
    };
}

function notesOn({ id, silencedBy = [], clock, whole, withheld }: Principle): string[] {
    const notes = (['block', 'plan'] as const).flatMap(within => {
        const ids = silencedBy.filter(one => one.within === within).map(one => `\`${one.id}\``);
        const where = within === 'block' ? 'of the same block' : 'anywhere in the plan';
        return ids.length > 0 ? [`It is silent where ${choice(ids)} speaks ${where}: one cause, one finding.`] : [];
    });
    const silent = principles.filter(one => one.silencedBy?.some(other => other.id === id)).map(one => `\`${one.id}\``);
    if (silent.length > 0)
        notes.push(
            `Where it speaks, ${both(silent)} ${silent.length > 1 ? 'are' : 'is'} silent: one cause, one finding.`,
        );
    if (clock) notes.push('It depends on the date: today, or the day that `as of` in the plan or `--as-of` says.');
    if (whole) notes.push('It looks at a plan as a whole, so a file without a `system` is not judged by it.');
    if (withheld)
        notes.push('It rests on judgments about people. Names are withheld wherever a report leaves your screen.');
    return notes;
}

const choice = (items: readonly string[]) => joined(items, 'or');
const both = (items: readonly string[]) => joined(items, 'and');

function joined(items: readonly string[], word: string): string {
    return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}` : items.join('');
}

/** The lines of `delivery.json` that set a rule's numbers, with the values that hold anyway. */
export function settingsFor({ id, numbers }: Explanation): string {
    const values = numbers.map(({ name, value }) => `${JSON.stringify(name)}: ${value}`).join(', ');
    return `{ "principles": { ${JSON.stringify(id)}: { ${values} } } }`;
}

/** The example plans of a principle: one that departs from it, one that keeps it, one near the line. */
export function plansOf(principle: Principle): { bad: string; good: string; near: string } {
    return { bad: unmarked(principle.bad).text, good: principle.good, near: principle.near };
}
