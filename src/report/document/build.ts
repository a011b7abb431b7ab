import type { AstNode } from 'langium';
import type { Theme } from '../../pictures/theme.ts';
import type { Assembly } from '../../plan/assemble.ts';
import { dayText } from '../../plan/days.ts';
import { fileOf, type PlanFile } from '../../plan/file.ts';
import { severities } from '../../plan/finding.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { leadersOf } from '../../plan/units.ts';
import { lastDay } from '../../plan/values.ts';
import type { Verdict } from '../../principles/judge.ts';
import { guideView, stepsAndLater } from '../guide.ts';
import { positionAt } from '../lines.ts';
import { privateImports } from '../private-imports.ts';
import type { CheckedFile } from '../report.ts';
import { secretsOf } from '../secrets.ts';
import { Anchors } from './anchors.ts';
import {
    aspirationsChapter,
    coalitionsChapter,
    quiet,
    reviewChapter,
    type Shown,
    unitChapter,
    wholeChapter,
} from './chapters.ts';
import type { Block, Chapter, ReportDocument, ReportFinding } from './document.ts';
import { picturesFor } from './pictures.ts';

/** What a report is made from. */
export interface ReportSource {
    readonly plan: Plan;
    readonly verdict: Verdict | undefined;
    readonly assembly: Assembly;
    /** The findings of the plan's files; where the report is not confidential, already without what must stay inside. */
    readonly findings: readonly CheckedFile[];
    readonly pathOf: (file: PlanFile) => string;
    readonly confidential: boolean;
    /** The colours of its pictures. */
    readonly theme: Theme;
}

/** Puts a report together: a front page, the four modules, what is open, what is found and what is accepted. */
export async function buildReport(source: ReportSource): Promise<ReportDocument> {
    const { plan, confidential, pathOf, theme } = source;
    const shows = (node: AstNode) => confidential || !plan.isPrivate(fileOf(node));
    const anchors = new Anchors(plan);
    const of: Shown = { plan, confidential, theme, anchors, shows };
    const body = [
        await wholeChapter(of),
        await aspirationsChapter(of),
        await reviewChapter(of),
        await unitChapter(of),
        await coalitionsChapter(of),
    ];
    const shown = anchorsIn(body);
    const found = reportFindings(source, node => anchors.around(node, shown));
    const document: ReportDocument = {
        title: titleOf(plan.system) || 'A plan without a system',
        leader: plan.leader && shows(plan.leader) ? signed(plan.leader, plan.today) : undefined,
        unitLeaders: plan.units.filter(shows).flatMap(unit => leadersOf(unit).map(who => signed(who, plan.today))),
        asOf: dayText(plan.today),
        confidential,
        front: await picturesFor(plan, of, ['board']),
        chapters: [...body, openQuestions(source), findingsChapter(found), acceptedChapter(found)],
        files: plan.members.filter(member => confidential || !member.private).map(({ file }) => pathOf(file)),
    };
    return confidential ? document : withoutSecrets(document, source.assembly);
}

/** Somebody as they sign: who holds the post today, and the post. */
function signed(who: Anyone, today: number): string {
    const holders = 'holders' in who ? who.holders : [];
    const now = holders.findLast(({ since, until }) => {
        const [from, to] = [lastDay(since[0]), lastDay(until[0])];
        return (from === undefined || from <= today) && (to === undefined || to >= today);
    });
    const post = titleOf(who);
    return now?.name && now.name !== post ? `${now.name}, ${post}` : post;
}

function anchorsIn(chapters: readonly Chapter[]): ReadonlySet<string> {
    const ids = chapters.flatMap(({ id, blocks }) => [
        id,
        ...blocks.map(block =>
            block.kind === 'heading' ? block.id : block.kind === 'picture' ? block.anchor : undefined,
        ),
    ]);
    return new Set(ids.filter(id => id !== undefined));
}

function openQuestions({ plan, verdict, assembly, confidential }: ReportSource): Chapter {
    const view = guideView(plan, verdict, confidential ? undefined : assembly);
    const { answered, open, setAside } = view.counts;
    const are = (count: number) => `${count || 'none'} ${count === 1 ? 'is' : 'are'}`;
    const sum = `Of the ${answered + open + setAside} questions that the guide puts to this plan, ${are(answered)} answered, ${are(open)} open and ${are(setAside)} set aside.`;
    const blocks: Block[] = [{ kind: 'paragraph', text: sum }];
    for (const one of view.modules) {
        const questions = stepsAndLater(one)
            .flatMap(step => step.questions)
            .filter(({ standing }) => standing === 'open');
        if (questions.length === 0) continue;
        blocks.push({ kind: 'heading', text: one.id === '1' ? one.title : `${one.id} ${one.title}` });
        blocks.push({ kind: 'questions', questions: questions.map(({ text, says }) => ({ text, says })) });
    }
    return { id: 'questions', title: 'Open questions', blocks };
}

const severityTitles = { error: 'Errors', warning: 'Warnings', info: 'Advice', hint: 'Hints' } as const;

function reportFindings(
    { findings, pathOf }: ReportSource,
    anchorOf: (node: AstNode | undefined) => string | undefined,
): ReportFinding[] {
    return findings.flatMap(({ file, findings: own }) =>
        own.map((finding): ReportFinding => {
            const { line, column } = positionAt(file, finding.place.offset);
            const { severity, rule, message, waived, node } = finding;
            const where = `${pathOf(file)}:${line}:${column}`;
            const { reason, until } = waived ?? {};
            return { severity, rule, message, where, anchor: anchorOf(node), reason, until };
        }),
    );
}

function findingsChapter(all: readonly ReportFinding[]): Chapter {
    const open = all.filter(({ reason }) => reason === undefined);
    const blocks = severities.flatMap((severity): Block[] => {
        const own = open.filter(one => one.severity === severity);
        if (own.length === 0) return [];
        return [
            { kind: 'heading', text: `${severityTitles[severity]} (${own.length})` },
            { kind: 'findings', findings: own },
        ];
    });
    const none = quiet('Nothing in this plan departs from the guide’s principles.');
    const title = 'Where the plan departs from the guide';
    return { id: 'findings', title, blocks: blocks.length > 0 ? blocks : [none] };
}

function acceptedChapter(all: readonly ReportFinding[]): Chapter {
    const accepted = all.filter(({ reason }) => reason !== undefined);
    const blocks: Block[] =
        accepted.length > 0 ? [{ kind: 'findings', findings: accepted }] : [quiet('No departure is accepted.')];
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
