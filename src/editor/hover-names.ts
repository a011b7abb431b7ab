import type * as ast from '../language/generated/ast.ts';
import { descriptionOf } from '../plan/descriptions.ts';
import { fileOf, type NamedNode, type PlanFile, placeOf, writtenText } from '../plan/file.ts';
import { baseName } from '../plan/files.ts';
import { byPlace, type Finding, severities } from '../plan/finding.ts';
import { lineManagement } from '../plan/management.ts';
import { type Anyone, capital, listed, type Plan, titleOf } from '../plan/plan.ts';
import { latestReading } from '../plan/readings.ts';
import { numberText } from '../plan/values.ts';
import { markdownText } from '../report/markdown-text.ts';
import { linesOf, paragraphs } from './markdown.ts';
import { holderOn } from './navigate/holder.ts';
import { kindOf } from './navigate/kind.ts';
import { meaningOf, type PlansOfFiles } from './navigate/meaning.ts';

/** From where a name is looked at. */
export interface View {
    readonly file: PlanFile;
    readonly plan: Plan;
    readonly plans: PlansOfFiles & { findings(file: PlanFile): readonly Finding[] };
    /** Whether the cursor stands on the block itself, whose findings the editor shows there anyway. */
    readonly atHome: boolean;
}

/** How many findings of a block are told. */
const mostFindings = 3;

/** A card on what a name stands for: what it is, the facts that tell it from others, where it is used, what is said against it. */
export function describeName(node: NamedNode, view: View): string {
    return paragraphs(
        `**${markdownText(titleOf(node))}** — ${kindOf(node)} \`${node.name}\``,
        linesOf(...(descriptionOf(node)?.split('\n').map(markdownText) ?? [])),
        linesOf(...factsOf(node, view.plan)),
        linesOf(useOf(node, view), homeOf(node, view)),
        view.atHome ? undefined : findingsOf(node, view),
    );
}

function factsOf(node: NamedNode, plan: Plan): (string | undefined)[] {
    switch (node.$type) {
        case 'Actor': {
            const actor = node as ast.Actor;
            const holder = holderOn(actor, plan.today);
            return [
                capital([actor.kind[0]?.word, actor.level[0]?.word].filter(Boolean).join(', ')),
                said(actor.role[0]),
                holder && `Held by ${markdownText(holder)}`,
                ...linesOfManagement(actor, plan),
            ];
        }
        case 'Unit': {
            const unit = node as ast.Unit;
            const leader = unit.staff.find(({ post }) => post === 'leader');
            const size = unit.size[0]?.count;
            return [
                [size && `${size} people`, leader && `led by ${markdownText(titleOf(leader))}`]
                    .filter(Boolean)
                    .join(', '),
                ...linesOfManagement(unit, plan),
            ];
        }
        case 'Staff': {
            const staff = node as ast.Staff;
            const time = staff.time[0]?.value;
            const where = staff.$container && `of ${markdownText(titleOf(staff.$container))}`;
            return [
                said(staff.role[0]),
                [[capital(staff.post ?? ''), where].filter(Boolean).join(' '), time && `${time} of the time`]
                    .filter(Boolean)
                    .join(', '),
                ...linesOfManagement(staff, plan),
            ];
        }
        case 'Aspiration': {
            const { care, measuredBy, owner } = node as ast.Aspiration;
            const metrics = plan.metricsOf(measuredBy).map(metric => markdownText(titleOf(metric)));
            return [
                said(care[0]),
                metrics.length > 0 ? `Measured by: ${metrics.join('; ')}` : undefined,
                owned(owner[0], plan),
            ];
        }
        case 'Metric': {
            const metric = node as ast.Metric;
            const { baseline, target, measuredIn, owner } = metric;
            const way = [
                baseline[0] && `from ${written(baseline[0])}`,
                target[0] && `to ${written(target[0])}`,
                measuredIn[0] && `(${markdownText(measuredIn[0].value)})`,
            ];
            const latest = latestReading(plan, metric);
            return [
                way.filter(Boolean).join(' '),
                latest && `Latest: ${numberText(latest.value)} in ${markdownText(latest.date)}`,
                owned(owner[0], plan),
            ];
        }
        default:
            return otherFacts(node, plan);
    }
}

function otherFacts(node: NamedNode, plan: Plan): (string | undefined)[] {
    switch (node.$type) {
        case 'Coalition': {
            const { aspirations, candidates } = node as ast.Coalition;
            const titles = plan.aspirationsOf([aspirations]).map(one => markdownText(titleOf(one)));
            const members = candidates.filter(({ standing }) => standing === 'member').length;
            return [
                titles.length > 0 ? `For: ${titles.join('; ')}` : undefined,
                members > 0 ? counted(members, 'member') : undefined,
            ];
        }
        case 'Review': {
            const { date, mode, ratings } = node as ast.Review;
            const rated = ratings.length > 0 ? `${counted(ratings.length, 'component')} rated` : undefined;
            return [[mode[0]?.word && capital(mode[0].word), date[0]?.text, rated].filter(Boolean).join(', ')];
        }
        case 'Influence':
            return [said((node as ast.Influence).requires[0])];
        case 'Activity': {
            const owners = plan.people((node as ast.Activity).owner).map(one => markdownText(titleOf(one)));
            return [owners.length > 0 ? `Owned by ${listed(owners)}` : undefined];
        }
        case 'Action': {
            const { owner, by, done } = node as ast.Action;
            const until = done[0]?.text ? `Done ${done[0].text}` : by[0]?.text && `Due by ${by[0].text}`;
            return [owned(owner[0], plan), until];
        }
        case 'Team': {
            const { ledBy, theme } = node as ast.Team;
            const leader = plan.who(ledBy[0]);
            return [said(theme[0]), leader && `Led by ${markdownText(titleOf(leader))}`];
        }
        case 'JointAction':
            return [said((node as ast.JointAction).issue[0])];
        case 'Interaction':
            return [said((node as ast.Interaction).purpose[0])];
        default:
            return [];
    }
}

/** Who manages somebody, and whom they manage: the first few by title, the rest by number. */
function linesOfManagement(who: Anyone, plan: Plan): (string | undefined)[] {
    const { above, below } = plan.ask(lineManagement);
    const up = new Set((above.get(who) ?? []).map(({ manager }) => manager));
    const down = new Set((below.get(who) ?? []).map(({ managed }) => managed));
    return [some('Reports to', up), some('Manages', down)];
}

function some(word: string, people: ReadonlySet<Anyone>, most = 4): string | undefined {
    if (people.size === 0) return undefined;
    const titles = [...people].map(one => markdownText(titleOf(one)));
    const shown = titles.length > most ? [...titles.slice(0, most - 1), `${titles.length - most + 1} more`] : titles;
    return `${word}: ${listed(shown)}`;
}

/** What is declared for others to speak of, so that it tells something where none does. */
const meantForUse = new Set(['Actor', 'Aspiration', 'Metric', 'Staff']);

/** How often a name is used, and where. */
function useOf(node: NamedNode, { plans }: View): string | undefined {
    const { uses } = meaningOf(plans, fileOf(node), node.name, node);
    if (uses.length === 0) return meantForUse.has(node.$type) ? 'Used nowhere' : undefined;
    const files = new Set(uses.map(use => fileOf(use.node)));
    return `Used ${counted(uses.length, 'time')} in ${counted(files.size, 'file')}`;
}

function homeOf(node: NamedNode, { file }: View): string | undefined {
    const home = fileOf(node);
    return home === file ? undefined : `*Declared in ${markdownText(baseName(home.uri))}*`;
}

/** The gravest of what is said against a block. */
function findingsOf(node: NamedNode, { plans }: View): string | undefined {
    const { file, offset, length } = placeOf(node);
    const own = plans
        .findings(file)
        .filter(({ place, waived, severity }) => {
            const within = offset <= place.offset && place.offset + place.length <= offset + length;
            return within && !waived && severity !== 'hint';
        })
        .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || byPlace(a, b));
    if (own.length === 0) return undefined;
    const shown = own.slice(0, mostFindings).map(({ message }) => `- ${markdownText(message)}`);
    const rest = own.length - shown.length;
    return [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

function owned(owner: ast.Someone | undefined, plan: Plan): string | undefined {
    const who = plan.who(owner);
    return who && `Owned by ${markdownText(titleOf(who))}`;
}

function said(text: ast.Text | undefined): string | undefined {
    return text?.value ? markdownText(text.value) : undefined;
}

/** A value as the plan writes it. */
function written(node: ast.Reading | ast.Target): string {
    return markdownText(writtenText(node));
}

function counted(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
