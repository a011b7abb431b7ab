import type { AstNode } from 'langium';
import { deliveryQuestions } from '../../guide/lists.ts';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { type CatalogueEntry, drawPicture, picturesOf } from '../../pictures/catalogue.ts';
import { modules } from '../../pictures/kinds/kind.ts';
import type { Assembly } from '../../plan/assemble.ts';
import { dayText } from '../../plan/days.ts';
import { fileOf, type PlanFile } from '../../plan/file.ts';
import { severities } from '../../plan/finding.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { leadersOf } from '../../plan/units.ts';
import { amountText } from '../../plan/values.ts';
import type { Verdict } from '../../principles/judge.ts';
import { guideView } from '../guide.ts';
import { positionAt } from '../lines.ts';
import { privateImports } from '../private-imports.ts';
import type { CheckedFile } from '../report.ts';
import { secretsOf } from '../secrets.ts';
import { counted } from '../summary.ts';
import type { Block, Chapter, Fact, ReportDocument, ReportFinding } from './document.ts';

/** What a report is made from. */
export interface ReportSource {
    readonly plan: Plan;
    readonly verdict: Verdict | undefined;
    readonly assembly: Assembly;
    /** The findings of the plan's files; where the report is not confidential, already without what must stay inside. */
    readonly findings: readonly CheckedFile[];
    readonly pathOf: (file: PlanFile) => string;
    readonly confidential: boolean;
}

/** Puts a report together: a front page, the four modules, what is open, what is found and what is accepted. */
export async function buildReport(source: ReportSource): Promise<ReportDocument> {
    const { plan, confidential, pathOf } = source;
    const shows = (node: AstNode) => confidential || !plan.isPrivate(fileOf(node));
    const entries = picturesOf(plan).filter(entry => !entry.empty && (confidential || !entry.private));
    const draw = (module: keyof typeof modules) => pictureBlocks(plan, entries, module, confidential);
    const front = await draw('plan');
    const chapters: Chapter[] = [
        { id: 'foundation', title: 'The foundation at a glance', blocks: [...systemFacts(plan), ...front] },
        await module('1A', 'Aspirations', aspirationBlocks(plan, shows), draw),
        await module('1B', 'Current state of delivery', reviewBlocks(plan), draw),
        await module('1C', 'The Delivery Unit', unitBlocks(plan, shows), draw),
        await module('1D', 'Guiding coalitions', coalitionBlocks(plan, shows), draw),
        openQuestions(source),
        findingsChapter(source),
        acceptedChapter(source),
    ];
    const leader = plan.leader && shows(plan.leader) ? titleOf(plan.leader) : undefined;
    const files = plan.members.filter(member => confidential || !member.private).map(({ file }) => pathOf(file));
    const document: ReportDocument = {
        title: titleOf(plan.system) || 'A plan without a system',
        leader,
        unitLeaders: plan.units.filter(shows).flatMap(unit => leadersOf(unit).map(titleOf)),
        asOf: dayText(plan.today),
        confidential,
        chapters,
        files,
    };
    return confidential ? document : withoutSecrets(document, source.assembly);
}

async function module(
    number: '1A' | '1B' | '1C' | '1D',
    title: string,
    blocks: readonly Block[],
    draw: (module: keyof typeof modules) => Promise<Block[]>,
): Promise<Chapter> {
    return { id: `module-${number}`, number, title, blocks: [...blocks, ...(await draw(number))] };
}

async function pictureBlocks(
    plan: Plan,
    entries: readonly CatalogueEntry[],
    module: keyof typeof modules,
    confidential: boolean,
): Promise<Block[]> {
    const blocks: Block[] = [];
    for (const entry of entries.filter(({ group }) => group === modules[module])) {
        const drawing = await drawPicture(plan, entry.id, { theme: 'editor', confidential });
        if (drawing && !drawing.empty) blocks.push({ kind: 'picture', id: entry.id, title: entry.title, drawing });
    }
    return blocks;
}

function facts(...pairs: readonly (readonly [label: string, text: string | undefined])[]): Block[] {
    const said = pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
    return said.length > 0 ? [{ kind: 'facts', facts: said.map(([label, text]): Fact => ({ label, text })) }] : [];
}

const texts = (nodes: readonly ast.Text[]) =>
    nodes
        .map(({ value }) => value ?? '')
        .filter(Boolean)
        .join(' ') || undefined;

function systemFacts({ system }: Plan): Block[] {
    if (!system) return [{ kind: 'paragraph', text: 'This file has no `system` block, so it belongs to no plan yet.' }];
    const serves = system.serves.map(({ amount, whom }) =>
        [amount && amountText(amount), whom].filter(Boolean).join(' '),
    );
    return facts(
        ['Mission', texts(system.mission)],
        ['Ambition', texts(system.ambition)],
        ['History', texts(system.history)],
        ['Serves', listed(serves) || undefined],
    );
}

function aspirationBlocks(plan: Plan, shows: (node: AstNode) => boolean): Block[] {
    const shown = plan.aspirations.filter(shows);
    if (shown.length === 0) return [{ kind: 'paragraph', text: 'No aspiration is written yet.', quiet: true }];
    return shown.flatMap((aspiration): Block[] => [
        { kind: 'heading', text: titleOf(aspiration) },
        ...(aspiration.parked[0]
            ? [{ kind: 'paragraph' as const, text: `Parked: ${aspiration.parked[0].reason ?? ''}`, quiet: true }]
            : []),
        ...facts(
            ['What we care about', texts(aspiration.care)],
            ['What we will do', texts(aspiration.do)],
            ['How we will know', listed(plan.metricsOf(aspiration.measuredBy).filter(shows).map(titleOf)) || undefined],
            ['Why it matters', texts(aspiration.purpose)],
            [
                'Owner',
                listed(
                    aspiration.owner
                        .flatMap(one => plan.who(one) ?? [])
                        .filter(shows)
                        .map(titleOf),
                ) || undefined,
            ],
            ['Set by', listed(plan.people(aspiration.setBy).filter(shows).map(titleOf)) || undefined],
        ),
    ]);
}

function reviewBlocks(plan: Plan): Block[] {
    if (plan.reviews.length === 0)
        return [{ kind: 'paragraph', text: 'Delivery capacity has not been reviewed yet.', quiet: true }];
    return [];
}

function unitBlocks(plan: Plan, shows: (node: AstNode) => boolean): Block[] {
    const units = plan.units.filter(shows);
    if (units.length === 0) return [{ kind: 'paragraph', text: 'There is no Delivery Unit yet.', quiet: true }];
    return units.flatMap((unit): Block[] => [
        { kind: 'heading', text: titleOf(unit) },
        ...facts(
            ['Mandate', texts(unit.mandate)],
            [
                'Reports to',
                listed(
                    unit.reportsTo
                        .flatMap(one => plan.who(one) ?? [])
                        .filter(shows)
                        .map(titleOf),
                ) || undefined,
            ],
            ['Led by', listed(leadersOf(unit).map(titleOf)) || undefined],
            ['Oversees', listed(plan.people(unit.oversees).filter(shows).map(titleOf)) || undefined],
        ),
        ...facts(
            ...deliveryQuestions.map((question, i): [string, string | undefined] => [
                question,
                unit.questions.find(({ number }) => number === String(i + 1))?.text,
            ]),
        ),
    ]);
}

function coalitionBlocks(plan: Plan, shows: (node: AstNode) => boolean): Block[] {
    const shown = plan.coalitions.filter(shows);
    const hidden = plan.coalitions.length - shown.length;
    if (plan.coalitions.length === 0)
        return [{ kind: 'paragraph', text: 'There is no guiding coalition yet.', quiet: true }];
    const blocks = shown.flatMap((coalition): Block[] => [
        { kind: 'heading', text: titleOf(coalition) },
        ...facts(
            ['For', listed(plan.aspirationsOf([coalition.aspirations]).filter(shows).map(titleOf)) || undefined],
            [
                'Led by',
                listed(
                    coalition.ledBy
                        .flatMap(one => plan.who(one) ?? [])
                        .filter(shows)
                        .map(titleOf),
                ) || undefined,
            ],
            [
                'What it does',
                listed(
                    coalition.functions.flatMap(list =>
                        list.items.map(({ word }) =>
                            (wordOf('CoalitionFunction', word ?? '') ?? word ?? '').replaceAll('-', ' '),
                        ),
                    ),
                ) || undefined,
            ],
        ),
    ]);
    const left =
        hidden > 0
            ? `${counted(hidden, 'coalition')} of private imports ${hidden === 1 ? 'is' : 'are'} left out here.`
            : '';
    return left ? [...blocks, { kind: 'paragraph', text: left, quiet: true }] : blocks;
}

function openQuestions({ plan, verdict, assembly, confidential }: ReportSource): Chapter {
    const view = guideView(plan, verdict, confidential ? undefined : assembly);
    const { answered, open, setAside } = view.counts;
    const blocks: Block[] = [
        {
            kind: 'paragraph',
            text: `Of the guide's questions, ${answered} ${answered === 1 ? 'is' : 'are'} answered, ${open} ${open === 1 ? 'is' : 'are'} open and ${setAside} ${setAside === 1 ? 'is' : 'are'} set aside.`,
        },
    ];
    for (const one of view.modules) {
        const questions = one.steps.flatMap(step => step.questions).filter(({ standing }) => standing === 'open');
        if (questions.length === 0) continue;
        blocks.push({ kind: 'heading', text: one.id === '1' ? one.title : `${one.id} ${one.title}` });
        blocks.push({ kind: 'questions', questions: questions.map(({ text, says }) => ({ text, says })) });
    }
    return { id: 'questions', title: 'Open questions', blocks };
}

const severityTitles = { error: 'Errors', warning: 'Warnings', info: 'Advice', hint: 'Hints' } as const;

function reportFindings({ findings, pathOf }: ReportSource): ReportFinding[] {
    return findings.flatMap(({ file, findings: own }) =>
        own.map((finding): ReportFinding => {
            const { line, column } = positionAt(file, finding.place.offset);
            const { severity, rule, message, waived } = finding;
            return {
                severity,
                rule,
                message,
                where: `${pathOf(file)}:${line}:${column}`,
                reason: waived?.reason,
                until: waived?.until,
            };
        }),
    );
}

function findingsChapter(source: ReportSource): Chapter {
    const open = reportFindings(source).filter(({ reason }) => reason === undefined);
    const blocks = severities.flatMap((severity): Block[] => {
        const own = open.filter(one => one.severity === severity);
        if (own.length === 0) return [];
        return [
            { kind: 'heading', text: `${severityTitles[severity]} (${own.length})` },
            { kind: 'findings', findings: own },
        ];
    });
    const none: Block = {
        kind: 'paragraph',
        text: 'Nothing in this plan departs from the guide’s principles.',
        quiet: true,
    };
    return {
        id: 'findings',
        title: 'Where the plan departs from the guide',
        blocks: blocks.length > 0 ? blocks : [none],
    };
}

function acceptedChapter(source: ReportSource): Chapter {
    const accepted = reportFindings(source).filter(({ reason }) => reason !== undefined);
    const blocks: Block[] =
        accepted.length > 0
            ? [{ kind: 'findings', findings: accepted }]
            : [{ kind: 'paragraph', text: 'No departure is accepted.', quiet: true }];
    return { id: 'accepted', title: 'Departures that are accepted, and why', blocks };
}

/** A last look at all that was written: a sentence with a name that only a private import holds is left out. */
function withoutSecrets(document: ReportDocument, assembly: Assembly): ReportDocument {
    const mentions = secretsOf(assembly, privateImports(assembly));
    const seen = (value: unknown): unknown => {
        if (typeof value === 'string') return mentions(value) ? '(withheld)' : value;
        if (Array.isArray(value)) return value.map(seen);
        if (value === null || typeof value !== 'object') return value;
        // Pictures keep to their own rules, and are tested by them.
        return Object.fromEntries(
            Object.entries(value).map(([key, inner]) => [key, key === 'drawing' ? inner : seen(inner)]),
        );
    };
    return seen(document) as ReportDocument;
}
