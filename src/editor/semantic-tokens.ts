import type { AstNode } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import type { Level } from '../language/generated/ast.ts';
import { isNamed } from '../plan/file.ts';
import { levelOf } from '../plan/values.ts';

/** Colours what only the parser can tell: which words are names, which are words of a closed vocabulary. */
export class SemanticTokens extends AbstractSemanticTokenProvider {
    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        if (isNamed(node)) {
            if (node.name) {
                acceptor({
                    node,
                    property: 'name' as never,
                    type: SemanticTokenTypes.class,
                    modifier: SemanticTokenModifiers.declaration,
                });
            }
            return;
        }
        if ('ref' in node && node.ref) {
            acceptor({ node, property: 'ref' as never, type: SemanticTokenTypes.variable });
            return;
        }
        if (node.$type === 'Level') {
            if (levelOf(node as Level) !== undefined)
                acceptor({ cst: node.$cstNode!, type: SemanticTokenTypes.enumMember });
            return;
        }
        const word = (node as { word?: string }).word;
        if (word && vocabularies[node.$type] && wordOf(node.$type, word)) {
            acceptor({ node, property: 'word' as never, type: SemanticTokenTypes.enumMember });
        }
    }
}
