import type { AstNode, Grammar, GrammarAST } from 'langium';

/** A grammar as text that can be read piece by piece; `src/build/language-tables.mjs` writes it. */
export interface WrittenGrammar {
    /** The grammar without its rules. */
    readonly head: string;
    /** Each rule without what it is made of, and apart from it what it is made of. */
    readonly rules: readonly (readonly [rule: string, definition: string])[];
}

/** A node in the making, as JSON has it. */
type Raw = Record<string, unknown>;

/**
 * Writes a grammar for `readGrammar`.
 *
 * @param json the grammar as Langium's serializer writes it
 */
export function writeGrammar(json: string): WrittenGrammar {
    const grammar = JSON.parse(json) as { rules: Raw[] };
    return {
        // What is left out keeps its place, so that whoever walks through the grammar meets all in the same order.
        head: JSON.stringify({ ...grammar, rules: [] }),
        rules: grammar.rules.map(rule => [
            JSON.stringify({ ...rule, definition: null }),
            JSON.stringify(rule.definition),
        ]),
    };
}

/**
 * Reads a grammar. What a rule is made of is read when somebody looks at it: a small plan needs few of the rules, and
 * reading all of them takes a tenth of the time in which the command line starts.
 */
export function readGrammar({ head, rules }: WrittenGrammar): Grammar {
    const grammar = JSON.parse(head) as Raw & { types: Raw[] };
    const read = rules.map(([rule]) => JSON.parse(rule) as Raw);
    grammar.rules = read;
    for (const [index, rule] of read.entries()) {
        link(rule, grammar, grammar, 'rules', index);
        Object.defineProperty(rule, 'definition', {
            configurable: true,
            enumerable: true,
            get: () => {
                const value = JSON.parse(rules[index]![1]) as Raw;
                link(value, grammar, rule, 'definition');
                Object.defineProperty(rule, 'definition', { value, writable: true, enumerable: true });
                return value;
            },
        });
    }
    for (const [index, type] of grammar.types.entries()) link(type, grammar, grammar, 'types', index);
    return grammar as unknown as Grammar;
}

/** Puts a node into the tree, and all that is within it. */
function link(node: Raw, grammar: Raw, container: Raw, property: string, index?: number): void {
    for (const key in node) {
        const value = node[key];
        if (typeof value !== 'object' || value === null) continue;
        if (Array.isArray(value)) for (let i = 0; i < value.length; i++) link(value[i] as Raw, grammar, node, key, i);
        else if ('$ref' in value) node[key] = referenceTo(value.$ref as string, grammar);
        else link(value as Raw, grammar, node, key);
    }
    const linked = node as { -readonly [Key in keyof AstNode]: unknown };
    linked.$container = container;
    linked.$containerProperty = property;
    linked.$containerIndex = index;
}

/** References lead to rules and types, by their place: `#/rules@12`. */
function referenceTo(path: string, grammar: Raw): { $refText: string; ref: AstNode } {
    const at = path.indexOf('@');
    const ref = (grammar[path.slice(2, at)] as GrammarAST.AbstractRule[])[Number(path.slice(at + 1))]!;
    return { $refText: ref.name, ref };
}
