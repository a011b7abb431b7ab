import { randomBytes } from 'node:crypto';
import { styleText } from 'node:util';
import { harmless } from '../report/width.ts';

/** A stream as the system gives it. */
export interface Stream {
    write(text: string): unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
}

/** Begins a command to a terminal that is ours. No plan can hold it, because nobody knows it before the program runs. */
const own = `\u001b${randomBytes(12).toString('hex')}`;

/**
 * The only way to standard output and standard error. What a plan, a table, a path or an argument holds must not command
 * the terminal that it is read on: each control character, and each that turns the reading direction round, is shown as �.
 */
export class Out {
    readonly #stream: Stream;

    constructor(stream: Stream) {
        this.#stream = stream;
    }

    get isTTY(): boolean {
        return this.#stream.isTTY === true;
    }

    get columns(): number | undefined {
        return this.#stream.columns;
    }

    /** Says something to people, wherever they read it: in a log or in a pipe, too, since both end on a terminal. */
    write(text: string): void {
        this.#stream.write(text.split(own).map(safe).join('\u001b'));
    }

    /** Hands on data, such as a table: to a file or a program as it is, to a terminal as text to people. */
    data(text: string): void {
        if (this.isTTY) this.write(text);
        else this.#stream.write(text);
    }
}

function safe(text: string): string {
    return harmless(text.replaceAll('\r\n', '\n'));
}

type Style = Parameters<typeof styleText>[0];

/** A text in colours that go through to the terminal. */
export function styled(style: Style, text: string): string {
    // Every command in the result is of `styleText`, or else no command.
    return styleText(style, safe(text), { validateStream: false }).replaceAll('\u001b', own);
}

/** What empties a terminal, with what has been scrolled away. */
export const emptied = '\u001b[2J\u001b[3J\u001b[H'.replaceAll('\u001b', own);
