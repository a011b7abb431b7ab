import { namePlace, placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { influenced, type ManagementStep, managementPath, stepSentence } from '../../plan/management.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { unitPeople, unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** Where the unit's own `reports to` is the whole way, it can name the system leader instead. */
function fixesFor(path: readonly ManagementStep[], plan: Plan): Fix[] | undefined {
    const said = path[0]!.said;
    if (path.length > 1 || said.$type !== 'Someone' || !plan.leader?.name) return undefined;
    return [{ title: `Change to \`${plan.leader.name}\``, edits: [{ place: placeOf(said), text: plan.leader.name }] }];
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
                    at: namePlace(who),
                    about: who,
                    message: `${titleOf(manager)}${through} manages ${unitPersonTitle(who)}, ${who.$type === 'Unit' ? 'which' : 'who'} is there to challenge it. A unit inside the line it influences cannot be a critical friend: let it report to the system leader.`,
                    fixes: fixesFor(path, plan),
                    related: path.map(step => ({ place: placeOf(step.said), message: stepSentence(step) })),
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
    leader «Okafor» "Ngozi Okafor" {
        reports to Assessment
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
