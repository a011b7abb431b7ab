import { MessageType, type ShowMessageParams } from 'vscode-languageserver';
import type { EditorServices } from './module.ts';

/** Says something to whoever edits. It needs no answer: an editor that could give none would be asked in vain. */
export function warn({ shared }: EditorServices, message: string): void {
    const params: ShowMessageParams = { type: MessageType.Warning, message };
    void shared.lsp.Connection?.sendNotification('window/showMessage', params);
}
