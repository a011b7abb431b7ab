import { questions } from '../checklist/checklist.ts';
import { type Severity, severities } from '../plan/finding.ts';
import { principles } from '../principles/all.generated.ts';
import { type Area, areas } from '../principles/principle.ts';
import { type Grade, questionGroup } from './explain.ts';
import { otherGroups, otherRules } from './other-rules.ts';
import { counted } from './summary.ts';

/** A rule in a list. */
export interface Listed {
    readonly id: string;
    readonly severity: Grade;
    readonly statement: string;
}

/** A part of the list of all rules, under its title. */
export interface ListedGroup {
    readonly title: string;
    readonly rules: readonly Listed[];
}

/** The principles by area, in the guide's order. */
export function principleGroups(): ListedGroup[] {
    return (Object.keys(areas) as Area[])
        .map(area => ({ title: areas[area], rules: principles.filter(one => one.area === area) }))
        .filter(({ rules }) => rules.length > 0);
}

/** The rules that are no principles: mistakes in how something is written. */
export function otherRuleGroups(): ListedGroup[] {
    return Object.entries(otherGroups)
        .map(([prefix, title]) => ({ title, rules: otherRules.filter(one => one.id.startsWith(`${prefix}/`)) }))
        .filter(({ rules }) => rules.length > 0);
}

/** The guide's questions, which a plan answers and `check` seldom speaks of. */
export function askedGroup(): ListedGroup {
    const rules = questions.map(({ id, text, important = 'question' as const }) => ({
        id,
        severity: important,
        statement: text,
    }));
    return { title: questionGroup, rules };
}

/** How many principles there are: "45 principles: 12 errors, 20 warnings, 10 infos and 3 hints." */
export function principleCount(groups: readonly ListedGroup[]): string {
    const rules = groups.flatMap(group => group.rules);
    const of = (severity: Severity) => counted(rules.filter(rule => rule.severity === severity).length, severity);
    const parts = severities.map(of).filter(text => text !== '');
    const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
    return `${counted(rules.length, 'principle')}: ${all}.`;
}

export interface ListOptions {
    /** What the ids of those that are wanted begin with. */
    readonly prefix?: string;
    /** The address of a principle's page, where there are pages. */
    readonly linkTo?: (id: string) => string;
    /** What stands under the title. */
    readonly introduction?: string;
}

/** The groups with those of their rules whose ids begin with something. */
export function groupsWith(groups: readonly ListedGroup[], prefix = ''): ListedGroup[] {
    return groups
        .map(({ title, rules }) => ({ title, rules: rules.filter(({ id }) => id.startsWith(prefix)) }))
        .filter(({ rules }) => rules.length > 0);
}

/** The list of all rules, or of some, as a page in Markdown. */
export function listMarkdown({ prefix, linkTo, introduction }: ListOptions = {}): string {
    const groups = groupsWith(principleGroups(), prefix);
    const others = groupsWith(otherRuleGroups(), prefix);
    const asked = prefix ? groupsWith([askedGroup()], prefix) : [];
    const parts: string[] = [];
    if (groups.length > 0)
        parts.push(
            '# The principles',
            ...(introduction ? [introduction] : []),
            principleCount(groups),
            ...groups.flatMap(group => [`## ${group.title}`, table(group, linkTo)]),
        );
    if (others.length > 0)
        parts.push(
            '# What else a check says',
            'Mistakes in how a plan is written: they are corrected, and cannot be waived.',
            ...others.flatMap(group => [`## ${group.title}`, table(group)]),
        );
    for (const group of asked) parts.push(`# ${group.title}`, table(group));
    return `${parts.join('\n\n')}\n`;
}

function table({ rules }: ListedGroup, linkTo?: (id: string) => string): string {
    const rows = rules.map(({ id, severity, statement }) => {
        const name = `\`${id}\``;
        return `| ${linkTo ? `[${name}](${linkTo(id)})` : name} | ${severity} | ${statement} |`;
    });
    return ['| id | severity | what a plan that keeps it says |', '|---|---|---|', ...rows].join('\n');
}
