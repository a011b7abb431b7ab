import { interruptAndCheck, isOperationCancelled } from 'langium';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { reasonOf } from '../plan/failed.ts';
import type { EditorServices } from './module.ts';

type Answer<Params, Result> = (params: Params, cancel: CancellationToken) => Result | Promise<Result>;

/**
 * Makes what answers a request answer always: one that is no longer wanted says so, whatever it has come to, and one
 * that fails says why, in a sentence.
 */
export function answering<Params, Result>(what: string, answer: Answer<Params, Result>) {
    return async (params: Params, cancel: CancellationToken): Promise<Result | ResponseError> => {
        try {
            await interruptAndCheck(cancel);
            const result = await answer(params, cancel);
            await interruptAndCheck(cancel);
            return result;
        } catch (error) {
            if (isOperationCancelled(error))
                return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request has been cancelled.');
            if (error instanceof ResponseError) return error;
            console.error(`${what} could not be answered:`, error);
            return new ResponseError(LSPErrorCodes.RequestFailed, `${what} could not be answered: ${reasonOf(error)}.`);
        }
    };
}

/** Answers a request that is not part of the protocol. All of them come through here. */
export function onRequest<Params, Result>(
    services: EditorServices,
    method: string,
    answer: Answer<Params, Result>,
): void {
    services.shared.lsp.Connection!.onRequest(method, answering<Params, unknown>(method, answer));
}
