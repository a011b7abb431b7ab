import { questions } from '../checklist/checklist.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { principles } from '../principles/all.generated.ts';
import type { Principle } from '../principles/principle.ts';
import type { Client } from './client.ts';
import { linesOf, paragraphs } from './markdown.ts';

const byId = new Map(principles.map(principle => [principle.id, principle]));
const questionsById = new Map(questions.map(question => [question.id, question]));

/** How many findings at one word are explained; the Problems panel lists them all. */
const most = 3;

/** What the guide says about each of the findings at a word. Their messages the editor shows by itself. */
export function explainFindings(findings: readonly Finding[], plan: Plan | undefined, client: Client): string[] {
    const rules = new Set(findings.map(({ rule }) => rule));
    return [...rules].flatMap(rule => explainRule(rule, plan, client) ?? []).slice(0, most);
}

/** A principle, with its words, what of it is ours and the way to its page, or a question of the guide; undefined for an unknown one. */
export function explainRule(rule: string, plan: Plan | undefined, client: Client): string | undefined {
    const principle = byId.get(rule);
    if (!principle) return explainQuestion(rule);
    const { statement, cites, ours } = principle;
    const quotes = cites.slice(0, 2).map(({ where, quote }) => `> “${quote}” *Guide, ${where}*`);
    const page = client.explainLink(rule);
    return paragraphs(
        page ? `**${statement}** [More about it](${page})` : `**${statement}**`,
        quotes.join('\n>\n'),
        linesOf(ours && `*Our reading:* ${ours}`, numbersOf(principle, plan)),
    );
}

function explainQuestion(id: string): string | undefined {
    const question = questionsById.get(id);
    if (!question) return undefined;
    const { text, guide } = question;
    return paragraphs(`**${text}**`, `> “${guide.quote}” *Guide, ${guide.where}*`);
}

/** The numbers that a principle rests on, as they hold for a plan, and where each comes from. */
function numbersOf({ id, thresholds = {} }: Principle, plan: Plan | undefined): string {
    const decided = plan?.settings.thresholds.get(id) ?? {};
    const numbers = Object.entries(thresholds).map(([name, { value, says, from }]) => {
        const own = decided[name];
        if (own !== undefined && own !== value) return `**${own}** ${says} (from delivery.json)`;
        return `**${value}** ${says} (${from === 'guide' ? "the guide's" : 'ours'})`;
    });
    return numbers.length > 0 ? `*Numbers:* ${numbers.join('; ')}` : '';
}
