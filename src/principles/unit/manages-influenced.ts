import type * as ast from '../../language/generated/ast.ts';
import { contactsByBody, giveAccount, saysComesFrom } from '../../plan/accounts.ts';
import { fix, replace } from '../../plan/edits.ts';
import { fileOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { influenced, told, whyInfluenced, wordsOf } from '../../plan/influence.ts';
import { type ManagementStep, managementPath } from '../../plan/management.ts';
import { saidRange } from '../../plan/parts.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { deleteStep } from '../../plan/relations.ts';
import { unitPeople, unitPersonSubject } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/manages-influenced',
    area: 'unit',
    statement:
        'Neither the unit nor one of its people manages those whom it tries to influence, directly or over others.',
    severity: 'error',
    cites: [
        { where: '1C', quote: 'nor should they directly manage any of these people or organizations' },
        {
            where: '1C',
            quote: "Rather than exerting its own authority, the Delivery Unit acts as an amplifier of the system leader's authority",
        },
    ],
    ours: 'Line management is followed over any number of steps. A chain over another of the unit is said of that person only.',
    check(plan, report) {
        const targets = plan.ask(influenced);
        for (const unit of plan.units) {
            const people = unitPeople(unit);
            const own = new Set(people);
            for (const who of people) {
                const path = managementPath(plan, who, 'below', other => targets.has(other));
                if (!path || path.some(step => own.has(step.managed))) continue;
                const managed = path.at(-1)!.managed;
                const through = path.length > 1 ? ` through ${titleOf(path[0]!.managed)}` : '';
                report({
                    at: wordsOf(path[0]!),
                    about: who,
                    message: `${unitPersonSubject(who)} manages ${titleOf(managed)}${through}, whose work the unit is to support and challenge. Whoever gives orders there answers for the results and is no critical friend any more: leave the line to others and keep the account.`,
                    related: [...told(path), ...whyInfluenced(plan, managed)],
                    fixes: leavingTheLine(plan, unit, who, path),
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
        accounts Assessment
    }
}`,
    bad: `actor Chief "Chief Officer"
actor Assessment "Assessment Division" {
    reports to Chief
}
unit Flow "Flow Unit" {
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        manages «Assessment»
    }
}`,
    near: `actor Chief "Chief Officer"
actor Assessment "Assessment Division" {
    reports to Chief
}
unit Flow "Flow Unit" {
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        manages Lindqvist
    }
    staff Lindqvist "Karin Lindqvist" {
        accounts Assessment
    }
}`,
});

/** Where one line says it: to hold the account in place of the line, if nobody else does; else to take the line out. */
function leavingTheLine(plan: Plan, unit: ast.Unit, who: Anyone, path: readonly ManagementStep[]): Fix[] | undefined {
    const [step, another] = path;
    if (!step || another) return undefined;
    const { managed, said } = step;
    const away = deleteStep(plan, step);
    const leave = away && [fix(`Leave the management of ${titleOf(managed)} to others`, away)];
    if (who.$type !== 'Staff' || said.$container?.$type !== 'People') return leave;
    const list = said.$container as ast.People;
    const isFree = !contactsByBody(plan, unit).has(managed) && !saysComesFrom(plan, who, managed);
    if (!away || !isFree) return leave;
    const title = `Hold the account of ${titleOf(managed)} instead`;
    if (list.items.length > 1) return [fix(title, away, giveAccount(who, managed))];
    const keyword = { file: fileOf(list), offset: saidRange(list).offset, length: 'manages'.length };
    return [fix(title, replace(keyword, 'accounts'))];
}
