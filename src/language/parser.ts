import { EOF, type IToken, MismatchedTokenException, type TokenType, tokenMatcher } from 'chevrotain';
import { createParser, LangiumParser } from 'langium';
import { type AnalysingParser, analyseLazily } from './lazy-analysis.ts';
import type { DeliveryLexer } from './lexer.ts';
import type { DeliveryServices } from './module.ts';

/** The parts of Chevrotain's recovery that are put in our hands here; they are not in its type declarations. */
interface RecoveringParser {
    LA(k: number): IToken;
    LA_FAST(k: number): IToken;
    SKIP_TOKEN(): IToken;
    SAVE_ERROR(error: Error): void;
    flattenFollowSet(): TokenType[];
    findReSyncTokenType(): TokenType;
    reSyncTo(type: TokenType): IToken[];
    canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
    canTokenTypeBeInsertedInRecovery(type: TokenType): boolean;
    tryInRepetitionRecovery(
        rule: (...args: unknown[]) => unknown,
        args: unknown[],
        lookAhead: () => boolean,
        expected: TokenType,
    ): void;
    exportLexerState(): number;
    importLexerState(state: number): void;
}

/**
 * Creates the parser. Chevrotain would look for a place to go on at any token; here it goes on only where a line
 * begins, at a brace or at the end, so that an unfinished line spoils that line only.
 */
export function createDeliveryParser(services: DeliveryServices): LangiumParser {
    const parser = new LangiumParser(services);
    createParser(services.Grammar, parser, services.parser.Lexer.definition);
    const { wrapper } = parser as unknown as { wrapper: RecoveringParser & AnalysingParser };
    recoverAtLines(wrapper, services.parser.Lexer);
    analyseLazily(wrapper);
    parser.finalize();
    return parser;
}

function recoverAtLines(parser: RecoveringParser, lexer: DeliveryLexer): void {
    const open = lexer.definition['{'];
    const close = lexer.definition['}'];
    const isPlaceToGoOn = (token: IToken) =>
        token.tokenType === close || token.tokenType === open || token.tokenType === EOF || lexer.isFirst(token);

    const deletion = parser.canRecoverWithSingleTokenDeletion.bind(parser);
    parser.canRecoverWithSingleTokenDeletion = expected => !isPlaceToGoOn(parser.LA(1)) && deletion(expected);

    // A brace put in by the parser would shift all that follows; `recovery.ts` has put in those that are missing.
    parser.canTokenTypeBeInsertedInRecovery = type => type !== open && type !== close;

    parser.findReSyncTokenType = () => {
        const follows = parser.flattenFollowSet();
        for (let k = 1; ; k++) {
            const token = parser.LA(k);
            if (!isPlaceToGoOn(token)) continue;
            const found = follows.find(type => tokenMatcher(token, type));
            if (found) return found;
            if (token.tokenType === EOF) return EOF;
        }
    };

    parser.reSyncTo = type => {
        const skipped: IToken[] = [];
        while (!(isPlaceToGoOn(parser.LA(1)) && tokenMatcher(parser.LA(1), type)) && parser.LA(1).tokenType !== EOF) {
            skipped.push(parser.LA(1));
            parser.SKIP_TOKEN();
        }
        return skipped;
    };

    parser.tryInRepetitionRecovery = (rule, args, lookAhead, expected) => {
        const state = parser.exportLexerState();
        const offending = parser.LA(1);
        const previous = parser.LA(0);
        const resync = parser.findReSyncTokenType();
        const save = () => parser.SAVE_ERROR(new MismatchedTokenException('', offending, previous));
        for (;;) {
            const token = parser.LA(1);
            if (isPlaceToGoOn(token)) {
                if (tokenMatcher(token, expected)) return save();
                if (lookAhead.call(parser)) {
                    save();
                    rule.apply(parser, args);
                    return;
                }
                if (tokenMatcher(token, resync)) break;
            }
            parser.SKIP_TOKEN();
        }
        parser.importLexerState(state);
    };
}
