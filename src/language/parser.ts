import {
    EOF,
    type IToken,
    MismatchedTokenException,
    type TokenType,
    type TokenTypeDictionary,
    tokenMatcher,
} from 'chevrotain';
import { createParser, GrammarAST, LangiumParser } from 'langium';
import { type AnalysingParser, analyseLazily, type LazyAnalysis } from './lazy-analysis.ts';
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

type GrammarRule = Parameters<LangiumParser['rule']>[0];
type RuleImpl = Parameters<LangiumParser['rule']>[1];
type RuleResult = ReturnType<LangiumParser['rule']>;

/** A parser that builds each of its rules when a text first needs it. */
class LazyParser extends LangiumParser {
    private readonly tokens: TokenTypeDictionary;
    private readonly analysis: LazyAnalysis;
    private lastBuilt: RuleImpl | undefined;

    constructor(services: DeliveryServices) {
        super(services);
        this.tokens = services.parser.Lexer.definition;
        for (const rule of services.Grammar.rules) if (GrammarAST.isParserRule(rule)) this.define(rule);
        const parser = this.chevrotain;
        recoverAtLines(parser, services.parser.Lexer);
        this.analysis = analyseLazily(parser, (recorder, work) => {
            this.chevrotain = recorder;
            try {
                return work(recorder);
            } finally {
                this.chevrotain = parser;
            }
        });
    }

    /** Langium's builder hands over what it has built of a rule. */
    override rule(rule: GrammarRule, impl: RuleImpl): RuleResult {
        this.lastBuilt = impl;
        return this.getRule(rule.name)!;
    }

    private define(rule: GrammarAST.ParserRule): void {
        let built: RuleImpl | undefined;
        let prepared = false;
        const { ruleName } = super.rule(rule, args => {
            built ??= this.build(rule);
            if (!prepared && !this.isRecording()) {
                prepared = true;
                this.analysis.prepare(ruleName);
            }
            built(args);
        }) as RuleResult & { ruleName: string };
    }

    /** Builds one rule; an entry would be built with all that it leads to. */
    private build(rule: GrammarAST.ParserRule): RuleImpl {
        const only = { ...rule.$container, rules: [{ ...rule, entry: false }] } as GrammarAST.Grammar;
        createParser(only, this, this.tokens);
        return this.lastBuilt!;
    }

    private get chevrotain(): RecoveringParser & AnalysingParser {
        return this.wrapper as unknown as RecoveringParser & AnalysingParser;
    }

    private set chevrotain(parser: AnalysingParser) {
        (this as unknown as { wrapper: unknown }).wrapper = parser;
    }
}

/**
 * Creates the parser. Chevrotain would look for a place to go on at any token; here it goes on only where a line
 * begins, at a brace or at the end, so that an unfinished line spoils that line only.
 */
export function createDeliveryParser(services: DeliveryServices): LangiumParser {
    return new LazyParser(services);
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
