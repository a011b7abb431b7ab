import { URI, UriUtils } from 'langium';
import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult, WorkspaceFolder } from 'vscode-languageserver';
import { codeActionKinds } from './code-actions.ts';

/** The language server, which also says what it can do beyond what Langium has a service for. */
export class DeliveryLanguageServer extends DefaultLanguageServer {
    /** Editors that know of one folder only say it in the way of old. */
    override initialize(params: InitializeParams): Promise<InitializeResult> {
        return super.initialize({ ...params, workspaceFolders: params.workspaceFolders ?? onlyFolder(params) });
    }

    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const { capabilities, ...result } = super.buildInitializeResult(params);
        const workspaceFolders = { supported: true, changeNotifications: true };
        return {
            ...result,
            capabilities: {
                ...capabilities,
                workspace: { ...capabilities.workspace, workspaceFolders },
                codeActionProvider: { codeActionKinds },
                selectionRangeProvider: true,
            },
        };
    }
}

function onlyFolder({ rootUri, rootPath }: InitializeParams): WorkspaceFolder[] | null {
    const uri = rootUri ?? (rootPath ? URI.file(rootPath).toString() : undefined);
    return uri ? [{ uri, name: UriUtils.basename(URI.parse(uri)) }] : null;
}
