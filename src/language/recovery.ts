import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { closest } from './nearest.ts';
import { type Entry, entriesOf, type Shape } from './shapes.ts';
import { type FormProblem, isWord, TokenCursor, type TokenKinds } from './token-cursor.ts';

/**
 * How deep blocks may stand in each other. Nobody writes so; each level takes a part of the stack in whatever walks
 * through the tree, and a browser's is small.
 */
export const deepestNesting = 50;

interface OpenBlock {
    readonly shape: Shape | undefined;
    readonly brace: IToken;
    readonly header: IToken;
    /** The entry that the last line of this block began, for lines that go on. */
    last?: Entry;
    /** The first token of a line that could have had a brace and had none. */
    braceless?: { readonly entry: Entry; readonly header: IToken };
    /** The column at which this block's own lines begin. */
    column?: number;
}

/**
 * Mends the token stream so that damage stays where it is. A line that begins a top-level block always begins one, so
 * each block is looked at alone: missing braces are put where the lines say they belong, lines that the block cannot
 * say are left out. Each mend is one problem. What is well formed passes through untouched.
 *
 * @param tokens the tokens of the file, in order; words at the start of a line are marked by `isFirst`
 * @param plan the shape of a whole plan
 * @param isFirst whether a token begins a line (or follows a brace)
 * @returns the mended tokens and the problems found
 */
export function mend(
    tokens: IToken[],
    plan: Shape,
    kinds: TokenKinds,
    isFirst: (token: IToken) => boolean,
): { tokens: IToken[]; problems: FormProblem[] } {
    const mender = new Mender(tokens, plan, kinds, isFirst);
    return mender.run();
}

class Mender extends TokenCursor {
    private stack: OpenBlock[] = [];
    /** Opening minus closing braces of the current segment that nothing has accounted for yet. */
    private surplus = 0;
    /** How many opening braces of the current segment are still to be told of as never closed, at least. */
    private unclosed = 1;
    run(): { tokens: IToken[]; problems: FormProblem[] } {
        const { tokens } = this;
        while (this.at < tokens.length) {
            const before = this.at;
            if (tokens[this.at]!.image === 'import') this.importLine();
            else this.segment();
            // A segment takes its first token at least; should it ever not, the token is passed over and not looked at for ever.
            if (this.at === before) this.at++;
        }
        return { tokens: this.out, problems: this.problems };
    }

    private importLine(): void {
        const line = this.lineEnd(this.at);
        this.copyTo(line);
    }

    /** Works on the tokens from one top-level header to the next. */
    private segment(): void {
        const end = this.segmentEnd(this.at);
        const start = this.at;
        this.surplus = 0;
        for (let i = this.at; i < end; i++) {
            const type = this.tokens[i]!.tokenType;
            if (type === this.kinds.open) this.surplus++;
            else if (type === this.kinds.close) this.surplus--;
        }
        this.unclosed = Math.max(this.surplus, 1);
        this.stack = [];
        const head = this.headEntry(this.at);
        if (head) this.topHeader(head, end);
        let outside: IToken | undefined;
        while (this.at < end) {
            const token = this.tokens[this.at]!;
            if (this.stack.length > 0) this.inside(end);
            else if (token.tokenType === this.kinds.close) {
                if (!outside) this.report('stray-brace', 'This `}` closes nothing: leave it out.', token);
                outside = token;
                this.at++;
            } else if (this.isFirst(token) && this.at > start && this.headAlone(this.at)) {
                return;
            } else {
                if (!outside || this.meansBlock(token)) this.lineOutside(token);
                outside = token;
                this.skipLine(end);
            }
        }
        this.closeLeftOpen();
    }

    private topHeader(entry: Entry, end: number): void {
        const header = this.tokens[this.at]!;
        this.copy(entry.phrase.length);
        this.nameAndTitle(header, entry);
        const stop = Math.min(end, this.bodyStart(end));
        if (entry.rule === 'Coalition') this.copyTo(stop);
        this.dropUntil(
            stop,
            'header',
            `${articleFor(entry.phrase[0]!)} ${entry.phrase.join(' ')} begins with its name and a title in quotes: \`${entry.phrase.join(' ')} Name "Title" {\`.`,
        );
        const next = this.tokens[this.at];
        if (this.at >= end || !next) return;
        const shape = entry.inner!;
        if (next.tokenType === this.kinds.open) {
            this.push(shape, next, header);
            this.copy(1);
        } else if (this.surplus < 0 && isWord(next) && shape.entries.has(next.image)) {
            this.insertOpen(shape, header);
        }
    }

    /** Copies name and title of a header; puts in a nameless name where there is none. */
    private nameAndTitle(header: IToken, entry: Entry): void {
        const token = this.tokens[this.at];
        if (token && isWord(token) && !this.isFirst(token)) this.copy(1);
        else {
            const word = entry.phrase.join(' ');
            const article = articleFor(word);
            this.report(
                'name-missing',
                `${article} ${word} needs a name of one word after it: \`${word} Name "Title"\`.`,
                header,
            );
            this.out.push(virtual(this.kinds.name, header));
        }
        if (this.tokens[this.at]?.tokenType === this.kinds.text && !this.isFirst(this.tokens[this.at]!)) this.copy(1);
    }

    /** One token, or one line's beginning, inside braces. */
    private inside(end: number): void {
        const token = this.tokens[this.at]!;
        const top = this.stack.at(-1)!;
        if (token.tokenType === this.kinds.close) this.closing(token, top);
        else if (token.tokenType === this.kinds.open) this.opening(token, top, end);
        else if (this.isFirst(token) && top.shape) this.line(token, top, top.shape, end);
        else this.copy(1);
    }

    /** A line's first word: what the block can say, or a sign of a brace that is missing before it. */
    private line(token: IToken, top: OpenBlock, shape: Shape, end: number): void {
        const entry = this.entryAt(this.at, shape);
        const level = token.startColumn!;
        const missing = this.surplus < 0 && top.braceless?.entry.inner ? top.braceless : undefined;
        const isDeep = this.stack.length >= deepestNesting;
        const goesIn = missing && !isDeep && this.entryAt(this.at, missing.entry.inner!);
        const goesOut = this.surplus > 0 && (!entry || level <= top.header.startColumn!) ? this.outerBlock() : -1;
        if (goesIn && (!entry || level > missing.header.startColumn!)) {
            this.insertOpen(missing.entry.inner!, missing.header);
        } else if (goesOut >= 0) {
            while (this.stack.length > goesOut + 1) this.insertClose();
        } else if (entry) {
            this.entryLine(token, entry, top, end);
        } else if (top.last?.continues.has(token.image)) {
            this.copy(1);
        } else {
            this.unknownLine(token, top, end);
        }
    }

    /** The depth of the innermost block around the current one that can say this line; -1 where there is none. */
    private outerBlock(): number {
        return this.stack.findLastIndex(
            ({ shape }, i) =>
                i < this.stack.length - 1 && shape !== undefined && this.entryAt(this.at, shape) !== undefined,
        );
    }

    private entryLine(token: IToken, entry: Entry, top: OpenBlock, end: number): void {
        top.last = entry;
        top.braceless = undefined;
        top.column ??= token.startColumn;
        this.copy(entry.phrase.length);
        if (!entry.inner) return;
        if (entry.inner.named) {
            this.nameAndTitle(token, entry);
            const stop = this.bodyStart(end);
            const words = entry.phrase.join(' ');
            this.dropUntil(
                stop,
                'header',
                `${articleFor(words)} ${words} begins with its name and a title in quotes: \`${words} Name "Title" {\`.`,
            );
        } else {
            this.copyTo(this.bodyStart(end));
        }
        const next = this.tokens[this.at];
        if (next?.tokenType === this.kinds.open && this.at < end) {
            this.enter(entry.inner, next, token, end);
        } else top.braceless = { entry, header: token };
    }

    private opening(token: IToken, top: OpenBlock, end: number): void {
        const header = this.headerOnLine(top.shape);
        if (header) {
            this.enter(header.entry.inner!, token, header.token, end);
            return;
        }
        const word = top.last?.phrase.join(' ');
        this.report(
            'stray-brace',
            word
                ? `\`${word}\` has no block of its own: leave out this \`{\` and its \`}\`.`
                : 'This `{` belongs to nothing: leave it out.',
            token,
        );
        this.skipBraces(end);
    }

    /** Goes into a block; what one holds that is too deep in others is left out. */
    private enter(shape: Shape, brace: IToken, header: IToken, end: number): void {
        if (this.stack.length < deepestNesting) {
            this.push(shape, brace, header);
            this.copy(1);
            return;
        }
        this.report(
            'too-deep',
            `Blocks stand in each other at most ${deepestNesting} deep. What this ${header.image} holds is left out: write it further out.`,
            header,
        );
        const open = this.skipBraces(end);
        // That those around it are not closed either is the same mistake.
        if (open > 0) this.surplus = 0;
    }

    /** Leaves out everything from an opening brace up to and with its closing one; tells how many were not closed. */
    private skipBraces(end: number): number {
        let depth = 0;
        while (this.at < end) {
            const type = this.tokens[this.at++]!.tokenType;
            if (type === this.kinds.open) depth++;
            else if (type === this.kinds.close && --depth === 0) break;
        }
        return depth;
    }

    /** The entry with braces of its own that stands, not as its first word, on the current line. */
    private headerOnLine(shape: Shape | undefined): { entry: Entry; token: IToken } | undefined {
        for (let i = this.at - 1; i >= 0 && this.tokens[i]!.startLine === this.tokens[this.at]!.startLine; i--) {
            const token = this.tokens[i]!;
            // What stands before another brace has that one.
            if (token.tokenType === this.kinds.open || token.tokenType === this.kinds.close) return undefined;
            const entry = shape && isWord(token) ? this.entryAt(i, shape) : undefined;
            if (entry?.inner) return { entry, token };
        }
        return undefined;
    }

    private closing(token: IToken, top: OpenBlock): void {
        const outdented = this.isFirst(token) && token.startColumn! < top.header.startColumn!;
        if (this.surplus > 0 && this.stack.length > 1 && outdented) this.insertClose();
        this.stack.pop();
        this.copy(1);
    }

    private unknownLine(token: IToken, top: OpenBlock, end: number): void {
        const shape = top.shape!;
        if (this.surplus < 0 && token.startColumn! > (top.column ?? Number.POSITIVE_INFINITY)) {
            this.report(
                'header-missing',
                `The header that these lines belong to is missing: ${this.nestedHeaders(shape)}.`,
                token,
            );
            this.skipToClosing(end);
            return;
        }
        const partial = shape.entries.get(token.image);
        if (partial) {
            const ways = partial.map(entry => `\`${entry.phrase.join(' ')}\``).join(' or ');
            this.report('unfinished', `\`${token.image}\` goes on: ${ways}.`, token);
        } else {
            const words = entriesOf(shape).map(entry => entry.phrase.join(' '));
            const near = closest(this.words(this.at), words) ?? closest(token.image, words);
            const place = top.header.image === 'external' ? 'external influence' : top.header.image;
            const article = articleFor(place);
            const help = near ? `Did you mean \`${near}\`?` : `It can say ${listing(words)}.`;
            this.report('unknown-word', `${article} ${place} cannot say \`${token.image}\`. ${help}`, token);
        }
        this.skipLine(end);
    }

    private nestedHeaders(shape: Shape): string {
        const headers = entriesOf(shape).filter(entry => entry.inner);
        return headers.map(entry => `\`${entry.phrase.join(' ')} …\``).join(' or ') || 'they fit nothing here';
    }

    /** Leaves out everything up to and with the closing brace of a block whose opening is lost. */
    private skipToClosing(end: number): void {
        let depth = 0;
        while (this.at < end) {
            const type = this.tokens[this.at++]!.tokenType;
            if (type === this.kinds.open) depth++;
            else if (type === this.kinds.close && --depth < 0) break;
        }
        this.surplus++;
    }

    /** The keyword of a block that a word most likely means, if it is none itself. */
    private meansBlock(token: IToken): string | undefined {
        if (!isWord(token) || !this.isFirst(token) || this.isProperty(token.image)) return undefined;
        return closest(token.image, this.plan.entries.keys());
    }

    private lineOutside(token: IToken): void {
        const begun = this.plan.entries.get(token.image)?.[0];
        if (begun && this.isFirst(token)) {
            this.report('unfinished', `\`${token.image}\` goes on: \`${begun.phrase.join(' ')}\`.`, token);
            return;
        }
        const near = this.meansBlock(token);
        if (token.tokenType === this.kinds.open) {
            this.report(
                'stray-brace',
                'This `{` belongs to no block: write the keyword and the name of one before it.',
                token,
            );
        } else if (near) {
            this.report('unknown-word', `No block is called \`${token.image}\`. Did you mean \`${near}\`?`, token);
        } else if (isWord(token) && !this.isProperty(token.image)) {
            const blocks = entriesOf(this.plan).map(entry => entry.phrase.join(' '));
            this.report(
                'outside',
                `\`${token.image}\` begins no block. Blocks are ${listing(blocks, blocks.length)}.`,
                token,
            );
        } else {
            const message =
                'This line stands outside any block. Move it between the braces of the block it belongs to.';
            this.report('outside', message, token);
        }
    }

    /** Whether some block can say a property that begins with a word. */
    private isProperty(word: string): boolean {
        return entriesOf(this.plan).some(entry => entry.inner?.entries.has(word));
    }

    private closeLeftOpen(): void {
        if (this.stack.length === 0) return;
        const outermost = this.stack[0]!;
        if (this.surplus > 0) this.reportOpen(outermost);
        while (this.stack.length > 0) {
            this.out.push(virtual(this.kinds.close, this.lastReal!));
            this.stack.pop();
        }
    }

    private insertOpen(shape: Shape, header: IToken): void {
        const before = this.lastReal!;
        this.report('brace-missing', `The \`{\` after this header is missing.`, before);
        this.push(shape, virtual(this.kinds.open, before), header);
        this.out.push(this.stack.at(-1)!.brace);
        this.surplus++;
    }

    private insertClose(): void {
        const block = this.stack.pop()!;
        this.reportOpen(block);
        this.out.push(virtual(this.kinds.close, this.lastReal!));
        this.surplus--;
    }

    private reportOpen(block: OpenBlock): void {
        // So many cannot each be a slip; they are one mistake, which is said once.
        if (this.unclosed === 0) return;
        const isHopeless = this.unclosed > deepestNesting;
        const more = isHopeless ? `, and so are ${this.unclosed - 1} more below it` : '';
        const mark = block.brace.isInsertedInRecovery ? block.header : block.brace;
        this.report(
            'brace-missing',
            `This \`{\` is never closed: the \`}\` of this ${block.header.image} is missing${more}.`,
            mark,
        );
        if (isHopeless) this.unclosed = 0;
    }

    private push(shape: Shape, brace: IToken, header: IToken): void {
        const parent = this.stack.at(-1);
        if (parent) parent.braceless = undefined;
        this.stack.push({ shape, brace, header });
    }
}

function virtual(type: TokenType, near: IToken): IToken {
    const token = createTokenInstance(
        type,
        '',
        Number.NaN,
        Number.NaN,
        near.startLine!,
        near.endLine!,
        Number.NaN,
        Number.NaN,
    );
    token.isInsertedInRecovery = true;
    return token;
}

function articleFor(word: string): string {
    return /^[aeio]/.test(word) ? 'An' : 'A';
}

function listing(words: string[], most = 5): string {
    const shown = words.slice(0, most).map(word => `\`${word}\``);
    return words.length > most ? `${shown.join(', ')} and ${words.length - most} more things` : shown.join(', ');
}
