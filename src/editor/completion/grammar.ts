import { AstUtils, type Grammar, GrammarAST } from 'langium';
import { DeliveryTerminals } from '../../language/generated/ast.ts';
import type { Piece } from './situation.ts';

/** What the grammar lets stand next. */
export type Next =
    | { readonly kind: 'keyword'; readonly word: string }
    /** A name of something of one of these types. */
    | { readonly kind: 'name'; readonly types: readonly string[] }
    /** A value of a terminal, in a rule. */
    | { readonly kind: 'value'; readonly terminal: string; readonly rule: string };

/** What can follow some pieces of a statement. */
export interface Following {
    readonly next: readonly Next[];
    /** Whether the statement may end here. */
    readonly complete: boolean;
}

/**
 * Asks the grammar itself what may follow: all ways through it are gone at once, along the pieces that are there.
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
        const walk = new Walk(pieces);
        const ends = body ? walk.once(body, new Set([0]), shape) : new Set<number>();
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
}

/** The ways through the grammar along some pieces, and what could stand where these end. */
class Walk {
    readonly next = new Map<string, Next>();
    private readonly pieces: readonly Piece[];

    constructor(pieces: readonly Piece[]) {
        this.pieces = pieces;
    }

    /** The places after an element, gone through as often as its cardinality says. */
    through(element: GrammarAST.AbstractElement, starts: ReadonlySet<number>, rule: string): Set<number> {
        const { cardinality } = element;
        if (cardinality === '?') return union(starts, this.once(element, starts, rule));
        if (cardinality !== '*' && cardinality !== '+') return this.once(element, starts, rule);
        const ends = cardinality === '*' ? new Set(starts) : new Set<number>();
        let fresh: ReadonlySet<number> = starts;
        while (fresh.size > 0) {
            const reached = this.once(element, fresh, rule);
            fresh = new Set([...reached].filter(end => !ends.has(end)));
            for (const end of fresh) ends.add(end);
        }
        return ends;
    }

    once(element: GrammarAST.AbstractElement, starts: ReadonlySet<number>, rule: string): Set<number> {
        if (GrammarAST.isAlternatives(element)) {
            return element.elements.map(one => this.through(one, starts, rule)).reduce(union, new Set<number>());
        }
        if (GrammarAST.isGroup(element)) {
            let ends = new Set(starts);
            for (const one of element.elements) ends = this.through(one, ends, rule);
            return ends;
        }
        if (GrammarAST.isAssignment(element)) return this.through(element.terminal, starts, rule);
        if (GrammarAST.isKeyword(element)) {
            return this.one(starts, piece => piece.kind !== 'text' && piece.text === element.value, {
                kind: 'keyword',
                word: element.value,
            });
        }
        if (GrammarAST.isCrossReference(element)) {
            return this.one(starts, isName, { kind: 'name', types: typesOf(element.type.ref) });
        }
        if (!GrammarAST.isRuleCall(element)) return new Set(starts);
        const called = element.rule.ref;
        if (called && GrammarAST.isParserRule(called)) {
            // A fragment is part of the rule that calls it.
            return this.through(called.definition, starts, called.fragment ? rule : called.name);
        }
        const terminal = called?.name ?? '';
        // `very` begins a level and is none.
        const fits = (piece: Piece) => isTerminal(piece, terminal) && !(rule === 'Level' && piece.text === 'very');
        return this.one(starts, fits, { kind: 'value', terminal, rule });
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
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
    return new Set([...a, ...b]);
}

/** The concrete types behind a type of the grammar: `Anyone` is an actor, a unit or a staff person. */
function typesOf(type: GrammarAST.AbstractType | undefined): string[] {
    if (!type) return [];
    if (!GrammarAST.isType(type)) return [type.name];
    return AstUtils.streamAst(type.type)
        .filter(GrammarAST.isSimpleType)
        .flatMap(simple => (simple.typeRef?.ref ? typesOf(simple.typeRef.ref) : []))
        .toArray();
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
