import { type AstNode, AstUtils, type Reference } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { shortened } from '../language/text.ts';
import { rowTitle } from '../plan/coalitions.ts';
import { fileOf, isNamed, type Place, type PlanFile } from '../plan/file.ts';
import { isInRow } from '../plan/judgments.ts';
import { listed, type Plan, titleOf } from '../plan/plan.ts';
import type { Asked, Noun, Ready, Subject } from './question.ts';

/** Whoever is told how a question stands: those who write the plan, or anybody else. */
export type Audience = 'inside' | Outside;

/** What those outside must not be told. */
export interface Outside {
    /** Whether all of a file stays inside. */
    isPrivate(file: PlanFile): boolean;
    /** Whether a text names what only a private file holds. */
    mentions(text: string): boolean;
}

/** How a question stands, as an audience may hear it. */
export interface Told {
    /** What answers it, why it is set aside, or what is still missing, in a few words. */
    readonly says?: string;
    /** Where the plan answers it, or where it is set aside. */
    readonly places: readonly Place[];
    /** What to write, where it is open. */
    readonly ready?: Ready;
    /** Whether it is told in numbers, because its words stay inside. */
    readonly isWithheld: boolean;
}

/** What there is to tell of a question. */
export interface Telling {
    /** The parts of the plan that the words and the places come from. */
    readonly from: readonly AstNode[];
    readonly plan: Plan;
    /** Whether the question is about the rows of coalitions, so that whatever is said of it is said of people. */
    readonly ofRows: boolean;
    readonly words: () => string | undefined;
    /** What to say in place of the words, where they stay inside. */
    readonly instead: string | undefined;
    readonly places: readonly Place[];
    readonly ready?: Ready;
}

/**
 * Tells how a question stands. This is the one place where words of the plan become an answer: what stands in a row of a
 * coalition or in a private file is put into words for those inside only, whatever the question is.
 */
export function tell(telling: Telling, audience: Audience): Told {
    const { from, plan, words, instead, places, ready } = telling;
    if (audience === 'inside') return { says: words(), places, ready, isWithheld: false };
    const isOfPeople = telling.ofRows || from.some(isInRow);
    const shownReady = ready && audience.mentions(ready.writes) ? undefined : ready;
    const isShort = ready !== shownReady;
    const told = [...from, ...from.flatMap(node => namedIn(node, plan))];
    if (!isOfPeople && !told.some(node => audience.isPrivate(fileOf(node)))) {
        const says = words();
        if (!audience.mentions(says ?? '')) return { says, places, ready: shownReady, isWithheld: isShort };
    }
    const shownPlaces = isOfPeople ? [] : places.filter(({ file }) => !audience.isPrivate(file));
    const isLess = isShort || shownPlaces.length < places.length || words() !== instead;
    return { says: instead, places: shownPlaces, ready: shownReady, isWithheld: isLess };
}

/** What the words of an answer name; of a block only its title is told. */
function namedIn(node: AstNode, plan: Plan): AstNode[] {
    if (isNamed(node)) return [];
    return AstUtils.streamAst(node)
        .map(part => plan.named((part as { ref?: Reference }).ref))
        .filter(named => named !== undefined)
        .toArray();
}

/** What is missing, by name: "2 of 3 aspirations; not yet “Buses on time”". */
export function missingText(noun: Noun, all: number, done: number, lacking: readonly Subject[]): string {
    const shown = lacking.slice(0, lacking.length > 3 ? 2 : 3).map(({ title }) => `“${shortened(title(), 40)}”`);
    const more = lacking.length - shown.length;
    const names = listed(more > 0 ? [...shown, `${more} more`] : shown);
    return `${done} of ${counted(all, noun)}; not yet ${names}`;
}

/** What answers a question: its words where there is one answer to one subject, else how many there are. */
export function answerText(asked: Asked, answered: readonly Subject[], aside: number, plan: Plan): string {
    const nodes = answered.flatMap(({ answers }) => answers);
    const rest = aside > 0 ? `, ${aside} set aside` : '';
    if (asked.counted) {
        const titles = nodes.map(node => titleOf(node as { name?: string; title?: string }));
        const isFew = titles.length <= 2 && titles.every(title => title);
        return isFew ? listed(titles.map(title => `“${shortened(title)}”`)) : counted(nodes.length, asked.counted);
    }
    if (answered.length === 1) {
        const amount = nodes.length > 1 ? amountText(nodes) : undefined;
        return `${amount ?? wordsOf(nodes[0]!, plan)}${rest}`;
    }
    return `${countText(asked, nodes, answered.length)}${rest}`;
}

export function countText(
    { noun, counted: what }: Asked,
    nodes: readonly AstNode[],
    answered: number,
): string | undefined {
    if (what) return counted(nodes.length, what);
    return noun && `${answered} of ${counted(answered, noun)}`;
}

/** A number of parts of one block that answer together: "5 ratings". */
export function amountText(nodes: readonly AstNode[]): string | undefined {
    const noun = partNouns[nodes[0]!.$type];
    return noun && counted(nodes.filter(node => node.$type === nodes[0]!.$type).length, noun);
}

const partNouns: Readonly<Record<string, Noun>> = {
    Rate: ['rating', 'ratings'],
    Reviewer: ['reviewer', 'reviewers'],
    ReviewFinding: ['finding', 'findings'],
    ReviewAction: ['action', 'actions'],
    Step: ['step', 'steps'],
    Staff: ['person', 'people'],
    Team: ['team', 'teams'],
    Interaction: ['interaction', 'interactions'],
    Culture: ['word', 'words'],
    Pledge: ['promise', 'promises'],
    Candidate: ['person', 'people'],
    Difficulty: ['difficulty', 'difficulties'],
    Circle: ['circle', 'circles'],
    Gathering: ['gathering', 'gatherings'],
    Activity: ['activity', 'activities'],
    Coalition: ['coalition', 'coalitions'],
};

/** Keywords that stand before an answer and say no more than its question does. */
const opening = /^(?:serves|size|organi[sz]ed|finance|data|form|model|shared with)\s+/;

/** The words of an answer, cut where they are long; names by their titles. */
export function wordsOf(node: AstNode, plan: Plan): string {
    if (isNamed(node)) return `“${shortened(titleOf(node))}”`;
    if (node.$type === 'Candidate') return `“${shortened(rowTitle(plan, node as ast.Candidate))}”`;
    const { value, items } = node as { value?: unknown; items?: readonly AstNode[] };
    const inner = [value, (node as { text?: unknown }).text].find(one => typeof one === 'string' && one !== '');
    if (inner) return shortened(inner as string);
    const named = (items ?? [node]).map(item => titleOf(plan.named((item as { ref?: Reference }).ref)));
    if (named.every(title => title !== '')) return shortened(listed(named));
    return shortened((node.$cstNode?.text ?? '').replace(opening, ''));
}

export function counted(count: number, [one, many]: Noun): string {
    return `${count} ${count === 1 ? one : many}`;
}
