import type { LangiumDocument } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyIncomingCallsParams,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams,
    CallHierarchyPrepareParams,
    Range,
} from 'vscode-languageserver';
import { fileOf, namePlace, type Place, placeOf } from '../plan/file.ts';
import { lineManagement, type ManagementStep } from '../plan/management.ts';
import type { Anyone, Plan } from '../plan/plan.ts';
import { nameAt } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { holderOn } from './navigate/holder.ts';
import { rangeOf } from './places.ts';
import { symbolKindOf } from './symbols.ts';

/** What comes back with an item: whom it means, in which plan. */
interface ItemData {
    readonly plan: string;
    readonly name: string;
}

/**
 * Line management as the editor's call hierarchy, the one view of editors that goes up and down a line of who answers to
 * whom: whoever manages somebody "calls" them. So “incoming calls” lead up, to the managers, and “outgoing calls” lead
 * down, to the managed. `A manages B` and `B reports to A` are one line, and where both are said, one call with two places.
 */
export class ManagementHierarchy implements CallHierarchyProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    prepareCallHierarchy(
        document: LangiumDocument,
        { position }: CallHierarchyPrepareParams,
    ): CallHierarchyItem[] | undefined {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        const found = file && nameAt(plans, file, position);
        const who = found?.target && asAnyone(found.plan, found.target.name);
        return who && [itemOf(who, found.plan)];
    }

    /** Who manages somebody. */
    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
        return this.steps(item, 'above', ({ manager }) => manager).map(({ who, steps, plan }) => {
            const from = itemOf(who, plan);
            return { from, fromRanges: rangesOf(steps, from) };
        });
    }

    /** Whom somebody manages. */
    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
        return this.steps(item, 'below', ({ managed }) => managed).map(({ who, steps, plan }) => ({
            to: itemOf(who, plan),
            fromRanges: rangesOf(steps, item),
        }));
    }

    private steps(
        item: CallHierarchyItem,
        direction: 'above' | 'below',
        other: (step: ManagementStep) => Anyone,
    ): { who: Anyone; steps: ManagementStep[]; plan: Plan }[] {
        const { plans } = this.services;
        const file = plans.file(item.uri);
        const { plan: root, name = item.name } = (item.data ?? {}) as Partial<ItemData>;
        const all = file ? plans.plansOf(file) : [];
        const plan = all.find(one => one.root.uri === root) ?? all[0];
        const who = plan && asAnyone(plan, name);
        if (!plan || !who) return [];
        const byOther = Map.groupBy(plan.ask(lineManagement)[direction].get(who) ?? [], other);
        return [...byOther].map(([one, steps]) => ({ who: one, steps, plan }));
    }
}

function asAnyone(plan: Plan, name: string): Anyone | undefined {
    const node = plan.names.get(name);
    const isAnyone = node?.$type === 'Actor' || node?.$type === 'Unit' || node?.$type === 'Staff';
    return isAnyone ? (node as unknown as Anyone) : undefined;
}

function itemOf(who: Anyone, plan: Plan): CallHierarchyItem {
    const data: ItemData = { plan: plan.root.uri, name: who.name };
    return {
        name: who.title || who.name,
        detail: postOf(who, plan),
        kind: symbolKindOf(who),
        uri: fileOf(who).uri,
        range: rangeOf(placeOf(who)),
        selectionRange: rangeOf(namePlace(who)),
        data,
    };
}

/** What distinguishes somebody beside the title: who holds the post now, else the role, else the name in the plan. */
function postOf(who: Anyone, plan: Plan): string {
    if (who.$type === 'Unit') return `unit ${who.name}`;
    const holder = who.$type === 'Actor' ? holderOn(who, plan.today) : undefined;
    return holder ?? who.role[0]?.value ?? who.name;
}

/** Where the steps are said in the file of an item; its name, where they are said in other files. */
function rangesOf(steps: readonly ManagementStep[], item: CallHierarchyItem): Range[] {
    const places: Place[] = steps.map(({ said }) => placeOf(said)).filter(({ file }) => file.uri === item.uri);
    return places.length > 0 ? places.map(rangeOf) : [item.selectionRange];
}
