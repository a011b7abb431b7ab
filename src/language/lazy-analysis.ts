/*
 * Chevrotain analyses the whole grammar before it parses the first character: for each of some 400 places at which
 * the text may go on in several ways, which token means which, and for each rule, what may follow it. Most of that is
 * never asked for in a short plan, and it was a third of what `delivery check` took to start. Here each is worked out
 * when it is first needed.
 */

type Lookahead = (this: unknown, ...args: unknown[]) => unknown;

/** The parts of Chevrotain's analysis that are put in our hands here; they are not in its type declarations. */
export interface AnalysingParser {
    lookaheadStrategy: {
        initialize?(options: unknown): void;
        buildLookaheadForAlternation(options: unknown): Lookahead;
        buildLookaheadForOptional(options: unknown): Lookahead;
    };
    resyncFollows: unknown;
    setLaFuncCache(rule: number, key: number, value: Lookahead): void;
    flattenFollowSet(): unknown[];
    performSelfAnalysis(): void;
    TRACE_INIT(phase: string, action: () => unknown): unknown;
}

const follows = 'computeAllProdsFollows';

/** Makes a parser's analysis lazy. To be called before the parser is finalized. */
export function analyseLazily(parser: AnalysingParser): void {
    const strategy = parser.lookaheadStrategy;
    const builders = new WeakMap<Lookahead, () => Lookahead>();
    const later = (build: () => Lookahead): Lookahead => {
        const placeholder: Lookahead = () => undefined;
        builders.set(placeholder, build);
        return placeholder;
    };
    parser.lookaheadStrategy = {
        initialize: options => strategy.initialize?.(options),
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

    // What may follow each rule is asked for only where a line is damaged.
    const trace = parser.TRACE_INIT;
    parser.TRACE_INIT = function (phase, action) {
        return phase === follows ? undefined : trace.call(this, phase, action);
    };
    const flatten = parser.flattenFollowSet;
    let known = false;
    parser.flattenFollowSet = function () {
        if (!known) {
            known = true;
            const only = Object.create(this) as AnalysingParser;
            only.TRACE_INIT = (phase, action) =>
                phase === follows || phase === 'performSelfAnalysis' ? action() : undefined;
            only.performSelfAnalysis();
            this.resyncFollows = only.resyncFollows;
        }
        return flatten.call(this);
    };
}
