import { type TypicalSource, typicalSources } from '../guide/lists.ts';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { membersOf, rowTitle } from '../plan/coalitions.ts';
import { caret } from '../plan/edits.ts';
import type { Anyone, Plan } from '../plan/plan.ts';
import type { None } from './question.ts';
import { newCoalition, within } from './ready.ts';
import type { Kind } from './subjects.ts';

const noCoalition = (plan: Plan): None => ({
    says: plan.incomplete ? 'it may stand in a private file that is not here' : 'there is no coalition yet',
    ready: () => newCoalition(plan),
});

/** Where nobody is in a coalition: the coalition first, then its rows. */
const noRow =
    (says: string, line: string) =>
    (plan: Plan): None => {
        const [coalition] = plan.coalitions;
        return coalition ? { says, ready: () => within(coalition, line) } : noCoalition(plan);
    };

export const coalitions: Kind<ast.Coalition> = {
    noun: ['coalition', 'coalitions'],
    all: plan => plan.coalitions,
    none: noCoalition,
};

/** A kind of rows of all coalitions. */
function kindOfRows(kind: Omit<Kind<ast.Candidate>, 'title' | 'ofRows'>): Kind<ast.Candidate> {
    return { ...kind, title: rowTitle, ofRows: true };
}

/** The members and candidates of all coalitions, without those who are excluded. */
export const rows = kindOfRows({
    noun: ['member or candidate', 'members and candidates'],
    all: plan => plan.coalitions.flatMap(({ candidates }) => candidates).filter(row => row.standing !== 'excluded'),
    none: noRow('nobody is on the list yet', `candidate ${caret}`),
});

export const members = kindOfRows({
    noun: ['member', 'members'],
    all: plan => plan.coalitions.flatMap(membersOf),
    none: noRow('nobody is chosen yet', `member ${caret}`),
});

/** The coalitions of a system for whose sector the guide lists typical sources, once somebody is on the list. */
export const comparableCoalitions: Kind<ast.Coalition> = {
    noun: ['coalition', 'coalitions'],
    all: plan => (typicalSourcesOf(plan).length > 0 ? plan.coalitions.filter(one => one.candidates.length > 0) : []),
};

/** The typical sources of members for the sector of a plan. */
export function typicalSourcesOf(plan: Plan): readonly TypicalSource[] {
    return typicalSources[wordOf('Sector', plan.system?.sector[0]?.word ?? '') ?? ''] ?? [];
}

/** The functions of the actor of each row, and of what that actor is within. */
export function functionsOfRows(plan: Plan): ReadonlyMap<ast.Candidate, ReadonlySet<string>> {
    const functions = new Map<Anyone, ReadonlySet<string>>();
    const functionsOf = (who: Anyone): ReadonlySet<string> => {
        let own = functions.get(who);
        if (!own) {
            own = functionsWithin(plan, who);
            functions.set(who, own);
        }
        return own;
    };
    const rows = plan.coalitions.flatMap(({ candidates }) => candidates);
    return new Map(
        rows.map(row => {
            const who = plan.who(row.actor);
            return [row, who ? functionsOf(who) : new Set<string>()];
        }),
    );
}

function functionsWithin(plan: Plan, actor: Anyone): ReadonlySet<string> {
    const found = new Set<string>();
    const seen = new Set<Anyone>();
    for (let who: Anyone | undefined = actor; who?.$type === 'Actor' && !seen.has(who); who = plan.who(who.within[0])) {
        seen.add(who);
        for (const { word } of who.function) found.add(wordOf('ActorFunction', word ?? '') ?? '');
    }
    return found;
}
