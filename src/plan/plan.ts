import type { AstNode, Reference } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { onOneLine } from '../language/text.ts';
import type { NamedNode, PlanFile } from './file.ts';
import type { Files } from './files.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { lastDay } from './values.ts';

/** A name of a post in the system or in its unit: what the language calls an ACTOR. */
export type Anyone = ast.Actor | ast.Unit | ast.Staff;

/** A file as part of a plan. */
export interface Member {
    readonly file: PlanFile;
    /** Whether only private imports lead to it, so that all it says is confidential. */
    readonly private: boolean;
    /** The import that brought it in; the plan's own file has none. */
    readonly through?: ast.Import;
}

export interface PlanOptions {
    readonly root: PlanFile;
    readonly members: readonly Member[];
    readonly files: Files;
    /** The day on which it is judged: a day number, or a clock to fall back on. */
    readonly asOf?: number;
    readonly clock: () => number;
    /** Whether a private import is absent, so that what is missing may be in it. */
    readonly incomplete: boolean;
    /** What the workspace has decided; the guide's own numbers and our own severities where it has not. */
    readonly settings?: Settings;
}

/**
 * A plan: a file with a `system` block and all that it imports, with its names resolved. It is made anew after a
 * change and never changed; making it costs next to nothing, all is worked out when it is asked for.
 */
export class Plan {
    readonly root: PlanFile;
    readonly members: readonly Member[];
    readonly files: Files;
    readonly incomplete: boolean;
    readonly settings: Settings;
    private readonly options: PlanOptions;
    private index: { byName: Map<string, NamedNode>; byType: Map<string, NamedNode[]> } | undefined;
    private readonly answers = new Map<unknown, unknown>();

    constructor(options: PlanOptions) {
        this.options = options;
        this.root = options.root;
        this.members = options.members;
        this.files = options.files;
        this.incomplete = options.incomplete;
        this.settings = options.settings ?? defaultSettings;
    }

    /** What the names of the plan stand for, worked out when it is first asked for. */
    private get indexed() {
        if (!this.index) {
            const byName = new Map<string, NamedNode>();
            const byType = new Map<string, NamedNode[]>();
            for (const { file } of this.members) {
                for (const node of file.names) {
                    if (!byName.has(node.name)) byName.set(node.name, node);
                    const same = byType.get(node.$type);
                    if (same) same.push(node);
                    else byType.set(node.$type, [node]);
                }
            }
            this.index = { byName, byType };
        }
        return this.index;
    }

    /** The plan's own `system` block; undefined for a file that belongs to no plan. */
    get system(): ast.System | undefined {
        return this.root.names.find(node => node.$type === 'System') as ast.System | undefined;
    }

    get influences(): readonly ast.Influence[] {
        return this.all('Influence');
    }
    get aspirations(): readonly ast.Aspiration[] {
        return this.all('Aspiration');
    }
    get metrics(): readonly ast.Metric[] {
        return this.all('Metric');
    }
    get actors(): readonly ast.Actor[] {
        return this.all('Actor');
    }
    get activities(): readonly ast.Activity[] {
        return this.all('Activity');
    }
    get actions(): readonly ast.Action[] {
        return this.all('Action');
    }
    get reviews(): readonly ast.Review[] {
        return this.all('Review');
    }
    get units(): readonly ast.Unit[] {
        return this.all('Unit');
    }
    get coalitions(): readonly ast.Coalition[] {
        return this.all('Coalition');
    }

    /** All nodes of a type that carry a name, in the order of the files. */
    all<T extends NamedNode>(type: T['$type'] & string): readonly T[] {
        return (this.indexed.byType.get(type) ?? []) as unknown as readonly T[];
    }

    /** The names of the plan with what they stand for. */
    get names(): ReadonlyMap<string, NamedNode> {
        return this.indexed.byName;
    }

    /** What a reference means in this plan, whatever its kind. */
    named(reference: Reference | undefined): NamedNode | undefined {
        return reference?.$refText ? this.indexed.byName.get(reference.$refText) : undefined;
    }

    /** The actor, unit or staff person that a reference means. */
    who(node: { ref?: Reference } | undefined): Anyone | undefined {
        const found = this.named(node?.ref);
        return found && (found.$type === 'Actor' || found.$type === 'Unit' || found.$type === 'Staff')
            ? (found as unknown as Anyone)
            : undefined;
    }

    /** The actors, units and staff that a list of references means; unknown names are left out. */
    whoAll(nodes: Iterable<{ ref?: Reference }> | undefined): Anyone[] {
        return [...(nodes ?? [])].map(node => this.who(node)).filter(found => found !== undefined);
    }

    /** The people of property lists such as `oversees A, B`, said once or several times. */
    people(lists: readonly { items: readonly { ref?: Reference }[] }[]): Anyone[] {
        return lists.flatMap(list => this.whoAll(list.items));
    }

    /** The metrics that `measured by` lists mean. */
    metricsOf(lists: readonly ast.MetricList[]): ast.Metric[] {
        return lists
            .flatMap(list => list.items)
            .map(item => this.named(item.ref))
            .filter(isType<ast.Metric>('Metric'));
    }

    /** The aspirations that a list means. */
    aspirationsOf(lists: readonly (ast.AspirationList | undefined)[]): ast.Aspiration[] {
        return lists
            .flatMap(list => list?.items ?? [])
            .map(item => this.named(item.ref))
            .filter(isType<ast.Aspiration>('Aspiration'));
    }

    /** The system leader, where the plan names one that it knows. */
    get leader(): Anyone | undefined {
        return this.who(this.system?.ledBy[0]);
    }

    /** The day on which the plan is judged, as a day number. */
    get today(): number {
        return this.options.asOf ?? lastDay(this.system?.asOf[0]) ?? this.options.clock();
    }

    /** Whether the file of a node came in by a private import only. */
    isPrivate(file: PlanFile): boolean {
        return this.members.some(member => member.file === file && member.private);
    }

    /**
     * Works something out once per plan, so that principles that ask the same question share the answer.
     *
     * @param question the function that answers; also the key
     */
    ask<T>(question: (plan: Plan) => T): T {
        if (!this.answers.has(question)) this.answers.set(question, question(this));
        return this.answers.get(question) as T;
    }
}

function isType<T extends AstNode>(type: string): (node: AstNode | undefined) => node is T {
    return (node): node is T => node?.$type === type;
}

/** What to call a node in a sentence: its title on one line, else its name. */
export function titleOf(node: { name?: string; title?: string } | undefined): string {
    return onOneLine(node?.title ?? '') || node?.name || '';
}

/** A text with its first letter made large, as a sentence or a label begins. */
export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words as a list to read: "a, b and c". */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
    if (words.length < 2) return words[0] ?? '';
    return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
