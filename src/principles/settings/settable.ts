import { questions } from '../../checklist/checklist.ts';
import { type Severity, severities } from '../../plan/finding.ts';
import { principles } from '../all.generated.ts';
import type { Threshold } from '../principle.ts';

/** Something that a workspace can set: a principle, or a question that the profile `strict` judges. */
export interface Settable {
    readonly id: string;
    readonly says: string;
    readonly severity: Severity;
    readonly thresholds: Readonly<Record<string, Threshold>>;
    /** True for a question of the guide. */
    readonly onlyStrict: boolean;
}

/** What a severity can be set to. */
export const choices: readonly (Severity | 'off')[] = ['off', ...severities];

/** All that can be set, by id: principles in their order, then questions. */
export const settable: ReadonlyMap<string, Settable> = new Map(
    [
        ...principles.map(({ id, statement, severity, thresholds = {} }) => ({
            id,
            says: statement,
            severity,
            thresholds,
            onlyStrict: false,
        })),
        ...questions.flatMap(({ id, text, important }) =>
            important ? [{ id, says: text, severity: important, thresholds: {}, onlyStrict: true }] : [],
        ),
    ].map(one => [one.id, one]),
);
