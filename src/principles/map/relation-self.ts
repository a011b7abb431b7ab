import type { AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { deleteItem, deleteSaid, fix } from '../../plan/edits.ts';
import type { Edit } from '../../plan/finding.ts';
import { isReportsTo } from '../../plan/management.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { deleteTarget } from '../../plan/relations.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'relation/self',
    area: 'map',
    statement: 'A relation joins two different actors.',
    severity: 'error',
    cites: [{ where: '1B', quote: 'their relationships with one another' }],
    ours: 'A contradiction within the plan. The lines of management of the unit and its people count too.',
    check(plan, report) {
        const say = (who: Anyone, phrase: string, said: AstNode, edit: Edit): void =>
            report({
                at: said,
                message: `Here “${titleOf(who)}” ${phrase} itself; a system map shows what ties it to others. Put the name of the actor that is meant.`,
                fixes: [fix('Leave it out', edit)],
            });
        for (const actor of plan.actors) {
            for (const container of itself(plan, actor, actor.within))
                say(actor, 'is within', container, deleteSaid(container));
            for (const relation of actor.relations) {
                if (!relation.verb) continue;
                for (const target of itself(plan, actor, relation.targets))
                    say(
                        actor,
                        isReportsTo(relation) ? 'reports to' : relation.verb,
                        target,
                        deleteTarget(relation, target),
                    );
            }
        }
        for (const who of plan.units.flatMap(unit => [unit, ...unit.staff])) {
            for (const boss of itself(plan, who, who.reportsTo)) say(who, 'reports to', boss, deleteSaid(boss));
            if (who.$type !== 'Staff') continue;
            for (const list of who.manages)
                for (const target of itself(plan, who, list.items)) say(who, 'manages', target, deleteItem(target));
        }
    },
    good: `actor Finance "Finance Department"
actor Treasurer "City Treasurer" {
    manages Finance
}`,
    bad: `actor Finance "Finance Department"
actor Treasurer "City Treasurer" {
    manages Finance, «Treasurer»
}`,
    near: `actor Finance "Finance Department" {
    within Treasury
}
actor Treasury "City Treasury" {
    manages Finance
}`,
});

/** The references of somebody that mean the same one. */
function itself(plan: Plan, who: Anyone, references: readonly ast.Someone[]): ast.Someone[] {
    return references.filter(reference => plan.who(reference) === who);
}
