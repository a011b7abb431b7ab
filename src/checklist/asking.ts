import type { AstNode, Reference } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { isPlaceholder } from '../plan/placeholders.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf } from '../plan/plan.ts';
import type { Asked, Noun, Question, Ready, Subject } from './question.ts';
import { within } from './ready.ts';
import { inSkeleton } from './skeleton.ts';
import { type Kind, subjectTitle } from './subjects.ts';

type Words = Omit<Question, 'ask' | 'ofRows'>;

/** One of the things that answer a question together. */
export interface Part<T> {
    readonly said: (node: T, plan: Plan) => readonly AstNode[];
    /** What to write where it is missing: a line within the subject, or ready text. */
    readonly write: string | ((node: T, plan: Plan) => string | Ready);
}

type Parts<T> = readonly Part<T>[] | ((node: T, plan: Plan) => readonly Part<T>[]);

/** What the rows of a coalition say in answer to a question about the coalition. */
export interface RowsPart {
    readonly rowsSay: (row: ast.Candidate, plan: Plan) => readonly AstNode[];
    readonly write: Part<ast.Coalition>['write'];
}

/** A question put to each coalition, answered by what its rows say. */
export function ofRowsOf(
    kind: Kind<ast.Coalition>,
    question: Words & (RowsPart | { readonly parts: (plan: Plan) => readonly RowsPart[] }),
): Question {
    const said = ({ rowsSay, write }: RowsPart): Part<ast.Coalition> => ({
        said: ({ candidates }, plan) => candidates.flatMap(row => rowsSay(row, plan)),
        write,
    });
    const parts: Parts<ast.Coalition> =
        'parts' in question ? (_coalition, plan) => question.parts(plan).map(said) : [said(question)];
    return { ...ofEach(kind, { ...question, parts }), ofRows: true };
}

/** A question put to each block of a kind, answered where each says something. */
export function ofEach<T extends AstNode>(kind: Kind<T>, question: Words & Part<T>): Question;
/** A question put to each block of a kind, answered where each says all its parts. */
export function ofEach<T extends AstNode>(kind: Kind<T>, question: Words & { readonly parts: Parts<T> }): Question;
export function ofEach<T extends AstNode>(
    kind: Kind<T>,
    question: Words & (Part<T> | { readonly parts: Parts<T> }),
): Question {
    const parts: Parts<T> = 'parts' in question ? question.parts : [question];
    const partsOf = typeof parts === 'function' ? parts : () => parts;
    const subjectOf = (node: T, plan: Plan): Subject => {
        const answers: AstNode[] = [];
        let missing: Part<T> | undefined;
        for (const part of partsOf(node, plan)) {
            const said = part.said(node, plan).filter(isSaid);
            if (said.length === 0) missing ??= part;
            answers.push(...said);
        }
        return {
            node,
            title: () => subjectTitle(kind, plan, node),
            answers,
            isAnswered: missing === undefined,
            ready: () => inSkeleton(question.text, readyOf(missing, node, plan), node),
        };
    };
    const ask = (plan: Plan): Asked | undefined => {
        const subjects = kind.all(plan).map(node => subjectOf(node, plan));
        const none = subjects.length === 0 ? kind.none?.(plan) : undefined;
        return subjects.length > 0 || none ? { subjects, noun: kind.noun, none } : undefined;
    };
    return { ...question, ofRows: kind.ofRows, ask };
}

function readyOf<T extends AstNode>(part: Part<T> | undefined, node: T, plan: Plan): Ready {
    if (!part) throw new Error('There is no ready text for what is answered.');
    const written = typeof part.write === 'string' ? part.write : part.write(node, plan);
    return typeof written === 'string' ? within(node, written) : written;
}

/**
 * A question put to the plan as a whole, answered where something is there.
 *
 * @param counted what answers it, where that is blocks to be counted
 */
export function ofPlan(
    question: Words & {
        readonly said: (plan: Plan) => readonly AstNode[];
        readonly write: (plan: Plan, system: AstNode) => Ready;
        readonly counted?: Noun;
        readonly asked?: (plan: Plan) => boolean;
    },
): Question {
    const ask = (plan: Plan): Asked | undefined => {
        const { system } = plan;
        if (!system || question.asked?.(plan) === false) return undefined;
        const answers = question.said(plan).filter(isSaid);
        const ready = () => inSkeleton(question.text, question.write(plan, system), system);
        return {
            subjects: [{ node: system, title: () => titleOf(system), answers, isAnswered: answers.length > 0, ready }],
            counted: question.counted,
        };
    };
    return { ...question, ask };
}

/** Whether a node says anything: a word, a name, a text that is more than the place of one. A half-written line says nothing. */
export function isSaid(node: AstNode): boolean {
    const { value, word, ref, items } = node as { value?: unknown; word?: unknown; ref?: Reference; items?: AstNode[] };
    if (typeof value === 'string') return !isPlaceholder(value);
    if (typeof word === 'string') return word !== '';
    if (ref) return ref.$refText !== '';
    if (items) return items.some(isSaid);
    const record = node as unknown as Record<string, unknown>;
    for (const key in record) if (key.charCodeAt(0) !== 36 && isFilled(record[key])) return true;
    return false;
}

function isFilled(value: unknown): boolean {
    if (typeof value === 'string') return !isPlaceholder(value);
    if (Array.isArray(value)) return value.some(isFilled);
    if (typeof value !== 'object' || value === null) return false;
    return '$refText' in value ? value.$refText !== '' : '$type' in value && isSaid(value as AstNode);
}
