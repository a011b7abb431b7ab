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
import { coreOf, type DeliveryServices } from './module.ts';

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

/** A parser that defines and builds each of its rules when a text first needs it. */
class LazyParser extends LangiumParser {
    private readonly tokens: TokenTypeDictionary;
    private readonly grammarRules: ReadonlyMap<string, GrammarAST.ParserRule>;
    private readonly own: RecoveringParser & AnalysingParser;
    private readonly analysis: LazyAnalysis;
    private lastBuilt: RuleImpl | undefined;

    constructor(services: DeliveryServices) {
        super(coreOf(services));
        this.tokens = services.parser.Lexer.definition;
        const rules = services.Grammar.rules.filter(GrammarAST.isParserRule);
        this.grammarRules = new Map(rules.map(rule => [rule.name, rule]));
        this.own = this.chevrotain;
        recoverAtLines(this.own, services.parser.Lexer);
        this.analysis = analyseLazily(this.own, {
            recording: (recorder, work) => this.speakingTo(recorder, work),
            defineAll: () => {
                for (const { name } of rules) this.getRule(name);
            },
        });
        for (const { name, entry } of rules) if (entry) this.mainRule = this.getRule(name)!;
    }

    override getRule(name: string): RuleResult | undefined {
        const known = this.allRules.get(name);
        if (known) return known;
        const rule = this.grammarRules.get(name);
        return rule && this.define(rule);
    }

    /** Langium's builder hands over what it has built of a rule. */
    override rule(rule: GrammarRule, impl: RuleImpl): RuleResult {
        this.lastBuilt = impl;
        return this.getRule(rule.name)!;
    }

    private define(rule: GrammarAST.ParserRule): RuleResult {
        let built: RuleImpl | undefined;
        let prepared = false;
        const work = () => {
            const defined = super.rule(rule, args => {
                built ??= this.build(rule);
                if (!prepared && !this.isRecording()) {
                    prepared = true;
                    this.analysis.prepare(defined.ruleName);
                }
                built(args);
            }) as RuleResult & { ruleName: string };
            return defined;
        };
        // A rule may be asked for first while another one is recorded.
        return this.analysis.define(() => this.speakingTo(this.own, work));
    }

    /** Builds one rule; an entry would be built with all that it leads to. */
    private build(rule: GrammarAST.ParserRule): RuleImpl {
        const only = { ...rule.$container, rules: [{ ...rule, entry: false }] } as GrammarAST.Grammar;
        createParser(only, this, this.tokens);
        return this.lastBuilt!;
    }

    /** Does something while the rules speak to a certain one of Chevrotain's parsers. */
    private speakingTo<Parser extends AnalysingParser, Result>(
        parser: Parser,
        work: (parser: Parser) => Result,
    ): Result {
        const before = this.chevrotain;
        this.chevrotain = parser;
        try {
            return work(parser);
        } finally {
            this.chevrotain = before;
        }
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
