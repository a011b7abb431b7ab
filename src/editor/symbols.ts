import type { AstNode, LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type * as ast from '../language/generated/ast.ts';
import { isNamed, keywordPlace, namePlace, placeOf } from '../plan/file.ts';
import type { EditorServices } from './module.ts';
import { rangeOf } from './places.ts';

const kinds: Record<string, SymbolKind> = {
    System: SymbolKind.Namespace,
    Influence: SymbolKind.Event,
    Aspiration: SymbolKind.Class,
    Metric: SymbolKind.Number,
    Actor: SymbolKind.Object,
    Activity: SymbolKind.Function,
    Action: SymbolKind.Function,
    Review: SymbolKind.Struct,
    Unit: SymbolKind.Module,
    Staff: SymbolKind.Field,
    Team: SymbolKind.Package,
    JointAction: SymbolKind.Method,
    Interaction: SymbolKind.Interface,
    Coalition: SymbolKind.Array,
};

/** The sign by which an editor shows a kind of thing, the same wherever it is listed. */
export function symbolKindOf({ $type }: AstNode): SymbolKind {
    return kinds[$type] ?? SymbolKind.Property;
}

/** The outline of a file: its blocks, a unit's people, teams and meetings, a coalition's rows, a review's ratings. */
export class DocumentSymbols implements DocumentSymbolProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        const file = this.services.plans.file(document.uri.toString());
        return file ? file.tree.blocks.map(symbolOf).filter(symbol => symbol !== undefined) : [];
    }
}

function symbolOf(node: AstNode): DocumentSymbol | undefined {
    if (!node.$cstNode) return undefined;
    const label = labelOf(node);
    if (!label) return undefined;
    const place = placeOf(node);
    const selection = isNamed(node) ? namePlace(node) : keywordPlace(node);
    return {
        name: label.name,
        detail: label.detail,
        kind: symbolKindOf(node),
        range: rangeOf(place),
        selectionRange: rangeOf(selection),
        children: childrenOf(node)
            .map(symbolOf)
            .filter(symbol => symbol !== undefined),
    };
}

function labelOf(node: AstNode): { name: string; detail?: string } | undefined {
    if (isNamed(node)) return { name: node.name || '(no name yet)', detail: node.title };
    if (node.$type === 'Candidate') {
        const row = node as ast.Candidate;
        return { name: row.actor?.ref?.$refText || '(nobody yet)', detail: row.standing };
    }
    if (node.$type === 'Rate') {
        const rate = node as ast.Rate;
        return {
            name: `${rate.component?.id ?? ''} ${rate.rating?.word ?? ''}`.trim() || '(no component yet)',
            detail: 'rate',
        };
    }
    return undefined;
}

function childrenOf(node: AstNode): AstNode[] {
    switch (node.$type) {
        case 'Unit': {
            const unit = node as ast.Unit;
            return inOrder([...unit.staff, ...unit.teams, ...unit.jointActions, ...unit.interactions]);
        }
        case 'Team':
            return (node as ast.Team).teams;
        case 'Coalition':
            return (node as ast.Coalition).candidates;
        case 'Review':
            return (node as ast.Review).ratings;
        default:
            return [];
    }
}

function inOrder(nodes: AstNode[]): AstNode[] {
    return nodes.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}
