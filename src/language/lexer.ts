import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type LexingDiagnostic, type TokenizeOptions } from 'langium';
import { coreOf, type DeliveryServices } from './module.ts';
import { mend } from './recovery.ts';
import type { Shape } from './shapes.ts';
import type { TokenKinds } from './token-cursor.ts';
import type { DeliveryTokenBuilder } from './tokens.ts';

/** A problem of form as it travels in Langium's lexer report. */
export interface FormDiagnostic extends LexingDiagnostic {
    readonly code: string;
}

/**
 * Lexes a file, tells keywords from names by where they stand, and mends what is broken (see `recovery.ts`), so that
 * the parser meets whole blocks and damage stays in the line or block that it is in.
 */
export class DeliveryLexer extends DefaultLexer {
    private readonly builder: DeliveryTokenBuilder;
    private readonly kinds: TokenKinds;
    private readonly plan: Shape;
    private readonly firstTypes: Set<TokenType>;

    constructor(services: DeliveryServices) {
        super(coreOf(services));
        this.builder = services.parser.TokenBuilder;
        this.tokenTypes = this.builder.vocabulary;
        this.plan = services.language.Shapes;
        const token = (name: string) => this.builder.terminals.get(name)!;
        this.kinds = {
            open: token('{'),
            close: token('}'),
            comma: token(','),
            name: token('ID'),
            text: token('STRING'),
        };
        this.firstTypes = new Set([...this.builder.keywords.values()].map(keyword => keyword.first));
        this.firstTypes.add(this.builder.firstName);
    }

    /** Whether a token is a word that begins a line, and so a property or a block. */
    readonly isFirst = (token: IToken): boolean => this.firstTypes.has(token.tokenType);

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const raw = super.tokenize(text, options);
        this.classify(raw.tokens);
        const { tokens, problems } = mend(raw.tokens, this.plan, this.kinds, this.isFirst);
        const diagnostics: LexingDiagnostic[] = [
            ...raw.errors.map(error => strayCharacters(text, error)),
            ...raw.tokens
                .filter(token => token.tokenType === this.kinds.text)
                .flatMap(token => textProblem(text, token)),
            ...raw.hidden.flatMap(commentProblem),
            ...problems.map(problem => ({
                ...problem,
                severity: 'error' as const,
                line: undefined,
                column: undefined,
            })),
        ];
        return { tokens, hidden: raw.hidden, errors: [], report: { diagnostics } };
    }

    /** Gives each word its kind: a keyword that begins a line, a keyword elsewhere (also a name), or a name. */
    private classify(tokens: IToken[]): void {
        const { name, comma, open, close } = this.kinds;
        let previous: IToken | undefined;
        for (let i = 0; i < tokens.length; i++) {
            const token = tokens[i]!;
            if (token.tokenType === name) {
                const keyword = this.builder.keywords.get(token.image);
                let first = !previous || previous.tokenType === open || previous.tokenType === close;
                if (!first && token.startLine !== previous!.endLine) {
                    first = previous!.tokenType !== comma || (keyword !== undefined && this.listIsOver(tokens, i));
                }
                const type = keyword ? (first ? keyword.first : keyword.inline) : first ? this.builder.firstName : name;
                if (type !== name) {
                    token.tokenType = type;
                    token.tokenTypeIdx = type.tokenTypeIdx!;
                }
            }
            previous = token;
        }
    }

    /**
     * After a comma at a line's end the list goes on, unless the next line plainly begins something: a keyword with a
     * value after it, where a list would have a comma or the line's end.
     */
    private listIsOver(tokens: IToken[], i: number): boolean {
        const token = tokens[i]!;
        const next = tokens[i + 1];
        return next !== undefined && next.startLine === token.startLine && next.tokenType !== this.kinds.comma;
    }
}

function diagnostic(code: string, message: string, offset: number, length: number): FormDiagnostic {
    return { code: `syntax/${code}`, message, offset, length, severity: 'error', line: undefined, column: undefined };
}

function textProblem(text: string, token: IToken): FormDiagnostic[] {
    const { image, startOffset } = token;
    if (image.startsWith('"""')) {
        if (image.length >= 6 && image.endsWith('"""')) return [];
        return [
            diagnostic('unclosed-text', 'This block text is never closed: put `"""` where it ends.', startOffset, 3),
        ];
    }
    if (image.startsWith('“') || image.startsWith('”')) {
        return [diagnostic('curly-quotes', 'Use straight quotes: `"…"` instead of `“…”`.', startOffset, image.length)];
    }
    if (image.length >= 2 && image.endsWith('"') && !endsEscaped(image)) {
        const broken =
            image === '""' && /[^\s,{}]/.test(text[startOffset + 2] ?? ' ') && !text.startsWith('//', startOffset + 2);
        if (!broken) return [];
    }
    return [
        diagnostic(
            'unclosed-quote',
            'This text is not closed: it ends with its line. Put `"` where it should end.',
            startOffset,
            image.length,
        ),
    ];
}

/** Whether the quote at the end of a text belongs to it, after an odd number of backslashes. */
function endsEscaped(image: string): boolean {
    let at = image.length - 2;
    while (image[at] === '\\') at--;
    return (image.length - at) % 2 === 1;
}

function commentProblem(token: IToken): FormDiagnostic[] {
    if (!token.image.startsWith('/*') || (token.image.length >= 4 && token.image.endsWith('*/'))) return [];
    return [
        diagnostic('unclosed-comment', 'This comment is never closed: put `*/` where it ends.', token.startOffset, 2),
    ];
}

const invisible = /^[\p{Cc}\p{Cf}\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufffd]+$/u;

function strayCharacters(text: string, error: ILexingError): FormDiagnostic {
    const found = text.slice(error.offset, error.offset + error.length);
    let message: string;
    if (found === ':') message = 'Leave out the `:`. A property is its keyword, then its value.';
    else if (found === ';') message = 'Leave out the `;`. A line needs nothing at its end.';
    else if (invisible.test(found))
        message = 'There is an invisible character here that the language does not know. Delete it.';
    else if (found.startsWith("'")) message = 'Texts stand in double quotes: `"…"`.';
    else
        message = `\`${found.length > 20 ? `${found.slice(0, 20)}…` : found}\` means nothing here. Prose stands in quotes: \`"…"\`.`;
    return diagnostic('stray-characters', message, error.offset, Math.max(1, error.length));
}
