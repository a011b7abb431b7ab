import type { IToken, TokenType } from 'chevrotain';
import type { Entry, Shape } from './shapes.ts';

/** A plain-language problem of the text's form, at a place in it. */
export interface FormProblem {
    readonly code: string;
    readonly message: string;
    readonly offset: number;
    readonly length: number;
}

/** What recovery needs to know of the tokens: which word is which keyword, and the two braces. */
export interface TokenKinds {
    readonly open: TokenType;
    readonly close: TokenType;
    readonly comma: TokenType;
    readonly name: TokenType;
    readonly text: TokenType;
}

/** Whether a token is a word: a keyword or a name. */
export const isWord = (token: IToken | undefined): token is IToken =>
    token !== undefined && /^[\p{L}]/u.test(token.image);

/** A walk over the tokens of a file that copies, leaves out, and knows what a token can begin. */
export class TokenCursor {
    protected readonly out: IToken[] = [];
    protected readonly problems: FormProblem[] = [];
    protected at = 0;
    protected lastReal: IToken | undefined;
    protected readonly tokens: IToken[];
    protected readonly plan: Shape;
    protected readonly kinds: TokenKinds;
    protected readonly isFirst: (token: IToken) => boolean;

    constructor(tokens: IToken[], plan: Shape, kinds: TokenKinds, isFirst: (token: IToken) => boolean) {
        this.tokens = tokens;
        this.plan = plan;
        this.kinds = kinds;
        this.isFirst = isFirst;
    }

    protected report(code: string, message: string, token: IToken): void {
        this.problems.push({ code: `syntax/${code}`, message, offset: token.startOffset, length: token.image.length });
    }

    protected copy(count: number): void {
        for (let i = 0; i < count && this.at < this.tokens.length; i++) {
            this.lastReal = this.tokens[this.at++]!;
            this.out.push(this.lastReal);
        }
    }

    protected copyTo(end: number): void {
        this.copy(end - this.at);
    }

    protected dropUntil(stop: number, code: string, message: string): void {
        if (this.at >= stop) return;
        this.report(code, message, this.tokens[this.at]!);
        this.at = stop;
    }

    /** Leaves out tokens up to the next line's first word or the closing brace of this level. */
    protected skipLine(end: number): void {
        let depth = 0;
        do {
            const type = this.tokens[this.at]!.tokenType;
            if (type === this.kinds.open) depth++;
            else if (type === this.kinds.close && --depth < 0) return;
            this.at++;
        } while (
            this.at < end &&
            (depth > 0 ||
                (this.tokens[this.at]!.tokenType !== this.kinds.close && !this.isFirst(this.tokens[this.at]!)))
        );
        if (this.tokens[this.at]?.tokenType === this.kinds.close && depth > 0) this.at++;
    }

    protected lineEnd(from: number): number {
        let i = from + 1;
        while (
            i < this.tokens.length &&
            !this.isFirst(this.tokens[i]!) &&
            this.tokens[i]!.startLine === this.tokens[from]!.startLine
        )
            i++;
        return i;
    }

    /** The index at which a header's own line is over: a brace, or the next line's first word. */
    protected bodyStart(end: number): number {
        for (let i = this.at; i < end; i++) {
            const token = this.tokens[i]!;
            if (token.tokenType === this.kinds.open || token.tokenType === this.kinds.close || this.isFirst(token))
                return i;
        }
        return end;
    }

    protected segmentEnd(from: number): number {
        let i = from + 1;
        while (i < this.tokens.length && !this.headEntry(i) && !this.isImport(i)) i++;
        return i;
    }

    protected isImport(i: number): boolean {
        const token = this.tokens[i]!;
        if (token.image !== 'import' || !this.isFirst(token)) return false;
        const next = this.tokens[i + 1];
        return next?.tokenType === this.kinds.text || next?.image === 'private';
    }

    /** The top-level block that a header line at this token begins: first word of a line, with a name after it. */
    protected headEntry(i: number): Entry | undefined {
        const token = this.tokens[i]!;
        const entry = this.plan.entries.get(token.image)?.[0];
        if (!entry || !this.isFirst(token)) return undefined;
        if (entry.phrase.length > 1 && this.tokens[i + 1]?.image !== entry.phrase[1]) return undefined;
        const name = this.tokens[i + entry.phrase.length];
        const named = isWord(name) && name.startLine === token.startLine;
        return named || i === this.at ? entry : undefined;
    }

    /** Whether the keyword of a top-level block stands here, its name still to be written. */
    protected headAlone(i: number): boolean {
        const entry = this.plan.entries.get(this.tokens[i]!.image)?.[0];
        return entry !== undefined && (entry.phrase.length === 1 || this.tokens[i + 1]?.image === entry.phrase[1]);
    }

    protected entryAt(i: number, shape: Shape): Entry | undefined {
        const options = shape.entries.get(this.tokens[i]!.image);
        if (!options) return undefined;
        let best: Entry | undefined;
        for (const entry of options) {
            if (entry.phrase.length <= (best?.phrase.length ?? 0)) continue;
            if (
                entry.phrase.every(
                    (word, k) => this.tokens[i + k]?.image === word && (k === 0 || !this.isFirst(this.tokens[i + k]!)),
                )
            )
                best = entry;
        }
        return best;
    }

    protected words(i: number): string {
        const next = this.tokens[i + 1];
        return isWord(next) && !this.isFirst(next) ? `${this.tokens[i]!.image} ${next.image}` : this.tokens[i]!.image;
    }
}
