import { type Grammar, GrammarAST } from 'langium';
import { nodesWithin } from './grammar-walk.ts';

const none: ReadonlySet<string> = new Set();

/** One thing that a block can say, as the grammar has it. */
export interface Entry {
    /** The keywords that begin it, for example `['led', 'by']`. */
    readonly phrase: readonly string[];
    /** The property of the block's node that holds it. */
    readonly property: string;
    /** The grammar rule of its value, where it has one of its own. */
    readonly rule?: string;
    /** What its braces may hold, where it can have braces. */
    readonly inner?: Shape;
    /** The keywords that may follow within it, so that a long line can be broken before one of them. */
    readonly continues: ReadonlySet<string>;
}

/** What a block's header looks like and what can stand between its braces: the grammar, as a table. */
export interface Shape {
    readonly rule: string;
    /** True where the header is keyword, name and an optional title. */
    readonly named: boolean;
    /** The entries by their first keyword; several can share one (`will`, `will not`). */
    readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/**
 * Reads the shapes of all blocks from the grammar, for `src/build/language-tables.mjs` to write them down, so that recovery, completion, colouring and the reference cannot
 * disagree with the parser.
 *
 * @returns the shape whose entries are the top-level blocks
 */
export function readShapes(grammar: Grammar): Shape {
    const known = new Map<string, Shape>();
    const blockRule = rule(grammar, 'Block');
    const entries = new Map<string, Entry[]>();
    const plan: Shape = { rule: 'PlanText', named: false, entries };
    for (const call of nodesWithin(blockRule).filter(GrammarAST.isRuleCall)) {
        const target = call.rule.ref as GrammarAST.ParserRule;
        for (const phrase of phrases(target.definition)) {
            add(entries, {
                phrase,
                property: 'blocks',
                rule: target.name,
                inner: shapeOf(target, known),
                continues: none,
            });
        }
    }
    return plan;
}

/** A shape as text: all shapes that it leads to, each once, with the places of others among them. */
export function writeShapes(plan: Shape): string {
    const all = [...shapesWithin(plan)];
    return JSON.stringify(
        all.map(({ rule, named, entries }) => [
            rule,
            named,
            [...entries.values()].map(same =>
                same.map(({ phrase, property, rule, inner, continues }) => [
                    phrase,
                    property,
                    rule,
                    inner && all.indexOf(inner),
                    [...continues],
                ]),
            ),
        ]),
    );
}

type WrittenEntry = [
    phrase: string[],
    property: string,
    rule: string | null,
    inner: number | null,
    continues: string[],
];
type WrittenShape = [rule: string, named: boolean, entries: WrittenEntry[][]];

/** Reads what `writeShapes` has written. */
export function shapesFrom(text: string): Shape {
    const written = JSON.parse(text) as WrittenShape[];
    const maps = written.map(() => new Map<string, Entry[]>());
    const shapes = written.map(([rule, named], index): Shape => ({ rule, named, entries: maps[index]! }));
    for (const [index, [, , entries]] of written.entries()) {
        for (const same of entries) {
            maps[index]!.set(
                same[0]![0][0]!,
                same.map(([phrase, property, rule, inner, continues]) => ({
                    phrase,
                    property,
                    rule: rule ?? undefined,
                    inner: inner === null ? undefined : shapes[inner],
                    continues: continues.length > 0 ? new Set(continues) : none,
                })),
            );
        }
    }
    return shapes[0]!;
}

/** The entries of a shape, in the order of the grammar. */
export function entriesOf(shape: Shape): Entry[] {
    return [...shape.entries.values()].flat();
}

/** A shape and all shapes within it, each once. */
export function shapesWithin(shape: Shape, all = new Set<Shape>()): ReadonlySet<Shape> {
    all.add(shape);
    for (const { inner } of entriesOf(shape)) if (inner && !all.has(inner)) shapesWithin(inner, all);
    return all;
}

/** The words by which an entry is known in the reference: its keywords, of a position on the map only the first. */
export function phraseOf({ property, phrase }: Entry): string {
    return property === 'positions' ? phrase[0]! : phrase.join(' ');
}

function shapeOf(target: GrammarAST.ParserRule, known: Map<string, Shape>): Shape | undefined {
    const done = known.get(target.name);
    if (done) return done;
    const repeated = bracedLoop(target.definition);
    if (!repeated) return undefined;
    const entries = new Map<string, Entry[]>();
    const shape: Shape = { rule: target.name, named: hasName(target), entries };
    known.set(target.name, shape);
    collect(repeated, entries, known);
    return shape;
}

/** Adds the alternatives of a braces' loop, looking through fragments. */
function collect(element: GrammarAST.AbstractElement, entries: Map<string, Entry[]>, known: Map<string, Shape>): void {
    if (GrammarAST.isAlternatives(element)) {
        for (const alternative of element.elements) collect(alternative, entries, known);
        return;
    }
    if (GrammarAST.isRuleCall(element)) {
        const target = element.rule.ref as GrammarAST.ParserRule;
        collect(target.definition, entries, known);
        return;
    }
    const assignment = nodesWithin(element).find(GrammarAST.isAssignment);
    if (!assignment) return;
    const call = GrammarAST.isRuleCall(assignment.terminal) ? assignment.terminal : undefined;
    const target = call?.rule.ref;
    const value = target && GrammarAST.isParserRule(target) ? target : undefined;
    const inner = value && shapeOf(value, known);
    const continues = value && !inner?.named ? keywordsWithin(value) : none;
    for (const phrase of phrases(element)) {
        add(entries, { phrase, property: assignment.feature, rule: value?.name, inner, continues });
    }
}

function keywordsWithin(
    target: GrammarAST.ParserRule,
    words = new Set<string>(),
    seen = new Set<string>(),
): Set<string> {
    seen.add(target.name);
    for (const element of nodesWithin(target.definition)) {
        if (GrammarAST.isKeyword(element)) words.add(element.value);
        const called = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
        if (called && GrammarAST.isParserRule(called) && !seen.has(called.name)) keywordsWithin(called, words, seen);
    }
    return words;
}

/** All keyword sequences with which an element can begin. */
function phrases(element: GrammarAST.AbstractElement): string[][] {
    if (GrammarAST.isKeyword(element)) return [[element.value]];
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(phrases);
    if (GrammarAST.isAssignment(element)) return phrases(element.terminal);
    if (GrammarAST.isRuleCall(element)) {
        const target = element.rule.ref;
        return target && GrammarAST.isParserRule(target) ? phrases(target.definition) : [];
    }
    if (!GrammarAST.isGroup(element)) return [];
    const [head, ...rest] = element.elements;
    if (!head) return [];
    let all = phrases(head);
    for (const next of rest) {
        const more = phrases(next).filter(words => /^[a-z]/.test(words[0]!));
        const plainKeyword = GrammarAST.isKeyword(next) && /^[a-z]/.test(next.value);
        const optionalKeyword =
            GrammarAST.isAssignment(next) && GrammarAST.isKeyword(next.terminal) && next.cardinality;
        if (plainKeyword && !next.cardinality) all = all.flatMap(words => more.map(word => [...words, ...word]));
        else if (optionalKeyword) all = all.flatMap(words => [words, ...more.map(word => [...words, ...word])]);
        if (!plainKeyword || next.cardinality) break;
    }
    return all;
}

/** The contents of `{ … }*` in a rule, if it has braces. */
function bracedLoop(definition: GrammarAST.AbstractElement): GrammarAST.AbstractElement | undefined {
    for (const group of nodesWithin(definition).filter(GrammarAST.isGroup)) {
        const open = group.elements.findIndex(element => GrammarAST.isKeyword(element) && element.value === '{');
        if (open >= 0) return group.elements[open + 1];
    }
    return undefined;
}

function hasName(target: GrammarAST.ParserRule): boolean {
    return nodesWithin(target.definition).some(
        element =>
            GrammarAST.isAssignment(element) && element.feature === 'name' && GrammarAST.isRuleCall(element.terminal),
    );
}

function rule(grammar: Grammar, name: string): GrammarAST.ParserRule {
    const found = grammar.rules.find(candidate => candidate.name === name);
    if (!found || !GrammarAST.isParserRule(found)) throw new Error(`The grammar has no rule ${name}.`);
    return found;
}

function add(entries: Map<string, Entry[]>, entry: Entry): void {
    const first = entry.phrase[0]!;
    const same = entries.get(first);
    if (same) same.push(entry);
    else entries.set(first, [entry]);
}
