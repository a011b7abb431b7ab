import { type Grammar, GrammarAST } from 'langium';
import { typesOf } from '../../language/expectations.ts';
import { DeliveryTerminals } from '../../language/generated/ast.ts';
import type { Piece } from './situation.ts';

/** What the grammar lets stand next. */
export type Next =
    | { readonly kind: 'keyword'; readonly word: string }
    /** A name of something of one of these types; `feature` is the property of the tree that holds it, in `rule`. */
    | { readonly kind: 'name'; readonly types: readonly string[]; readonly rule: string; readonly feature: string }
    | { readonly kind: 'value'; readonly terminal: string; readonly rule: string; readonly feature: string };

/** What can follow some pieces of a statement. */
export interface Following {
    readonly next: readonly Next[];
    /** Whether the statement may end here. */
    readonly complete: boolean;
}

interface Context {
    readonly rule: string;
    readonly feature: string;
}

/**
 * Makes the question what may follow, asked of the grammar itself: all ways through it are gone at once, along the
 * pieces that are there.
 */
export class Ways {
    private readonly rules: ReadonlyMap<string, GrammarAST.ParserRule>;
    private readonly bodies = new Map<string, GrammarAST.AbstractElement | undefined>();

    constructor(grammar: Grammar) {
        this.rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map(rule => [rule.name, rule]));
    }

    /**
     * What can follow the pieces of a statement.
     *
     * @param shape the rule of the block that the statement is in; `PlanText` for the plan itself
     */
    after(shape: string, pieces: readonly Piece[]): Following {
        const body = this.bodyOf(shape);
        const walk = new Ways.Walk(pieces);
        const ends = body ? walk.once(body, new Set([0]), { rule: shape, feature: '' }) : new Set<number>();
        return { next: [...walk.next.values()], complete: ends.has(pieces.length) };
    }

    /** What stands between the braces of a rule, once. */
    private bodyOf(name: string): GrammarAST.AbstractElement | undefined {
        if (!this.bodies.has(name)) {
            const definition = this.rules.get(name)?.definition;
            this.bodies.set(name, definition && (name === 'PlanText' ? definition : loopIn(definition)));
        }
        return this.bodies.get(name);
    }

    private static readonly Walk = class {
        readonly next = new Map<string, Next>();
        private readonly pieces: readonly Piece[];

        constructor(pieces: readonly Piece[]) {
            this.pieces = pieces;
        }

        /** The places after an element, gone through as often as its cardinality says. */
        through(element: GrammarAST.AbstractElement, starts: ReadonlySet<number>, context: Context): Set<number> {
            const { cardinality } = element;
            if (cardinality === '?') return union(starts, this.once(element, starts, context));
            if (cardinality !== '*' && cardinality !== '+') return this.once(element, starts, context);
            const ends = cardinality === '*' ? new Set(starts) : new Set<number>();
            let fresh: ReadonlySet<number> = starts;
            while (fresh.size > 0) {
                const reached = this.once(element, fresh, context);
                fresh = new Set([...reached].filter(end => !ends.has(end)));
                for (const end of fresh) ends.add(end);
            }
            return ends;
        }

        once(element: GrammarAST.AbstractElement, starts: ReadonlySet<number>, context: Context): Set<number> {
            if (GrammarAST.isAlternatives(element)) {
                return element.elements.map(one => this.through(one, starts, context)).reduce(union, new Set<number>());
            }
            if (GrammarAST.isGroup(element)) {
                let ends = new Set(starts);
                for (const one of element.elements) ends = this.through(one, ends, context);
                return ends;
            }
            if (GrammarAST.isAssignment(element)) {
                return this.through(element.terminal, starts, { ...context, feature: element.feature });
            }
            if (GrammarAST.isKeyword(element)) {
                return this.one(starts, piece => piece.kind !== 'text' && piece.text === element.value, {
                    kind: 'keyword',
                    word: element.value,
                });
            }
            if (GrammarAST.isCrossReference(element)) {
                const next = { kind: 'name', types: typesOf(element.type.ref), ...context } as const;
                return this.one(starts, isName, next);
            }
            if (!GrammarAST.isRuleCall(element)) return new Set(starts);
            const rule = element.rule.ref;
            if (rule && GrammarAST.isParserRule(rule)) {
                // A fragment is part of the rule that calls it.
                const inner = rule.fragment ? context : { rule: rule.name, feature: context.feature };
                return this.through(rule.definition, starts, inner);
            }
            const terminal = rule?.name ?? '';
            // `very` begins a level and is none.
            const isLevel = context.rule === 'Level';
            const fits = (piece: Piece) => isTerminal(piece, terminal) && !(isLevel && piece.text === 'very');
            return this.one(starts, fits, { kind: 'value', terminal, ...context });
        }

        private one(starts: ReadonlySet<number>, fits: (piece: Piece) => boolean, next: Next): Set<number> {
            const ends = new Set<number>();
            for (const start of starts) {
                const piece = this.pieces[start];
                if (!piece) this.next.set(JSON.stringify(next), next);
                else if (fits(piece)) ends.add(start + 1);
            }
            return ends;
        }
    };
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
    return new Set([...a, ...b]);
}

const isName = ({ kind, text }: Piece) => kind === 'word' && /^\p{L}/u.test(text);

const whole = new Map<string, RegExp>();

function isTerminal(piece: Piece, terminal: string): boolean {
    if (terminal === 'STRING') return piece.kind === 'text';
    if (piece.kind !== 'word') return false;
    let pattern = whole.get(terminal);
    if (!pattern) {
        const { source } = (DeliveryTerminals as Record<string, RegExp>)[terminal]!;
        pattern = new RegExp(`^(?:${source})$`);
        whole.set(terminal, pattern);
    }
    return pattern.test(piece.text);
}

/** The repeated part between the braces of a definition. */
function loopIn(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement | undefined {
    if (GrammarAST.isGroup(element)) {
        const open = element.elements.findIndex(one => GrammarAST.isKeyword(one) && one.value === '{');
        if (open >= 0) return element.elements[open + 1];
    }
    if (!GrammarAST.isGroup(element) && !GrammarAST.isAlternatives(element)) return undefined;
    for (const one of element.elements) {
        const found = loopIn(one);
        if (found) return found;
    }
    return undefined;
}
