import type * as ast from '../../language/generated/ast.ts';
import { managedBelow, wayUp } from '../../plan/dependence.ts';
import { caret, fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Related } from '../../plan/finding.ts';
import { containersOf, type ManagementStep, stepSentence } from '../../plan/management.ts';
import { type Anyone, capital, type Plan, titleOf } from '../../plan/plan.ts';
import { reviewersOf } from '../../plan/review-team.ts';
import { unitOf, unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** The steps of a line of management that are shown: more help nobody. */
const mostSteps = 12;

export default principle({
    id: 'review/external-not-independent',
    area: 'review',
    statement: 'The external reviewers depend on nobody whose work they review.',
    severity: 'info',
    cites: [
        { where: '1B', quote: 'Staff from an independent entity, which has delivery expertise.' },
        { where: '1B', quote: 'This combination of participants ensures both insider and outsider perspectives' },
    ],
    ours: 'Dependent are the unit and its people, the system leader, the reviewers from the leadership team, and whoever one of these manages, over any number of steps.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const insiders = new Set(reviewersOf(plan, review, 'leadership').flatMap(({ who }) => plan.who(who) ?? []));
            if (plan.leader) insiders.add(plan.leader);
            const outsiders = reviewersOf(plan, review, 'external');
            const managed = outsiders.length > 0 ? managedBelow(plan, insiders) : new Map();
            for (const reviewer of outsiders) {
                const who = plan.who(reviewer.who);
                const tie = who && tieOf(plan, who, insiders, managed);
                if (!tie) continue;
                report({
                    at: placeOf(reviewer.who),
                    about: reviewer,
                    message: `${capital(unitPersonTitle(who))} ${tie.says}, and whoever depends on those under review will spare them the worst. Bring in people who owe nobody here anything: \`reviewer external …\`.`,
                    related: tie.related,
                    fixes: [fix('Name somebody from outside instead', replace(placeOf(reviewer.who), `"${caret}"`))],
                });
            }
        }
    },
    good: `actor Chief "Chief Officer" {
    manages Audit
}
actor Audit "Internal Audit"
actor University "Lakeland University" {
    advises Chief
}
review Baseline "Where we stand" {
    reviewer leadership Chief
    reviewer unit "The delivery leader"
    reviewer external University
}`,
    bad: `actor Chief "Chief Officer" {
    manages Audit
}
actor Audit "Internal Audit"
actor University "Lakeland University" {
    advises Chief
}
review Baseline "Where we stand" {
    reviewer leadership Chief
    reviewer unit "The delivery leader"
    reviewer external «Audit»
}`,
    near: `actor Board "State Board" {
    governs Chief
}
actor Chief "Chief Officer" {
    funds University
}
actor University "Lakeland University" {
    within Board
}
review Baseline "Where we stand" {
    reviewer leadership Chief
    reviewer unit "The delivery leader"
    reviewer external University
}`,
});

interface Tie {
    /** What ties somebody to the reviewed, as what a sentence says of them. */
    readonly says: string;
    readonly related?: readonly Related[];
}

function tieOf(
    plan: Plan,
    who: Anyone,
    insiders: ReadonlySet<Anyone>,
    managed: ReadonlyMap<Anyone, ManagementStep>,
): Tie | undefined {
    if (who.$type === 'Unit') return { says: 'belongs to the system' };
    if (who.$type === 'Staff') return { says: `works in the ${unitTitle(who)}` };
    if (who === plan.leader) return { says: 'leads the system' };
    if (insiders.has(who)) return { says: 'is named as one of the leadership team, too' };
    const around = containersOf(plan, who);
    const path: Related[] = [];
    for (const [i, at] of [who, ...around.map(({ container }) => container)].entries()) {
        if (i > 0) {
            const { said } = around[i - 1]!;
            path.push({ place: placeOf(said), message: `This is within ${titleOf(at)}.` });
            if (insiders.has(at)) return { says: `is part of ${titleOf(at)}`, related: path };
        }
        const steps = wayUp(at, managed);
        if (steps.length === 0) continue;
        const manager = titleOf(steps.at(-1)!.manager);
        return {
            says: `answers to ${manager}${steps.length + i > 1 ? ' in the end' : ''}`,
            related: [
                ...path,
                ...steps.slice(0, mostSteps).map(step => ({ place: placeOf(step.said), message: stepSentence(step) })),
            ],
        };
    }
    return undefined;
}

function unitTitle(person: ast.Staff): string {
    const unit = unitOf(person);
    return unit ? titleOf(unit).replace(/^the\s+/i, '') : 'Delivery Unit';
}
