import type { Lexer } from 'chevrotain';
import { type AstNode, GrammarAST, GrammarUtils, isReference } from 'langium';
import { expect, test } from 'vitest';
import { DeliveryGrammar } from '../../src/language/generated/grammar.ts';
import { readGrammar } from '../../src/language/grammar.ts';
import { nodesWithin } from '../../src/language/grammar-walk.ts';
import { readShapes, shapesFrom } from '../../src/language/shapes.ts';
import { grammar, keywords, shapes } from '../../src/language/tables.generated.ts';
import { services } from '../support/plans.ts';

/** What a node says of itself and of its place, without the nodes around it. */
function ownOf(node: AstNode): unknown {
    const own = Object.entries(node).map(([key, value]) => {
        if (key === '$container') return [key, value?.$type];
        if (isReference(value)) return [key, value.$refText, value.ref?.$type];
        if (Array.isArray(value)) return [key, value.length];
        return [key, typeof value === 'object' ? value?.$type : value];
    });
    return own.filter(([key, value]) => key !== '$document' && value !== undefined).sort();
}

test('the grammar that is read piece by piece is the one that Langium reads', () => {
    const read = nodesWithin(readGrammar(grammar)).map(ownOf);
    expect(read.length).toBeGreaterThan(1000);
    expect(read).toEqual(nodesWithin(DeliveryGrammar()).map(ownOf));
});

test('the shapes that were written down are those of the grammar', () => {
    expect(shapesFrom(shapes)).toEqual(readShapes(DeliveryGrammar()));
});

test('each keyword is there once', () => {
    expect(new Set(keywords).size).toBe(keywords.length);
    expect(keywords).toEqual(expect.arrayContaining(['system', 'led', 'by', '{', '}', ',']));
});

test('each letter that begins a name in the grammar begins one in a text, and no other sign does', () => {
    const name = DeliveryGrammar().rules.find(rule => rule.name === 'ID');
    if (!GrammarAST.isTerminalRule(name)) throw new Error('The grammar has no terminal ID.');
    const whole = new RegExp(`^(?:${GrammarUtils.terminalRegex(name).source})$`);
    // Every 7th, so that the lexer is asked often enough and the test is short.
    const signs = Array.from({ length: 0xffff / 7 }, (_, i) => String.fromCharCode(i * 7));
    const lexer: Lexer = Reflect.get(services.parser.Lexer, 'chevrotainLexer');
    const { tokens } = lexer.tokenize(signs.filter(sign => !/[\s"“”]/.test(sign)).join('\n'));
    const found = tokens.filter(({ tokenType }) => tokenType.name === 'ID').map(({ image }) => image);
    expect(found).toEqual(signs.filter(sign => whole.test(sign)));
});
