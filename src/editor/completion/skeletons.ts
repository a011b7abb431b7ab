import type { NamedNode, PlanFile } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import { undeclaredNames } from './undeclared.ts';

/*
 * Whole blocks as snippets, with what the guide asks of each first. Every field has a word in it that may stand in a
 * plan, so that whoever goes on typing without filling it in has still a text that can be read. No field invents a judgment
 * of somebody, and a text that only holds a place says so by its dots, so that it is no answer.
 */

const sectors = 'k12,higher-education,health,justice,transport,city,national-government,nonprofit,other';
const actorLevels = 'leadership,middle,front-line,external,users,public';

/** Fields stand in « » here, numbered: with what they hold at first, the words to choose from, or whose name it is. */
const written: Readonly<Record<string, string>> = {
    System: [
        'system «1=new» "«2:… the system …»" {',
        `    sector  «3|${sectors}|»`,
        '    led by  «4=anyone»',
        '    mission "$5"$0',
        '}',
    ].join('\n'),
    Influence: [
        'external influence «1=new» "«2:… what binds us …»" {',
        '    kind     «3|law,regulation,mission,commitment,mandate,users,stakeholders|»',
        '    requires "$4"$0',
        '}',
    ].join('\n'),
    Aspiration: [
        'aspiration «1=new» "«2:… what we want …»" {',
        '    care        "$3"',
        '    do          "$4"',
        '    measured by «5=metric»$0',
        '}',
    ].join('\n'),
    Metric: [
        'metric «1=new» "«2:… what is counted …»" {',
        '    measured in "$3"',
        '    direction   «4|increase,decrease,maintain|»',
        '    baseline    «5:0» in «6:2025»',
        '    target      «7:0» by «8:2029»',
        '    trajectory  «9:0» in «10:2027»$0',
        '}',
    ].join('\n'),
    Actor: [
        'actor «1=new» "«2:… post or organisation …»" {',
        '    kind  «3|person,organisation,group|»',
        `    level «4|${actorLevels}|»$0`,
        '}',
    ].join('\n'),
    Activity: ['activity «1=new» "«2:… what is done …»" {', '    kind «3|routine,program|»$0', '}'].join('\n'),
    Action: [
        'action «1=new» "«2:… what somebody will do …»" {',
        '    «3|short-term,long-term|»',
        '    owner «4=anyone»',
        '    by    «5:2026-12»$0',
        '}',
    ].join('\n'),
    Review: [
        'review «1=new» "«2:… when it was …»" {',
        '    date     «3:2026-01»',
        '    mode     «4|rapid,formal|»',
        '    reviewer external "$5"$0',
        '}',
    ].join('\n'),
    Unit: [
        'unit «1=new» "«2:… the delivery unit …»" {',
        '    reports to «3=leader»',
        '',
        '    leader «4=staff» "«5:… the delivery leader …»" {',
        '        time 100%$0',
        '    }',
        '}',
    ].join('\n'),
    Coalition: [
        'coalition «1=new» for «2=aspiration» {',
        '    led by «3=leader»',
        '',
        '    member «4=other»$0',
        '}',
    ].join('\n'),
    Staff: ['«1=new» "«2:… who it is …»" {', '    time         100%', '    competencies $0', '}'].join('\n'),
    Team: ['«1=new» "«2:… the team …»" {', '    led by $3', '    people $0', '}'].join('\n'),
    JointAction: [
        '«1=new» "«2:… what is at issue …»" {',
        '    led by  $3',
        '    outcome "$4"',
        '    ends    «5:2026-12»$0',
        '}',
    ].join('\n'),
    Interaction: [
        '«1=new» "«2:… what the meeting is …»" {',
        '    with    $3',
        '    level   «4|leadership,middle,front-line|»',
        '    «5|weekly,monthly,quarterly|»',
        '    purpose "$6"$0',
        '}',
    ].join('\n'),
    Candidate: ['«1=other» {', '    alignment $2', '    power     $3', '    type      $0', '}'].join('\n'),
};

/** What a new block is called before somebody has a better name for it. */
const newNames: Readonly<Record<string, string>> = {
    System: 'NewSystem',
    Review: 'NewReview',
    Unit: 'DeliveryUnit',
    Staff: 'NewPerson',
    Team: 'NewTeam',
    JointAction: 'NewJointAction',
    Interaction: 'NewMeeting',
    Coalition: 'GuidingCoalition',
};

/** So many names can be chosen from in a field; whoever wants another types it. */
const mostChoices = 12;

/**
 * The skeleton of a block as a snippet, with the plan's own names where it names something, and a name for itself: one
 * that is used already and waits to be declared, else one that is free.
 *
 * @param rule the rule of the grammar
 * @param name what the block is called, where that is settled
 * @returns undefined where the rule has no skeleton
 */
export function skeletonOf(rule: string, file: PlanFile, plan: Plan | undefined, name?: string): string | undefined {
    const names = new Names(rule, file, plan, name);
    return written[rule]
        ?.replace(/«(\d+)=(\w+)»/g, (_, field: string, whose: string) => names.field(field, whose))
        .replace(/«([^«»]*)»/g, '$${$1}');
}

/** The names that the fields of a skeleton can hold. */
class Names {
    private readonly rule: string;
    private readonly plan: Plan | undefined;
    private readonly own: string | undefined;
    private readonly taken: ReadonlySet<string>;
    private readonly undeclared: ReadonlyMap<string, readonly string[]>;

    constructor(rule: string, file: PlanFile, plan: Plan | undefined, name: string | undefined) {
        this.rule = rule;
        this.plan = plan;
        this.own = name;
        this.taken = new Set(plan?.names.keys() ?? file.names.map(node => node.name));
        this.undeclared = plan?.ask(undeclaredNames) ?? new Map();
    }

    field(field: string, whose: string): string {
        const [first, ...others] = [...new Set(this.choices(whose))].slice(0, mostChoices);
        return others.length > 0 ? `\${${field}|${[first, ...others].join(',')}|}` : `\${${field}:${first}}`;
    }

    /** What a field can hold, the likeliest first; there is always something. */
    private choices(whose: string): readonly string[] {
        const { plan } = this;
        switch (whose) {
            case 'new':
                return this.own === undefined ? this.forNew() : [this.own];
            case 'staff':
                return [this.free('DeliveryLeader')];
            case 'leader': {
                const leader = plan?.system?.ledBy[0]?.ref?.$refText;
                return leader ? [leader] : orElse(this.people(), 'Leader');
            }
            case 'anyone':
                return orElse(this.people(), 'Leader');
            case 'other': {
                const leader = plan?.system?.ledBy[0]?.ref?.$refText;
                return orElse(
                    this.people().filter(name => name !== leader),
                    'Actor',
                );
            }
            case 'metric': {
                const metrics = plan?.metrics ?? [];
                const used = new Set(plan?.metricsOf(plan.aspirations.flatMap(one => one.measuredBy)));
                const free = metrics.filter(metric => !used.has(metric));
                return orElse([...namesOf(free), ...this.waiting('Metric')], 'Metric');
            }
            default: {
                const aspirations = plan?.aspirations ?? [];
                const covered = new Set(plan?.aspirationsOf(plan.coalitions.map(one => one.aspirations)));
                const open = aspirations.filter(aspiration => !covered.has(aspiration));
                return orElse([...namesOf(open), ...this.waiting('Aspiration'), ...namesOf(aspirations)], 'Aspiration');
            }
        }
    }

    private forNew(): readonly string[] {
        const waiting = this.rule === 'Unit' ? [] : this.waiting(this.rule);
        return orElse(waiting, this.free(newNames[this.rule] ?? `New${this.rule}`));
    }

    private people(): readonly string[] {
        return [...namesOf(this.plan?.actors ?? []), ...this.waiting('Actor')];
    }

    private waiting(type: string): readonly string[] {
        return this.undeclared.get(type) ?? [];
    }

    private free(name: string): string {
        let free = name;
        for (let number = 2; this.taken.has(free); number++) free = `${name}${number}`;
        return free;
    }
}

function namesOf(nodes: readonly NamedNode[]): readonly string[] {
    return nodes.map(({ name }) => name);
}

function orElse(names: readonly string[], fallback: string): readonly string[] {
    return names.length > 0 ? names : [fallback];
}
