import type * as ast from '../../language/generated/ast.ts';
import { membersOf, missingPowerTypes, powerTypes, powerTypesOf, sphereReach } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { listed, type Plan } from '../../plan/plan.ts';
import { isUnfinished, type Parts } from './tally.ts';

/** Counts a coalition: its members, the kinds of power that they have, and the spheres that they reach. */
export function tallyOfCoalition(plan: Plan, coalition: ast.Coalition): Parts {
    const members = writtenMembers(coalition);
    const candidates = coalition.candidates.filter(row => row.standing === 'candidate' && isWritten(row)).length;
    const isOpen = isUnfinished(coalition);
    const proposed = candidates > 0 && counted(candidates, 'candidate');
    if (members.length === 0) return [!isOpen && 'no members yet', proposed];
    const missing = isOpen ? [] : missingPowerTypes(members);
    return [
        `${counted(members.length, 'member')}${isOpen ? ' so far' : ''}`,
        proposed,
        ...powerTypes.map(type => {
            const count = members.filter(row => powerTypesOf(row).includes(type)).length;
            return count > 0 && `${type} ${count}`;
        }),
        missing.length > 0 && `no ${listed(missing, 'or')}`,
        spheresText(plan, members),
    ];
}

/** The members of a coalition, without a row for whom nobody is named yet. */
export function writtenMembers(coalition: ast.Coalition): ast.Candidate[] {
    return membersOf(coalition).filter(isWritten);
}

function isWritten({ actor }: ast.Candidate): boolean {
    return Boolean(actor?.ref?.$refText);
}

/** How many spheres the members reach; nothing where one of them is not known, who might reach more. */
function spheresText(plan: Plan, members: readonly ast.Candidate[]): string | undefined {
    const unknown = members.some(row => row.sphere.length === 0 && !plan.who(row.actor));
    const spheres = unknown ? 0 : sphereReach(plan, members).length;
    return spheres > 0 ? counted(spheres, 'sphere') : undefined;
}
