/*
 * Chevrotain analyses the whole grammar before it parses the first character: it runs each rule once to record what it is
 * made of, works out for each of some 400 places at which the text may go on in several ways which token means which, and
 * for each rule what may follow it. Most of that is never asked for in a short plan, and it was more than a third of what
 * `delivery check` took to start. Here each rule is recorded, and each question answered, when it is first needed.
 */
import { type IProduction, NonTerminal, type Rule } from 'chevrotain';

type Lookahead = (this: unknown, ...args: unknown[]) => unknown;
type Rules = Readonly<Record<string, Rule>>;

/** A rule as Chevrotain keeps it among its parser's properties. */
interface GrammarRule {
    readonly originalGrammarAction: unknown;
}

/** The parts of Chevrotain's analysis that are put in our hands here; they are not in its type declarations. */
export interface AnalysingParser {
    selfAnalysisDone: boolean;
    readonly fullRuleNameToShort: Readonly<Record<string, number>>;
    /** What each rule is made of, by its name. */
    gastProductionsCache: Rules;
    /** The questions of each rule, by the rule's number. */
    readonly lookAheadFuncsCache: Lookahead[][];
    lookaheadStrategy: {
        initialize?(options: unknown): void;
        buildLookaheadForAlternation(options: unknown): Lookahead;
        buildLookaheadForOptional(options: unknown): Lookahead;
    };
    resyncFollows: unknown;
    setLaFuncCache(rule: number, key: number, value: Lookahead): void;
    preComputeLookaheadFunctions(rules: readonly Rule[]): void;
    enableRecording(): void;
    topLevelRuleRecord(name: string, action: unknown): Rule;
    flattenFollowSet(): unknown[];
    performSelfAnalysis(): void;
    TRACE_INIT(phase: string, action: () => unknown): unknown;
}

/** The parts of its analysis that Chevrotain does again for `resyncFollows`, once all rules are known. */
const followPhases = ['performSelfAnalysis', 'computeAllProdsFollows'];

/** What the parser around Chevrotain's does for the analysis. */
export interface Surrounding {
    /** Runs something while the rules speak to another parser, which records what they are made of. */
    recording<Result>(recorder: AnalysingParser, work: (recorder: AnalysingParser) => Result): Result;
    /** Defines all rules that are not yet defined. */
    defineAll(): void;
}

/** The analysis of a parser, as far as it has been asked for. */
export interface LazyAnalysis {
    /** Has a rule defined, which Chevrotain would allow only before the analysis. */
    define<Defined extends { ruleName: string }>(work: () => Defined): Defined;
    /** To be called before a rule runs for the first time: makes its questions ready to be asked. */
    prepare(rule: string): void;
}

/** Makes a parser's analysis lazy, in the place of its own. */
export function analyseLazily(parser: AnalysingParser, surrounding: Surrounding): LazyAnalysis {
    const known: Record<string, Rule | undefined> = {};
    const rules = lazyRules(parser, known, surrounding);
    parser.gastProductionsCache = rules;
    parser.selfAnalysisDone = true;
    answerWhenAsked(parser);
    followWhenAsked(parser, surrounding);
    return {
        define: work => {
            parser.selfAnalysisDone = false;
            const defined = work();
            parser.selfAnalysisDone = true;
            known[defined.ruleName] = undefined;
            parser.lookAheadFuncsCache[parser.fullRuleNameToShort[defined.ruleName]!] = [];
            return defined;
        },
        prepare: rule => parser.preComputeLookaheadFunctions([rules[rule]!]),
    };
}

/** What the rules are made of, each recorded when it is first looked at. */
function lazyRules(
    parser: AnalysingParser,
    known: Record<string, Rule | undefined>,
    { recording }: Surrounding,
): Rules {
    // Recording gives a parser other methods; one that inherits from ours can have them, and ours stays as it is.
    let recorder: AnalysingParser | undefined;
    const rules = new Proxy(known, {
        get: (_, name: string) => {
            if (known[name] || !(name in known)) return known[name];
            if (!recorder) {
                recorder = Object.create(parser) as AnalysingParser;
                recorder.enableRecording();
            }
            const rule = recording(recorder, speaker => {
                const action = speaker[name as keyof AnalysingParser] as unknown as GrammarRule;
                return speaker.topLevelRuleRecord(name, action.originalGrammarAction);
            });
            connect(rule.definition, rules);
            known[name] = rule;
            return rule;
        },
    }) as Rules;
    return rules;
}

/** Connects the calls in a rule with the rules that they call, which are looked at when the call is. */
function connect(productions: readonly IProduction[], rules: Rules): void {
    for (const production of productions) {
        if (production instanceof NonTerminal)
            Object.defineProperty(production, 'referencedRule', { get: () => rules[production.nonTerminalName] });
        else if ('definition' in production) connect(production.definition as IProduction[], rules);
    }
}

/** Which token means which way to go is worked out at the first text that comes to the place. */
function answerWhenAsked(parser: AnalysingParser): void {
    const strategy = parser.lookaheadStrategy;
    const builders = new WeakMap<Lookahead, () => Lookahead>();
    const later = (build: () => Lookahead): Lookahead => {
        const placeholder: Lookahead = () => undefined;
        builders.set(placeholder, build);
        return placeholder;
    };
    parser.lookaheadStrategy = {
        buildLookaheadForAlternation: options => later(() => strategy.buildLookaheadForAlternation(options)),
        buildLookaheadForOptional: options => later(() => strategy.buildLookaheadForOptional(options)),
    };
    const keep = parser.setLaFuncCache.bind(parser);
    parser.setLaFuncCache = (rule, key, placeholder) =>
        keep(rule, key, function (...args) {
            const built = builders.get(placeholder)!();
            keep(rule, key, built);
            return built.apply(this, args);
        });
}

/** What may follow each rule is worked out where a line is damaged, and only there. */
function followWhenAsked(parser: AnalysingParser, { defineAll }: Surrounding): void {
    const flatten = parser.flattenFollowSet;
    let known = false;
    parser.flattenFollowSet = function () {
        if (!known) {
            known = true;
            defineAll();
            const only = Object.create(this) as AnalysingParser;
            only.TRACE_INIT = (phase, action) => (followPhases.includes(phase) ? action() : undefined);
            only.performSelfAnalysis();
            this.resyncFollows = only.resyncFollows;
        }
        return flatten.call(this);
    };
}
