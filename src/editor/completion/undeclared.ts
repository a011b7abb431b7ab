import { typesMeant } from '../../plan/declare.ts';
import type { Plan } from '../../plan/plan.ts';

/**
 * The names that a plan uses and nothing declares, by the types of what they may mean; those that can mean but one thing
 * come first, then in the order in which they are used.
 */
export function undeclaredNames(plan: Plan): ReadonlyMap<string, readonly string[]> {
    const uses = plan.members.flatMap(({ file }) =>
        file.uses.map(({ node, reference }) => ({ name: reference.$refText, types: typesMeant(node) })),
    );
    const open = uses.filter(({ name }) => name !== '' && !plan.names.has(name));
    open.sort((a, b) => a.types.length - b.types.length);
    const found = new Map<string, string[]>();
    for (const { name, types } of open) {
        for (const type of types) {
            const same = found.get(type);
            if (!same) found.set(type, [name]);
            else if (!same.includes(name)) same.push(name);
        }
    }
    return found;
}
