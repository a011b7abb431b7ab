import { Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type GrammarAST, stream } from 'langium';
import { headerLineAfter } from './header-lines.ts';
import { keywords, terminals } from './tables.generated.ts';

/** A keyword as lexed at the start of a line, where it always begins a property or a block, and never names anything. */
export interface KeywordTokens {
    readonly first: TokenType;
    /** The same keyword anywhere else: there it is also a name. */
    readonly inline: TokenType;
}

/**
 * Builds the tokens. Words are lexed by one pattern and told apart from keywords afterwards by a map (see `lexer.ts`):
 * with some 170 keywords that is faster than trying each of them, and it makes every keyword a possible name.
 */
export class DeliveryTokenBuilder extends DefaultTokenBuilder {
    readonly keywords = new Map<string, KeywordTokens>();
    readonly terminals = new Map<string, TokenType>();
    /** A word that is no keyword, at the start of a line. */
    firstName!: TokenType;

    /** The tokens that text is lexed to; `vocabulary` are all that the parser meets. */
    override buildTokens({ rules }: Grammar): TokenType[] {
        const terminals = this.buildTerminalTokens(stream(rules));
        for (const terminal of terminals) this.terminals.set(terminal.name, terminal);
        const name = this.terminals.get('ID')!;
        const punctuation: TokenType[] = [];
        for (const value of keywords) {
            if (/^[a-z]/.test(value)) {
                const first = { name: value, PATTERN: Lexer.NA };
                const inline = { name: `${value} inline`, PATTERN: Lexer.NA, CATEGORIES: [first, name] };
                this.keywords.set(value, { first, inline });
            } else {
                const token = { name: value, PATTERN: value };
                this.terminals.set(value, token);
                punctuation.push(token);
            }
        }
        this.firstName = { name: 'ID first', PATTERN: Lexer.NA, CATEGORIES: [name] };
        return [...punctuation, ...terminals];
    }

    /** All tokens by their names: those of the text, and those that words are told to be. */
    get vocabulary(): Record<string, TokenType> {
        const words = [...this.keywords.values()].flatMap(({ first, inline }) => [first, inline]);
        const all = [...this.terminals.values(), this.firstName, ...words];
        return Object.fromEntries(all.map(token => [token.name, token]));
    }

    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        switch (terminal.name) {
            case 'STRING':
                return {
                    name: terminal.name,
                    PATTERN: matchText,
                    LINE_BREAKS: true,
                    START_CHARS_HINT: ['"', '“', '”'],
                };
            case 'ML_COMMENT':
                return {
                    name: terminal.name,
                    PATTERN: matchBlockComment,
                    LINE_BREAKS: true,
                    START_CHARS_HINT: ['/'],
                    GROUP: 'hidden',
                };
            default: {
                const token = super.buildTerminalToken(terminal);
                const { starts, breaks } = terminals[terminal.name]!;
                // With these and the flag Chevrotain has no need to take the expression apart at each start.
                if (token.PATTERN instanceof RegExp) token.PATTERN = new RegExp(token.PATTERN, 'y');
                return { ...token, START_CHARS_HINT: [...starts], LINE_BREAKS: breaks };
            }
        }
    }
}

const curlyText = /[“”][^“”"\r\n]*[“”"]?/y;

/**
 * Matches a quoted text. A text on one line ends at the line's end at the latest. A block text that is not closed, or
 * that would swallow a block's header line on the way to its closing quotes, ends before that line.
 */
function matchText(text: string, offset: number): RegExpExecArray | null {
    if (text[offset] === '“' || text[offset] === '”') {
        curlyText.lastIndex = offset;
        return curlyText.exec(text);
    }
    if (text[offset] !== '"') return null;
    if (!text.startsWith('"""', offset)) {
        const match = [text.slice(offset, endOfLineText(text, offset + 1))] as unknown as RegExpExecArray;
        match.index = offset;
        return match;
    }
    const close = text.indexOf('"""', offset + 3);
    const swallowed = headerLineAfter(text, offset + 3, close < 0 ? text.length : close, 'surely');
    if (close >= 0 && swallowed < 0) return found(text, offset, close + 3);
    return found(text, offset, endOfOpen(text, offset + 3));
}

/** Where a quoted text ends; a pattern for it would fail at a line of some megabytes. */
function endOfLineText(text: string, start: number): number {
    for (let at = start; at < text.length; at++) {
        const letter = text[at]!;
        if (letter === '"') return at + 1;
        if (isLineEnd(letter)) return at;
        if (letter === '\\') {
            const next = text[at + 1];
            if (next === undefined || isLineEnd(next)) return at;
            at++;
        }
    }
    return text.length;
}

function isLineEnd(letter: string): boolean {
    return letter === '\n' || letter === '\r';
}

/** Where something ends that is never closed: before a line that begins a block, or that is only a closing brace. */
function endOfOpen(text: string, start: number): number {
    const header = headerLineAfter(text, start, text.length, 'perhaps');
    const end = header < 0 ? text.length : header;
    closingLine.lastIndex = start;
    const brace = closingLine.exec(text);
    return brace && brace.index < end ? brace.index : end;
}

const closingLine = /(?<=\n)[ \t]*\}[ \t]*(?=\r?\n|$)/g;

/**
 * Matches a block comment. A comment that holds whole blocks is a comment; one that is never closed, or that runs into
 * the opening of the next comment with a block's header line between, ends before that line.
 */
function matchBlockComment(text: string, offset: number): RegExpExecArray | null {
    if (!text.startsWith('/*', offset)) return null;
    const close = text.indexOf('*/', offset + 2);
    const reopened = text.indexOf('/*', offset + 2);
    const end = close < 0 ? text.length : close;
    const runsOn = reopened >= 0 && reopened < end ? headerLineAfter(text, offset + 2, reopened, 'perhaps') : -1;
    if (close >= 0 && runsOn < 0) return found(text, offset, close + 2);
    return found(text, offset, endOfOpen(text, offset + 2));
}

function found(text: string, start: number, end: number): RegExpExecArray {
    const match = [text.slice(start, end).trimEnd()] as unknown as RegExpExecArray;
    match.index = start;
    return match;
}
