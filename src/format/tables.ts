import { type Grammar, GrammarAST } from 'langium';
import { nodesWithin } from '../language/grammar-walk.ts';
import { sentences } from '../language/sentences.ts';
import { type Entry, type Shape, shapesWithin } from '../language/shapes.ts';

/** Elements of the grammar, which the leaves of a tree name as their source. */
type Elements = ReadonlySet<GrammarAST.AbstractElement>;

/** What can stand between the braces of a block. */
export interface Body {
    readonly shape: Shape;
    /** The keywords of the grammar that begin a line of it. */
    readonly starts: Elements;
}

/** What tidying has to know of the language, read from the grammar once. */
export interface Tables {
    /** The keywords that begin an import or a block. */
    readonly tops: Elements;
    /** The bodies of blocks, by the rule that has the braces. */
    readonly bodies: ReadonlyMap<string, Body>;
    /** The keyword `import` of the grammar. */
    readonly imports: Elements;
}

const known = new WeakMap<Grammar, Tables>();

/**
 * Reads the tables of a language.
 *
 * @param shapes the shape of a whole plan
 */
export function tablesOf(grammar: Grammar, shapes: Shape): Tables {
    const before = known.get(grammar);
    if (before) return before;
    const imports = new Set(firstKeywords(ruleNamed(grammar, 'Import').definition));
    const tops = new Set([...imports, ...firstKeywords(ruleNamed(grammar, 'Block').definition)]);
    const bodies = new Map<string, Body>();
    for (const shape of shapesWithin(shapes)) {
        if (shape === shapes) continue;
        const lines = betweenBraces(ruleNamed(grammar, shape.rule));
        bodies.set(shape.rule, { shape, starts: new Set(lines ? firstKeywords(lines) : []) });
    }
    const tables = { tops, bodies, imports };
    known.set(grammar, tables);
    return tables;
}

function ruleNamed(grammar: Grammar, name: string): GrammarAST.ParserRule {
    const found = grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.name === name);
    if (!found) throw new Error(`The grammar has no rule ${name}.`);
    return found;
}

function betweenBraces(rule: GrammarAST.ParserRule): GrammarAST.AbstractElement | undefined {
    for (const group of nodesWithin(rule.definition).filter(GrammarAST.isGroup)) {
        const open = group.elements.findIndex(element => GrammarAST.isKeyword(element) && element.value === '{');
        if (open >= 0) return group.elements[open + 1];
    }
    return undefined;
}

/** The keywords with which an element can begin. */
function firstKeywords(element: GrammarAST.AbstractElement | undefined): GrammarAST.AbstractElement[] {
    if (!element) return [];
    if (GrammarAST.isKeyword(element)) return [element];
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstKeywords);
    if (GrammarAST.isAssignment(element)) return firstKeywords(element.terminal);
    if (GrammarAST.isGroup(element)) return firstKeywords(element.elements[0]);
    const target = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    return target && GrammarAST.isParserRule(target) ? firstKeywords(target.definition) : [];
}

/** The entry of a body that a line's words begin, the one with most words. */
export function entryOf({ shape }: Body, wordAt: (index: number) => string | undefined): Entry | undefined {
    const options = shape.entries.get(wordAt(0) ?? '') ?? [];
    const fitting = options.filter(({ phrase }) => phrase.every((word, i) => wordAt(i) === word));
    return fitting.sort((a, b) => b.phrase.length - a.phrase.length)[0];
}

/** Keywords after whose first word the value's own words begin. */
const shortKeys = new Set(['parked', 'difficulty', 'today', 'via', 'heading']);

/** No keyword longer than this moves the values of its neighbours. */
const widestKey = 'communicated'.length;

/** How many words of a line are its keyword, where its value is to stand in one column with those around it; else 0. */
export function keyWords({ phrase, property, inner }: Entry): number {
    if (inner?.named || property === 'rhythm' || sentences.has(phrase.join(' '))) return 0;
    const words = shortKeys.has(phrase[0]!) ? 1 : phrase.length;
    return phrase.slice(0, words).join(' ').length <= widestKey ? words : 0;
}
