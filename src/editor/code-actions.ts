import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Finding } from '../plan/finding.ts';
import { waiveFix } from '../principles/waivers.ts';
import { diagnosticOf } from './diagnostics.ts';
import { workspaceEditOf } from './edits.ts';
import type { EditorServices } from './module.ts';
import { documentOf } from './places.ts';

/** Offers the fixes of the findings at the cursor, and after them to accept each with a reason. */
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
        const findings = this.services.plans
            .findings(file)
            .filter(({ place, waived }) => !waived && place.offset <= to && place.offset + place.length >= from);
        return [
            ...findings.flatMap(finding => this.settling(finding)),
            ...findings.flatMap(one => this.accepting(one)),
        ];
    }

    private settling(finding: Finding): CodeAction[] {
        return (finding.fixes ?? []).map((fix, i) => ({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(finding, this.services.client)],
            isPreferred: i === 0,
            edit: this.edit(fix),
        }));
    }

    private accepting(finding: Finding): CodeAction[] {
        const fix = waiveFix(finding);
        if (!fix) return [];
        return [
            {
                // Several findings can stand at one word, so each says what would be accepted.
                title: `${fix.title} (${finding.rule})`,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnosticOf(finding, this.services.client)],
                edit: this.edit(fix),
            },
        ];
    }

    private edit(fix: Parameters<typeof workspaceEditOf>[0]) {
        const { TextDocuments } = this.services.shared.workspace;
        return workspaceEditOf(fix, this.services.client, uri => TextDocuments?.get(uri)?.version);
    }
}
