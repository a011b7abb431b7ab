import type { AstNode } from 'langium';
import { closest } from '../../language/nearest.ts';
import { namePlace, propertyPlace } from '../file.ts';
import type { Finding } from '../finding.ts';
import { type Plan, titleOf } from '../plan.ts';

/** What each kind of reference may mean, by the node that holds it, and how to say so. */
const meanings: Record<string, { types: readonly string[]; noun: string }> = {
    Someone: { types: ['Actor', 'Unit', 'Staff'], noun: 'an actor, a unit or one of its staff' },
    Party: { types: ['Actor', 'Unit', 'Staff'], noun: 'an actor, a unit or one of its staff' },
    Sphere: { types: ['Actor', 'Unit', 'Staff'], noun: 'an actor, a unit or one of its staff' },
    MetricRef: { types: ['Metric'], noun: 'a metric' },
    AspirationRef: { types: ['Aspiration'], noun: 'an aspiration' },
    Subject: {
        types: ['Actor', 'Unit', 'Staff', 'Aspiration', 'Metric'],
        noun: 'an aspiration, a metric, a component or an actor',
    },
};

/** The types that a reference in a node may mean. */
export function typesMeant(node: AstNode): readonly string[] {
    return meanings[node.$type]?.types ?? [];
}

/**
 * Checks the names of a plan: that each is declared once, and that each use means something of the right kind.
 *
 * @param plan the plan, or a loose file
 * @param whole whether it is a plan; in a loose file an unknown name may be declared by a plan yet to import it
 */
export function checkNames(plan: Plan, whole: boolean): Finding[] {
    return [...duplicateNames(plan), ...unknownNames(plan, whole)];
}

function duplicateNames(plan: Plan): Finding[] {
    const findings: Finding[] = [];
    for (const { file } of plan.members) {
        for (const node of file.names) {
            const first = plan.names.get(node.name)!;
            if (first === node) continue;
            findings.push({
                rule: 'reference/duplicate-name',
                severity: 'error',
                message: `The name \`${node.name}\` is taken already. Names are unique in a plan: choose another one here.`,
                place: namePlace(node),
                node,
                related: [{ place: namePlace(first), message: `\`${node.name}\` is declared here first.` }],
            });
        }
    }
    return findings;
}

/** For how many findings a nearest name is looked for: where more are wrong, it is not the spelling. */
const mostHelped = 200;

function unknownNames(plan: Plan, whole: boolean): Finding[] {
    const findings: Finding[] = [];
    const candidates = new Map<string, string[]>();
    for (const { file } of plan.members) {
        for (const { node, reference } of file.uses) {
            const name = reference.$refText;
            if (!name) continue;
            const meaning = meanings[node.$type]!;
            const found = plan.names.get(name);
            if (found && meaning.types.includes(found.$type)) continue;
            const place = propertyPlace(node, 'ref');
            if (found) {
                const kind = kindNouns[found.$type] ?? found.$type.toLowerCase();
                findings.push({
                    rule: 'reference/wrong-kind',
                    severity: 'error',
                    message: `\`${name}\` is ${kind}; here stands ${meaning.noun}.`,
                    place,
                    node,
                    related: [{ place: namePlace(found), message: `\`${name}\` is declared here.` }],
                });
                continue;
            }
            if (plan.incomplete) continue;
            const key = node.$type;
            let names = candidates.get(key);
            if (!names) {
                names = [...plan.names.values()]
                    .filter(other => meaning.types.includes(other.$type))
                    .map(other => other.name);
                candidates.set(key, names);
            }
            const near =
                findings.length < mostHelped ? (closest(name, names) ?? byTitle(plan, name, meaning.types)) : undefined;
            const help = near ? ` Did you mean \`${near}\`?` : '';
            findings.push({
                rule: 'reference/unknown-name',
                severity: whole ? 'error' : 'info',
                message: whole
                    ? `Nothing in this plan is called \`${name}\`.${help}`
                    : `Nothing here is called \`${name}\`, and no plan imports this file yet.${help}`,
                place,
                node,
                fixes: near ? [{ title: `Change to \`${near}\``, edits: [{ place, text: near }] }] : undefined,
            });
        }
    }
    return findings;
}

/** Somebody who writes a title's words as a name means that block: `Governor` for `actor Gov "Governor"`. */
function byTitle(plan: Plan, name: string, types: readonly string[]): string | undefined {
    const wanted = name.toLowerCase();
    for (const node of plan.names.values()) {
        if (
            types.includes(node.$type) &&
            titleOf(node)
                .replace(/[^\p{L}\d]+/gu, '')
                .toLowerCase() === wanted
        )
            return node.name;
    }
    return undefined;
}

const kindNouns: Record<string, string> = {
    System: 'the system',
    Influence: 'an external influence',
    Aspiration: 'an aspiration',
    Metric: 'a metric',
    Actor: 'an actor',
    Activity: 'an activity',
    Action: 'an action',
    Review: 'a review',
    Unit: 'a unit',
    Staff: 'one of the staff of the unit',
    Team: 'a team',
    JointAction: 'a joint action',
    Interaction: 'an interaction',
    Coalition: 'a coalition',
};
