import { addLines, deleteSaid, fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { influenced, told, whyInfluenced, wordsOf } from '../../plan/influence.ts';
import { type ManagementStep, managementPath } from '../../plan/management.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { deleteStep } from '../../plan/relations.ts';
import { unitPeople, unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** Whether somebody is one of a unit's people and neither the unit nor its leader. */
function isOfStaff(who: Anyone): boolean {
    return who.$type === 'Staff' && who.post === 'staff';
}

/**
 * Where one line is the whole way: the unit and its leader can report to the system leader instead, its staff within the
 * unit, and who manages them can let them go.
 */
function fixesFor(path: readonly ManagementStep[], who: Anyone, plan: Plan): Fix[] | undefined {
    const { said, manager } = path[0]!;
    const { leader } = plan;
    if (path.length > 1 || !leader?.name) return undefined;
    const isOwn = said.$type === 'Someone' && said.$container === who;
    if (isOwn && isOfStaff(who)) {
        return [fix(`Leave ${titleOf(who)} to the unit's own line`, deleteSaid(said))];
    }
    if (isOwn) return [fix(`Change to \`${leader.name}\``, replace(placeOf(said), leader.name))];
    const away = deleteStep(plan, path[0]!);
    if (!away || who.$type === 'Actor') return undefined;
    const toLeader = who.reportsTo.length === 0 && !isOfStaff(who) ? [addLines(who, `reports to ${leader.name}`)] : [];
    const title = `Take ${unitPersonTitle(who)} out from under ${titleOf(manager)}`;
    return [fix(toLeader.length > 0 ? `${title}, with a line to ${titleOf(leader)}` : title, away, ...toLeader)];
}

export default principle({
    id: 'unit/managed-by-influenced',
    area: 'unit',
    statement:
        'Nobody whom the unit tries to influence manages the unit or one of its people, directly or over others.',
    severity: 'error',
    cites: [
        {
            where: '1C',
            quote: 'They should not be managed by any of the people or organizations they are trying to influence',
        },
    ],
    ours: 'Line management is followed over any number of steps. Being drawn from a department is not being managed by it.',
    noFix: 'Where one line says it, and the plan names its leader, a fix changes it; a longer way has no single line to change.',
    check(plan, report) {
        const targets = plan.ask(influenced);
        for (const unit of plan.units) {
            for (const who of unitPeople(unit)) {
                const path = managementPath(plan, who, 'above', other => targets.has(other));
                if (!path) continue;
                const manager = path.at(-1)!.manager;
                const through =
                    path.length > 1
                        ? `, ${path.length - 1 === 1 ? 'one step' : `${path.length - 1} steps`} up the line,`
                        : '';
                report({
                    at: wordsOf(path[0]!),
                    about: who,
                    message: `${titleOf(manager)}${through} manages ${unitPersonTitle(who)}, ${who.$type === 'Unit' ? 'which' : 'who'} is there to challenge it. A unit inside the line it influences cannot be a critical friend: ${isOfStaff(who) ? `leave ${titleOf(who)} to the unit's own line` : 'let it report to the system leader'}.`,
                    fixes: fixesFor(path, who, plan),
                    related: [...told(path), ...whyInfluenced(plan, manager)],
                });
            }
        }
    },
    good: `actor Chief "Chief Officer"
actor Assessment "Assessment Division" {
    reports to Chief
}
unit Flow "Flow Unit" {
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        reports to Chief
    }
}`,
    bad: `actor Chief "Chief Officer"
actor Assessment "Assessment Division" {
    reports to Chief
}
unit Flow "Flow Unit" {
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        «reports to Assessment»
    }
}`,
    near: `actor Chief "Chief Officer"
actor Assessment "Assessment Division" {
    reports to Chief
}
unit Flow "Flow Unit" {
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        drawn from Assessment
        reports to Chief
    }
}`,
});
