import type { AstNode } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { isNamed } from '../plan/file.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { statesOf } from './checklist.ts';
import type { Question, Ready, Subject } from './question.ts';

/** One of the most important questions, left open or set aside by a block. */
export interface ImportantQuestion {
    readonly question: Question;
    /** The block that leaves it open: for a row of a coalition, the coalition. */
    readonly block: AstNode;
    /** The question, and what to write. */
    readonly message: string;
    readonly ready: Ready;
    /** Set where the plan sets it aside. */
    readonly waiver?: ast.Waiver;
}

/** The important questions that blocks of a plan leave open, or set aside. Where the block itself is missing, none is asked. */
export function importantQuestions(plan: Plan): readonly ImportantQuestion[] {
    return plan.ask(statesOf).flatMap(({ question, lacking, waived }) => {
        if (!question.important) return [];
        const blocks = Map.groupBy([...lacking, ...waived.keys()], ({ node }) => blockOf(node));
        return [...blocks].map(([block, subjects]) => {
            const open = subjects.filter(subject => !waived.has(subject));
            const silent = open.length > 0 ? open : subjects;
            const ready = silent[0]!.ready();
            return {
                question,
                block,
                message: `${question.text} ${whoIsSilent(block, silent, plan)}: write \`${ready.writes}\`.`,
                ready,
                waiver: open.length > 0 ? undefined : waived.get(silent[0]!),
            };
        });
    });
}

function whoIsSilent(block: AstNode, subjects: readonly Subject[], plan: Plan): string {
    if (block === plan.system) return 'The plan does not say yet';
    const title = titleOf(block as { name?: string; title?: string });
    if (subjects[0]!.node === block) return `“${title}” does not say yet`;
    return `“${title}” does not say yet for ${subjects.length === 1 ? 'one of them' : `${subjects.length} of them`}`;
}

function blockOf(node: AstNode): AstNode {
    for (let at: AstNode | undefined = node; at; at = at.$container) if (isNamed(at)) return at;
    return node;
}
