import {
    type Connection,
    ErrorCodes,
    type Message,
    type MessageStrategy,
    type NotificationMessage,
    type RequestMessage,
    ResponseError,
} from 'vscode-languageserver';

interface Refusal {
    readonly code: number;
    readonly message: string;
}

/** What a request becomes that may not be made now; its answer is the error that it was refused with. */
const refused = 'delivery/refused';

/**
 * Holds an editor to the order that the protocol asks for: first `initialize`, once; after `shutdown` nothing but
 * `exit`. What is asked at another time is answered with the protocol's error, what is told is passed over.
 */
export class Lifecycle implements MessageStrategy {
    private stage: 'new' | 'running' | 'down' = 'new';

    /** Answers what is refused. */
    serve(connection: Connection): void {
        connection.onRequest(refused, ({ code, message }: Refusal) => new ResponseError(code, message));
    }

    handleMessage(message: Message, next: (message: Message) => Promise<void> | undefined): Promise<void> | undefined {
        if (isRequest(message)) {
            const refusal = this.refusalOf(message.method);
            if (refusal) return next({ ...message, method: refused, params: refusal } as Message);
            if (message.method === 'initialize') this.stage = 'running';
            if (message.method === 'shutdown') this.stage = 'down';
        } else if (isNotification(message) && this.stage !== 'running' && message.method !== 'exit') return undefined;
        return next(message);
    }

    private refusalOf(method: string): Refusal | undefined {
        const isFirst = method === 'initialize';
        if (this.stage === 'down')
            return {
                code: ErrorCodes.InvalidRequest,
                message: 'The server has been shut down; it only waits for exit.',
            };
        if (this.stage === 'new' && !isFirst)
            return { code: ErrorCodes.ServerNotInitialized, message: 'The server waits for initialize.' };
        if (this.stage === 'running' && isFirst)
            return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
        return undefined;
    }
}

function isRequest(message: Message): message is RequestMessage {
    return 'method' in message && 'id' in message;
}

function isNotification(message: Message): message is NotificationMessage {
    return 'method' in message && !('id' in message);
}
