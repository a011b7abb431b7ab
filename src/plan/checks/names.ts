import type { AstNode } from 'langium';
import { closest } from '../../language/nearest.ts';
import { declareFixes, typesMeant } from '../declare.ts';
import { fix } from '../edits.ts';
import { isNamed, namePlace, propertyPlace } from '../file.ts';
import type { Finding } from '../finding.ts';
import { type Plan, titleOf } from '../plan.ts';

/** How to say what may stand in a node that names something. */
const nouns: Record<string, string> = {
    Someone: 'an actor, a unit or one of its staff',
    Party: 'an actor, a unit or one of its staff',
    Sphere: 'an actor, a unit or one of its staff',
    MetricRef: 'a metric',
    AspirationRef: 'an aspiration',
    Subject: 'an aspiration, a metric, a component or an actor',
};

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
    const strangers = plan.ask(usesOfStrangers);
    for (const { file } of plan.members) {
        for (const { node, reference } of file.uses) {
            const name = reference.$refText;
            if (!name) continue;
            const types = typesMeant(node);
            const found = plan.names.get(name);
            if (found && types.includes(found.$type)) continue;
            const place = propertyPlace(node, 'ref');
            if (found) {
                const kind = kindNouns[found.$type] ?? found.$type.toLowerCase();
                findings.push({
                    rule: 'reference/wrong-kind',
                    severity: 'error',
                    message: `\`${name}\` is ${kind}; here stands ${nouns[node.$type]}.`,
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
                names = [...plan.names.values()].filter(other => types.includes(other.$type)).map(other => other.name);
                candidates.set(key, names);
            }
            const isHelped = findings.length < mostHelped;
            const near = isHelped ? nearest(plan, node, name, names, types) : undefined;
            const declare = isHelped ? declareFixes(plan, node, name, strangers.get(name)!) : [];
            const help = near ? ` Did you mean \`${near}\`?` : '';
            findings.push({
                rule: 'reference/unknown-name',
                severity: whole ? 'error' : 'info',
                message: whole
                    ? `Nothing in this plan is called \`${name}\`.${help}`
                    : `Nothing here is called \`${name}\`, and no plan imports this file yet.${help}`,
                place,
                node,
                fixes: near ? [fix(`Change to \`${near}\``, { place, text: near }), ...declare] : declare,
            });
        }
    }
    return findings;
}

/** The names that nothing in a plan carries, with the nodes that use them. */
function usesOfStrangers(plan: Plan): ReadonlyMap<string, readonly AstNode[]> {
    const uses = plan.members.flatMap(({ file }) => file.uses);
    const strange = uses.filter(({ reference: { $refText } }) => $refText && !plan.names.has($refText));
    const byName = Map.groupBy(strange, ({ reference }) => reference.$refText);
    return new Map([...byName].map(([name, own]) => [name, own.map(({ node }) => node)]));
}

/** The name that is most likely meant, unless it is that of the very block. */
function nearest(
    plan: Plan,
    node: AstNode,
    name: string,
    names: readonly string[],
    types: readonly string[],
): string | undefined {
    const near = closest(name, names) ?? byTitle(plan, name, types);
    for (let at = node.$container; at; at = at.$container) if (isNamed(at) && at.name === near) return undefined;
    return near;
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
