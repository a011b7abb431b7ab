import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { declareAll } from '../plan/declare.ts';
import type { Place, PlanFile } from '../plan/file.ts';
import type { Finding, Fix } from '../plan/finding.ts';
import { waiveFix } from '../principles/waivers.ts';
import { type FixedTogether, fixAlike, fixSafely } from '../refactor/fix-all.ts';
import { inOwnLineBreaks } from '../refactor/lines.ts';
import { fixesOf, isSafe } from '../refactor/plain-fixes.ts';
import { sortImports } from '../refactor/sort-imports.ts';
import { diagnosticOf } from './diagnostics.ts';
import { workspaceEditOf } from './edits.ts';
import type { EditorServices } from './module.ts';
import { documentOf } from './places.ts';
import { refactoringActions } from './refactorings.ts';

/** All that nobody has to look at, when a file is saved for instance. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.delivery`;

/** The kinds of actions that there are, as the server says when it starts. */
export const codeActionKinds = [
    CodeActionKind.QuickFix,
    CodeActionKind.RefactorExtract,
    'refactor.move',
    CodeActionKind.RefactorRewrite,
    CodeActionKind.SourceOrganizeImports,
    fixAllKind,
];

/**
 * Offers the fixes of the findings at the cursor, each by itself and with all like it, and after them to accept each with
 * a reason; then refactorings; and to who asks for them, fixes of a whole file.
 */
export class CodeActions implements CodeActionProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
        const { plans, client } = this.services;
        const file = plans.file(document.uri.toString());
        if (!file || !client.actionLiterals) return [];
        const { only } = context;
        const isWanted = (kind: string) =>
            only ? only.some(one => one === '' || kind === one || kind.startsWith(`${one}.`)) : true;
        const from = documentOf(file).offsetAt(range.start);
        const to = documentOf(file).offsetAt(range.end);
        const actions = isWanted(CodeActionKind.QuickFix) ? this.fixesBetween(file, from, to) : [];
        // What is for a whole file is not for the menu at a word.
        if (only?.some(kind => kind.startsWith(CodeActionKind.Source)))
            actions.push(...this.ofFile(file).filter(({ kind }) => isWanted(kind!)));
        if (!codeActionKinds.some(kind => kind.startsWith('refactor.') && isWanted(kind))) return actions;
        return actions.concat(
            await refactoringActions(this.services, file, { offset: from, length: to - from }, isWanted),
        );
    }

    private fixesBetween(file: PlanFile, from: number, to: number): CodeAction[] {
        const findings = this.services.plans
            .findings(file)
            .filter(({ place, waived }) => !waived && place.offset <= to && place.offset + place.length >= from);
        const rules = new Map(findings.map(finding => [finding.rule, finding]));
        return [
            ...findings.flatMap(finding => this.settling(finding)),
            ...[...rules.values()].flatMap(finding => this.settlingAll(file, finding)),
            ...this.declaringAll(file, findings),
            ...findings.flatMap(one => this.accepting(one)),
        ];
    }

    private settling(finding: Finding): CodeAction[] {
        return fixesOf(finding).map((fix, i) => ({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(finding, this.services.client)],
            isPreferred: i === 0,
            edit: this.edit(fix),
        }));
    }

    /** The fixes of all findings like one, in its file, and in its plans where they have more. */
    private settlingAll(file: PlanFile, finding: Finding): CodeAction[] {
        if (fixesOf(finding).length === 0) return [];
        const { plans } = this.services;
        const alike = (one: PlanFile) => plans.findings(one).filter(({ rule }) => rule === finding.rule);
        const files = new Set(plans.plansOf(file).flatMap(plan => plan.members.map(member => member.file)));
        const inFile = fixAlike(alike(file));
        const inPlan = fixAlike([...files].flatMap(alike));
        const action = ({ count, edits }: FixedTogether, where: string): CodeAction => ({
            title: `Fix all ${count} like this in ${where} (${finding.rule})`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(finding, this.services.client)],
            edit: this.edit({ title: '', edits }),
        });
        return [
            ...(inFile.count > 1 ? [action(inFile, 'this file')] : []),
            ...(inPlan.count > Math.max(1, inFile.count) ? [action(inPlan, 'the plan')] : []),
        ];
    }

    /** Where a name is marked that nothing carries: declares it with all others of the plan that nothing carries. */
    private declaringAll(file: PlanFile, findings: readonly Finding[]): CodeAction[] {
        const { plans } = this.services;
        const finding = findings.find(isUndeclared);
        const [plan] = finding ? plans.plansOf(file) : [];
        if (!finding || !plan) return [];
        const all = plan.members.flatMap(member => plans.findings(member.file)).filter(isUndeclared);
        const names = Map.groupBy(all, ({ place }) => wordAt(place));
        const uses = new Map([...names].map(([name, own]) => [name, own.map(({ node }) => node!)]));
        const { count, edits } = declareAll(plan, uses);
        if (count < 2) return [];
        return [
            {
                title: `Declare all ${count} names that nothing carries yet`,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnosticOf(finding, this.services.client)],
                edit: this.edit({ title: '', edits }),
            },
        ];
    }

    private accepting(finding: Finding): CodeAction[] {
        const fix = waiveFix(finding);
        if (!fix || !isSafe(fix)) return [];
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

    private ofFile(file: PlanFile): CodeAction[] {
        const { edits: safe } = fixSafely(this.services.plans.findings(file));
        const imports = sortImports(file);
        const action = (title: string, kind: string, edits: Fix['edits']): CodeAction[] =>
            edits.length > 0 ? [{ title, kind, edit: this.edit({ title, edits }) }] : [];
        return [
            ...action('Sort the imports', CodeActionKind.SourceOrganizeImports, imports),
            ...action('Fix slips of spelling and form', fixAllKind, safe),
        ];
    }

    private edit(fix: Fix) {
        const { TextDocuments } = this.services.shared.workspace;
        const edits = fix.edits.map(inOwnLineBreaks);
        return workspaceEditOf({ ...fix, edits }, this.services.client, uri => TextDocuments?.get(uri)?.version);
    }
}

/** Whether a finding is of a name that nothing carries and that is like no other. */
function isUndeclared(finding: Finding): boolean {
    return finding.node !== undefined && fixesOf(finding)[0]?.declares === true;
}

function wordAt({ file, offset, length }: Place): string {
    return file.text.slice(offset, offset + length);
}
