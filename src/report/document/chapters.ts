import type { AstNode } from 'langium';
import { deliveryQuestions } from '../../guide/lists.ts';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { metricsOfAspiration } from '../../plan/aspirations.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { reviewsByDate } from '../../plan/reviews.ts';
import { leadersOf, overseen } from '../../plan/units.ts';
import { amountText } from '../../plan/values.ts';
import { counted } from '../summary.ts';
import type { Block, Chapter, Fact } from './document.ts';
import { type PictureOptions, picturesFor } from './pictures.ts';

/** What the chapters are made from: a plan, and what of it may be shown. */
export interface Shown extends PictureOptions {
    readonly plan: Plan;
    shows(node: AstNode): boolean;
}

/** The plan as a whole: what the system is for, and who answers for what. */
export async function wholeChapter(of: Shown): Promise<Chapter> {
    const { system } = of.plan;
    const serves = (system?.serves ?? []).map(({ amount, whom }) =>
        [amount && amountText(amount), whom].filter(Boolean).join(' '),
    );
    const blocks = [
        ...facts(
            ['Mission', texts(system?.mission)],
            ['Ambition', texts(system?.ambition)],
            ['History', texts(system?.history)],
            ['Serves', listed(serves)],
        ),
        ...(await picturesFor(of.plan, of, ['line-of-sight'])),
    ];
    const none = quiet('The mission of the system, its ambition and its history are not written yet.');
    return { id: 'foundation', title: 'The system and its ambition', blocks: blocks.length > 0 ? blocks : [none] };
}

/** Module 1A: the aspirations with their three answers, and the trajectories of their metrics. */
export async function aspirationsChapter(of: Shown): Promise<Chapter> {
    const { plan, anchors } = of;
    const blocks: Block[] = await picturesFor(plan, of, ['aspirations', 'delivery-map']);
    const drawn = new Set<ast.Metric>();
    const trajectories = async (metrics: readonly ast.Metric[]) => {
        for (const metric of metrics.filter(one => !drawn.has(one))) {
            drawn.add(metric);
            blocks.push(...(await picturesFor(plan, of, ['trajectory'], metric)));
        }
    };
    const aspirations = plan.aspirations.filter(of.shows);
    for (const aspiration of aspirations) {
        blocks.push({ kind: 'heading', text: titleOf(aspiration), id: anchors.of(aspiration) });
        if (aspiration.parked[0]) blocks.push(quiet(`Parked: ${aspiration.parked[0].reason ?? ''}`));
        blocks.push(...aspirationFacts(aspiration, of));
        await trajectories(metricsOfAspiration(plan, aspiration));
    }
    const rest = blocks.length;
    await trajectories(plan.metrics);
    if (blocks.length > rest) blocks.splice(rest, 0, { kind: 'heading', text: 'Other metrics' });
    const around = await picturesFor(plan, of, ['influences', 'setting']);
    if (around.length > 0) blocks.push({ kind: 'heading', text: 'What the aspirations answer to' }, ...around);
    if (aspirations.length === 0) blocks.unshift(quiet('No aspiration is written yet.'));
    return { id: 'module-1A', number: '1A', title: 'Aspirations', blocks };
}

function aspirationFacts(aspiration: ast.Aspiration, of: Shown): Block[] {
    const { plan } = of;
    return facts(
        ['What we care about', texts(aspiration.care)],
        ['What we will do', texts(aspiration.do)],
        ['How we will know', titles(of, metricsOfAspiration(plan, aspiration))],
        ['Why it matters', texts(aspiration.purpose)],
        ['Owner', whoever(of, aspiration.owner)],
        ['Set by', titles(of, plan.people(aspiration.setBy))],
    );
}

/** Module 1B: the map of the system, the reviews, and what is done about them. */
export async function reviewChapter(of: Shown): Promise<Chapter> {
    const { plan, anchors } = of;
    const blocks: Block[] = await picturesFor(plan, of, ['system-map']);
    const reviews = [...reviewsByDate(plan)].reverse().filter(of.shows);
    if (reviews.length === 0) blocks.push(quiet('Delivery capacity has not been reviewed yet.'));
    for (const review of reviews) {
        const mode = review.mode[0]?.word;
        blocks.push(
            { kind: 'heading', text: titleOf(review), id: anchors.of(review) },
            ...facts(
                ['Date', review.date[0]?.text],
                ['Mode', mode && (wordOf('ReviewMode', mode) ?? mode)],
                ['Anchored on', titles(of, plan.aspirationsOf(review.anchoredOn))],
            ),
            ...(await picturesFor(
                plan,
                of,
                ['capacity-review', 'findings', 'review-principles', 'review-timeline'],
                review,
            )),
        );
    }
    const actions = await picturesFor(plan, of, ['actions']);
    if (actions.length > 0)
        blocks.push({ kind: 'heading', text: 'What is done about it, and when it is due' }, ...actions);
    return { id: 'module-1B', number: '1B', title: 'Current state of delivery', blocks };
}

/** Module 1C: the unit, its chart, its work with the system, its contract. */
export async function unitChapter(of: Shown): Promise<Chapter> {
    const { plan, anchors } = of;
    const units = plan.units.filter(of.shows);
    const blocks: Block[] = units.length === 0 ? [quiet('There is no Delivery Unit yet.')] : [];
    for (const unit of units) {
        blocks.push(
            { kind: 'heading', text: titleOf(unit), id: anchors.of(unit) },
            ...facts(
                ['Mandate', texts(unit.mandate)],
                ['Reports to', whoever(of, unit.reportsTo)],
                ['Led by', titles(of, leadersOf(unit))],
                ['Oversees', titles(of, overseen(plan, unit))],
            ),
            ...facts(
                ...deliveryQuestions.map((question, i): [string, string | undefined] => [
                    question,
                    unit.questions.find(({ number }) => number === String(i + 1))?.text,
                ]),
            ),
            ...(await picturesFor(plan, of, ['unit-chart', 'staff-origins', 'interactions', 'contract'], unit)),
        );
    }
    blocks.push(...(await picturesFor(plan, of, ['joint-actions'])));
    return { id: 'module-1C', number: '1C', title: 'The Delivery Unit', blocks };
}

const ofEachCoalition = [
    'circles',
    'coalition-choice',
    'coalition-table',
    'typical-sources',
    'power-map',
    'balance',
    'tensions',
];

/** Module 1D: each guiding coalition, and what they have in common. */
export async function coalitionsChapter(of: Shown): Promise<Chapter> {
    const { plan, anchors } = of;
    const shown = plan.coalitions.filter(of.shows);
    const hidden = plan.coalitions.length - shown.length;
    const blocks: Block[] = plan.coalitions.length === 0 ? [quiet('There is no guiding coalition yet.')] : [];
    for (const coalition of shown) {
        const functions = coalition.functions.flatMap(list => list.items.map(({ word }) => word ?? ''));
        blocks.push(
            { kind: 'heading', text: titleOf(coalition), id: anchors.of(coalition) },
            ...facts(
                ['For', titles(of, plan.aspirationsOf([coalition.aspirations]))],
                ['Led by', whoever(of, coalition.ledBy)],
                [
                    'What it does',
                    listed(functions.map(word => (wordOf('CoalitionFunction', word) ?? word).replaceAll('-', ' '))),
                ],
            ),
            ...(await picturesFor(plan, of, ofEachCoalition, coalition)),
        );
    }
    const common = shown.length > 0 ? await picturesFor(plan, of, ['coalition-forms', 'overlap']) : [];
    if (common.length > 0 && shown.length > 1) blocks.push({ kind: 'heading', text: 'The coalitions side by side' });
    blocks.push(...common);
    if (hidden > 0)
        blocks.push(
            quiet(`${counted(hidden, 'coalition')} of private imports ${hidden === 1 ? 'is' : 'are'} left out here.`),
        );
    return { id: 'module-1D', number: '1D', title: 'Guiding coalitions', blocks };
}

/** A sentence that is there because something else is not. */
export function quiet(text: string): Block {
    return { kind: 'paragraph', text, quiet: true };
}

function facts(...pairs: readonly (readonly [label: string, text: string | undefined])[]): Block[] {
    const said = pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
    return said.length > 0 ? [{ kind: 'facts', facts: said.map(([label, text]): Fact => ({ label, text })) }] : [];
}

function texts(nodes: readonly ast.Text[] = []): string {
    return nodes
        .map(({ value }) => value ?? '')
        .filter(Boolean)
        .join(' ');
}

type Titled = AstNode & { name?: string; title?: string };

function titles({ shows }: Shown, nodes: readonly Titled[]): string {
    return listed(nodes.filter(shows).map(titleOf).filter(Boolean));
}

function whoever(of: Shown, parties: Parameters<Plan['whoAll']>[0]): string {
    return titles(of, of.plan.whoAll(parties));
}
