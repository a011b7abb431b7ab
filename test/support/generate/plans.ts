import { type Grammar, GrammarAST } from 'langium';
import { nodesWithin } from '../../../src/language/grammar-walk.ts';
import { services } from '../plans.ts';
import { Random } from './random.ts';
import { anyLongText, anyTerminal, anyText, anyWord, spelled } from './values.ts';

type AbstractElement = GrammarAST.AbstractElement;

/** What a value of a generated plan is. */
export type ValueKind =
    | 'text'
    | 'path'
    | 'word'
    | 'name'
    | 'reference'
    | 'DATE'
    | 'NUMBER'
    | 'PERCENT'
    | 'COMPONENT'
    | 'RULE';

export interface GenerateOptions {
    /**
     * Chooses a value, by the grammar rule and its property that hold it; undefined leaves the choice to the generator.
     * A text is given as what it says; how it is quoted stays the generator's.
     */
    readonly value?: (rule: string, property: string, kind: ValueKind, block: string) => string | undefined;
    /** How many top-level blocks there are, about; 14 unless told. */
    readonly blocks?: number;
    /** How likely each property of a block is to be said; 0.5 unless told. */
    readonly said?: number;
    /** How likely a reference is to a name that nothing carries; 0.02 unless told. */
    readonly unknown?: number;
    /** True for one file without imports. */
    readonly single?: boolean;
}

/** A plan made from the grammar: files by path, of which `plan.delivery` holds the system. */
export type GeneratedFiles = Record<string, string>;

/** Block rules by how many of a plan's blocks they are, about. */
const shares: Record<string, number> = {
    Aspiration: 3,
    Metric: 3,
    Actor: 5,
    Influence: 1,
    Activity: 1,
    Action: 1,
    Review: 2,
    Unit: 1,
    Coalition: 2,
};

/** Names that no block of a plan carries, by the type that they are used for. */
const strangers: Record<string, string[]> = {
    Metric: ['Uncounted', 'GraduationRate'],
    Aspiration: ['Unwanted'],
    Anyone: ['Nobody', 'ChiefOfAll', 'key-person'],
};

const oddNames = ['rate', 'Łódź', 'a-b', '学校', 'held', 'X'];

/** Makes a whole plan that says what the grammar allows, from a seed. */
export function generatePlan(seed: number, options: GenerateOptions = {}): GeneratedFiles {
    return new PlanWriter(services.Grammar, new Random(seed), options).plan();
}

/** One file of a generated plan's blocks, each a text of its own, so that a test can put them in another order. */
export function generateBlocks(seed: number, options: GenerateOptions = {}): string[] {
    return new PlanWriter(services.Grammar, new Random(seed), options).blocks();
}

/** Where the writer stands: in which rule, and for which property. */
interface Site {
    readonly rule: string;
    readonly property: string;
    readonly depth: number;
    readonly block: string;
}

class PlanWriter {
    private readonly grammar: Grammar;
    private readonly random: Random;
    private readonly options: GenerateOptions;
    /** The names that the plan declares, by rule, and how many of them are given already. */
    private readonly names = new Map<string, { all: string[]; given: number }>();
    private readonly out: string[] = [];
    private fresh = 0;
    private readonly chanceSaid: number;
    private readonly isPlain: boolean;

    constructor(grammar: Grammar, random: Random, options: GenerateOptions) {
        this.grammar = grammar;
        this.random = random;
        this.options = options;
        this.chanceSaid = options.said ?? 0.5;
        this.isPlain = random.chance(0.5);
    }

    plan(): GeneratedFiles {
        const { random } = this;
        const blocks = this.blocks();
        const eol = random.pick(['\n', '\n', '\n', '\r\n']);
        const files: Record<string, string[]> = { 'plan.delivery': [] };
        const isSplit = !this.options.single && random.chance(0.4);
        if (isSplit) {
            files['people.delivery'] = [];
            files['private/coalition.delivery'] = [];
            files['plan.delivery']!.push('import "people.delivery"', 'import private "private/coalition.delivery"');
        }
        for (const block of blocks) {
            const kind = /^(?:\/[^\n]*\n)*(\w+)/.exec(block)?.[1];
            let path = 'plan.delivery';
            if (isSplit && kind === 'coalition' && random.chance(0.8)) path = 'private/coalition.delivery';
            else if (isSplit && kind === 'actor' && random.chance(0.6)) path = 'people.delivery';
            files[path]!.push(block);
        }
        return Object.fromEntries(
            Object.entries(files).map(([path, parts]) => [
                path,
                (parts.join(random.pick(['\n', '\n\n'])) + random.pick(['\n', '\n', ''])).replaceAll('\n', eol),
            ]),
        );
    }

    blocks(): string[] {
        const kinds = this.kinds();
        for (const kind of kinds) this.name(kind);
        const hasUnit = kinds.includes('Unit');
        if (hasUnit) for (const kind of ['Staff', 'Staff', 'Staff']) this.name(kind);
        for (const kind of ['Team', 'JointAction', 'Interaction']) this.name(kind);
        // The units first: afterwards it is known which of their people there are.
        const units = kinds.filter(kind => kind === 'Unit').map(kind => this.block(kind));
        const staff = this.names.get('Staff');
        if (staff) staff.all.length = staff.given;
        return kinds.map(kind => (kind === 'Unit' ? units.shift()! : this.block(kind)));
    }

    /** Which blocks there are: the system, which may be missing, and others by their shares. */
    private kinds(): string[] {
        const { random } = this;
        const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
        const count = this.options.blocks ?? 14;
        const kinds = random.chance(0.95) ? ['System'] : [];
        for (const [kind, share] of Object.entries(shares)) {
            const wanted = (count * share * 2 * random.next()) / total;
            for (let i = 0; i < Math.round(wanted); i++) kinds.push(kind);
        }
        return random.chance(0.5) ? kinds : random.shuffled(kinds);
    }

    private name(kind: string): void {
        const known = this.names.get(kind) ?? { all: [], given: 0 };
        this.names.set(kind, known);
        const number = ++this.fresh;
        const odd = this.isPlain || this.random.chance(0.9) ? undefined : oddNames[number % oddNames.length];
        known.all.push(odd && !this.isName(odd) ? odd : `${kind}${number}`);
    }

    private isName(name: string): boolean {
        return [...this.names.values()].some(({ all }) => all.includes(name));
    }

    private block(kind: string): string {
        this.out.length = 0;
        if (this.random.chance(0.15)) this.out.push('// what is said of this { block\n');
        this.rule(kind, { rule: kind, property: '', depth: 0, block: kind });
        if (this.random.chance(0.05)) this.out.push(' // "after');
        return this.out.join('').trimStart();
    }

    private rule(name: string, { depth, block }: Site): void {
        const rule = this.grammar.rules.find(one => one.name === name);
        if (!rule || !GrammarAST.isParserRule(rule)) throw new Error(`The grammar has no rule ${name}.`);
        this.element(rule.definition, { rule: name, property: '', depth, block });
    }

    /** Writes an element of the grammar as often as it may stand. */
    private element(element: AbstractElement, site: Site): void {
        const { random } = this;
        const { cardinality } = element;
        if (GrammarAST.isGroup(element) && isBraces(element)) {
            if (!cardinality || random.chance(isOwnLine(site) ? 0.3 : 0.93)) this.braces(element, site);
            return;
        }
        const times =
            cardinality === '?' ? random.between(0, 1) : cardinality === '*' ? random.pick([0, 0, 1, 1, 2]) : 1;
        for (let i = 0; i < times; i++) this.once(element, site);
    }

    private once(element: AbstractElement, site: Site): void {
        if (GrammarAST.isKeyword(element)) this.token(element.value);
        else if (GrammarAST.isGroup(element)) for (const part of element.elements) this.element(part, site);
        else if (GrammarAST.isAlternatives(element)) this.element(this.random.pick(element.elements), site);
        else if (GrammarAST.isAssignment(element)) {
            this.element(element.terminal, { ...site, property: element.feature });
        } else if (GrammarAST.isCrossReference(element)) {
            const type = element.type.$refText;
            this.token(this.chosen(site, 'reference') ?? this.reference(type));
        } else if (GrammarAST.isRuleCall(element)) this.call(element, site);
        else throw new Error(`The generator does not know ${element.$type}.`);
    }

    private call(element: GrammarAST.RuleCall, site: Site): void {
        const target = element.rule.ref!;
        if (!GrammarAST.isParserRule(target)) this.terminal(target.name, site);
        else if (target.fragment) this.element(target.definition, site);
        else this.rule(target.name, site);
    }

    private terminal(name: string, site: Site): void {
        const { random } = this;
        if (name === 'STRING') {
            const isPath = site.property === 'path';
            const own = this.chosen(site, isPath ? 'path' : 'text');
            if (isPath) this.token(`"${own ?? 'figures.csv'}"`);
            else if (own !== undefined) this.token(spelled(own, random));
            else
                this.token(
                    spelled(!this.isPlain && random.chance(0.1) ? anyLongText(random) : anyText(random), random),
                );
        } else if (name !== 'ID') {
            this.token(this.chosen(site, name as ValueKind) ?? anyTerminal(name, site.rule, random));
        } else if (site.property === 'name' && this.names.has(site.rule)) {
            this.token(this.chosen(site, 'name') ?? this.given(site.rule));
        } else {
            this.token(this.chosen(site, 'word') ?? anyWord(site.rule, random));
        }
    }

    private chosen({ rule, property, block }: Site, kind: ValueKind): string | undefined {
        return this.options.value?.(rule, property, kind, block);
    }

    /** The next name that was meant for a rule; a further one where all are given. */
    private given(rule: string): string {
        const known = this.names.get(rule)!;
        if (known.given === known.all.length) this.name(rule);
        return known.all[known.given++]!;
    }

    private reference(type: string): string {
        const { random } = this;
        const kinds = referable[type] ?? [type];
        if (random.chance(this.options.unknown ?? 0.02)) return random.pick(strangers[type] ?? ['Nobody']);
        if (random.chance(0.01)) return random.pick([...this.names.values()].flatMap(({ all }) => all));
        const all = kinds.flatMap(kind => this.names.get(kind)?.all ?? []);
        return random.pick(all.length > 0 ? all : (strangers[type] ?? ['Nobody']));
    }

    /** What stands between braces: each property as often as chance has it, in its order or in any. */
    private braces(group: GrammarAST.Group, site: Site): void {
        const { random } = this;
        const within = { ...site, depth: site.depth + 1 };
        const inner = group.elements.filter(part => !isBrace(part));
        const all = inner.flatMap(part => alternativesOf(part)).filter(part => site.depth < 3 || !isNested(part));
        const said = all.flatMap(part => {
            const isPart = isNested(part);
            if (!random.chance(isPart ? Math.max(this.chanceSaid, 0.75) : this.chanceSaid)) return [];
            return random.chance(isPart ? 0.4 : 0.03) ? [part, part] : [part];
        });
        const lines = random.chance(0.6) ? said : random.shuffled(said);
        this.token('{');
        const isShort = lines.length < 3 && random.chance(0.15);
        for (const part of lines) {
            if (isShort && part === lines[0]) this.out.push(' ');
            else this.newLine(within.depth);
            this.once(part, within);
        }
        if (isShort && lines.length > 0) this.out.push(' }');
        else if (lines.length > 0 || random.chance(0.5)) this.out.push(`\n${'    '.repeat(site.depth)}}`);
        else this.out.push(random.pick(['}', ' }']));
    }

    private newLine(depth: number): void {
        const { random } = this;
        const indent = '    '.repeat(depth);
        if (!this.isPlain && random.chance(0.05)) this.out.push(random.pick([' // said "so', ' /* { */', ' //']));
        this.out.push(random.pick(['\n', '\n', '\n', '\n', '\n\n']));
        if (!this.isPlain && random.chance(0.05)) this.out.push(`${indent}// who } knows\n`);
        this.out.push(!this.isPlain && random.chance(0.05) ? '\t' : indent);
    }

    private token(text: string): void {
        const { random, out } = this;
        const last = out.at(-1) ?? '';
        const isLineStart = last === '' || /[\s]$/.test(last);
        if (!isLineStart && text !== ',') {
            if (!this.isPlain && random.chance(0.01)) out.push(random.pick([' /* why */ ', '  ', '\t']));
            else if (text !== '{' || random.chance(0.95)) out.push(' ');
        }
        if (!this.isPlain && last === ',' && random.chance(0.1)) out.push('\n        ');
        out.push(text);
    }
}

/** What a reference of a type may mean, by the grammar's unions. */
const referable: Record<string, string[]> = Object.fromEntries(
    services.Grammar.types.map(type => [type.name, nodesWithin(type).flatMap(typeName)]),
);

function typeName(node: object): string[] {
    return GrammarAST.isSimpleType(node) && node.typeRef ? [node.typeRef.$refText] : [];
}

function isBrace(element: AbstractElement): boolean {
    return GrammarAST.isKeyword(element) && (element.value === '{' || element.value === '}');
}

function isBraces(group: GrammarAST.Group): boolean {
    return group.elements.some(isBrace);
}

/** Parts that say what they say on a line of their own, mostly without braces. */
function isOwnLine({ rule }: Site): boolean {
    return ['Step', 'Rate', 'ReviewFinding', 'ReviewAction', 'Difficulty', 'Contact'].includes(rule);
}

/** The alternatives of a loop, looking through fragments. */
function alternativesOf(element: AbstractElement): AbstractElement[] {
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(alternativesOf);
    const target = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (target && GrammarAST.isParserRule(target) && target.fragment) return alternativesOf(target.definition);
    return [element];
}

/** Whether an alternative is a part with braces of its own, of which there are mostly several. */
function isNested(element: AbstractElement): boolean {
    return nodesWithin(element)
        .filter(GrammarAST.isRuleCall)
        .some(call => {
            const target = call.rule.ref;
            return (
                target !== undefined &&
                GrammarAST.isParserRule(target) &&
                nodesWithin(target.definition).some(isBraceNode)
            );
        });
}

function isBraceNode(node: object): boolean {
    return GrammarAST.isKeyword(node) && node.value === '{';
}
