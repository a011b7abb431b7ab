import { AstUtils, type Grammar, GrammarAST } from 'langium';
import { vocabularies } from '../guide/vocabulary.ts';

/** What can stand in a value: names of some kinds, words of some vocabularies, keywords, components. */
export interface Expectation {
    /** The types that a name may mean. */
    readonly types: readonly string[];
    readonly vocabularies: readonly string[];
    readonly keywords: readonly string[];
    readonly components: boolean;
}

/**
 * Reads from the grammar what each rule's value can hold, looking through the rules that it calls.
 *
 * @returns the expectation of a rule by its name
 */
export function readExpectations(grammar: Grammar): (rule: string) => Expectation {
    const known = new Map<string, Expectation>();
    return name => {
        let expectation = known.get(name);
        if (!expectation) {
            expectation = expectationOf(grammar, name);
            known.set(name, expectation);
        }
        return expectation;
    };
}

function expectationOf(grammar: Grammar, name: string): Expectation {
    const types = new Set<string>();
    const words = new Set<string>();
    const keywords = new Set<string>();
    let components = false;
    const seen = new Set<string>();
    const visit = (rule: GrammarAST.ParserRule): void => {
        if (seen.has(rule.name)) return;
        seen.add(rule.name);
        if (vocabularies[rule.name]) {
            words.add(rule.name);
            if (rule.name !== 'DataState') return;
        }
        for (const element of AstUtils.streamAst(rule.definition)) {
            if (GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value)) keywords.add(element.value);
            if (GrammarAST.isCrossReference(element)) for (const type of typesOf(element.type.ref)) types.add(type);
            if (!GrammarAST.isRuleCall(element)) continue;
            const target = element.rule.ref;
            if (target?.name === 'COMPONENT') components = true;
            if (target && GrammarAST.isParserRule(target)) visit(target);
        }
    };
    const rule = grammar.rules.find(candidate => candidate.name === name);
    if (rule && GrammarAST.isParserRule(rule)) visit(rule);
    return { types: [...types], vocabularies: [...words], keywords: [...keywords], components };
}

/** The concrete types behind a type of the grammar: `Anyone` is an actor, a unit or a staff person. */
export function typesOf(type: GrammarAST.AbstractType | undefined): string[] {
    if (!type) return [];
    if (!GrammarAST.isType(type)) return [type.name];
    return AstUtils.streamAst(type.type)
        .filter(GrammarAST.isSimpleType)
        .flatMap(simple => (simple.typeRef?.ref ? typesOf(simple.typeRef.ref) : []))
        .toArray();
}
