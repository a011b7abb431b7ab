import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver';
import type { Fix } from '../plan/finding.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { EditorServices } from './module.ts';
import { documentOf, rangeOf } from './places.ts';

/** Offers the fixes of the findings at the cursor. */
export class CodeActions implements CodeActionProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
        if (context.only && !context.only.some(kind => CodeActionKind.QuickFix.startsWith(kind))) return [];
        const file = this.services.plans.file(document.uri.toString());
        if (!file) return [];
        const from = documentOf(file).offsetAt(range.start);
        const to = documentOf(file).offsetAt(range.end);
        return this.services.plans
            .findings(file)
            .filter(({ place, waived }) => !waived && place.offset <= to && place.offset + place.length >= from)
            .flatMap(finding =>
                (finding.fixes ?? []).map(fix => ({
                    title: fix.title,
                    kind: CodeActionKind.QuickFix,
                    diagnostics: [diagnosticOf(finding)],
                    isPreferred: finding.fixes!.length === 1,
                    edit: { changes: editsOf(fix) },
                })),
            );
    }
}

function editsOf(fix: Fix): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { place, text } of fix.edits) {
        changes[place.file.uri] ??= [];
        changes[place.file.uri]!.push({ range: rangeOf(place), newText: text });
    }
    return changes;
}
