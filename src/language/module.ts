import {
    type CstNode,
    DefaultLexerErrorMessageProvider,
    DefaultValueConverter,
    type GrammarAST,
    inject,
    type LangiumCoreServices,
    LangiumParserErrorMessageProvider,
    type LangiumSharedCoreServices,
    type Linker,
    type Module,
    type ValueType,
} from 'langium';
import { DeliveryAstReflection } from './generated/ast.ts';
import { DeliveryLanguageMetaData } from './generated/module.ts';
import { readGrammar } from './grammar.ts';
import { DeliveryLexer } from './lexer.ts';
import { createDeliveryParser } from './parser.ts';
import { type Shape, shapesFrom } from './shapes.ts';
import { grammar, shapes } from './tables.generated.ts';
import { readText } from './text.ts';
import { DeliveryTokenBuilder } from './tokens.ts';

/** What the language adds to Langium's services, or replaces by its own kind. */
export interface DeliveryAddedServices {
    language: { Shapes: Shape };
    parser: { TokenBuilder: DeliveryTokenBuilder; Lexer: DeliveryLexer };
}

type Core = LangiumCoreServices;
type CoreParser = Core['parser'];

/** All that Langium's lexer and parser ask for; whatever else Langium has is for editors, who add it. */
export type DeliveryServices = Pick<Core, 'Grammar' | 'LanguageMetaData'> & {
    parser: Omit<CoreParser, 'AsyncParser' | 'CompletionParser' | 'GrammarConfig' | 'Lexer' | 'TokenBuilder'>;
} & DeliveryAddedServices;

/** The services for a class of Langium's that declares that it wants all, and asks for those of them that are here. */
export function coreOf(services: DeliveryServices): LangiumCoreServices {
    return services as unknown as LangiumCoreServices;
}

/** What is needed to parse and nothing else, without an editor. */
interface ParsingServices extends DeliveryServices {
    references: { Linker: Pick<Linker, 'buildReference'> };
    shared: Pick<LangiumSharedCoreServices, 'AstReflection' | 'profilers'>;
}

/**
 * Keeps numbers and dates as they are written, so that errors can quote them. Texts are read here. A name is the same name
 * however its accents are typed, in one character with their letter or after it: places are those of the text still.
 */
class DeliveryValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cst: CstNode): ValueType {
        if (rule.name === 'STRING') return readText(input);
        return rule.name === 'ID' ? input.normalize('NFC') : input;
    }
}

/** The language's own services, which an editor puts on top of Langium's defaults. */
export const DeliveryModule: Module<DeliveryServices> = {
    Grammar: () => readGrammar(grammar),
    LanguageMetaData: () => DeliveryLanguageMetaData,
    language: { Shapes: () => shapesFrom(shapes) },
    parser: {
        // Two tokens tell all alternatives apart; Langium's unbounded lookahead takes three times as long to prepare.
        ParserConfig: () => ({
            maxLookahead: 2,
            skipValidations: true,
            recoveryEnabled: true,
            nodeLocationTracking: 'full',
        }),
        TokenBuilder: () => new DeliveryTokenBuilder(),
        Lexer: services => new DeliveryLexer(services),
        LangiumParser: services => createDeliveryParser(services),
        ValueConverter: () => new DeliveryValueConverter(),
        ParserErrorMessageProvider: () => new LangiumParserErrorMessageProvider(),
        LexerErrorMessageProvider: () => new DefaultLexerErrorMessageProvider(),
    },
};

/** A plan resolves its own names, so that a reference keeps the word and nothing else. */
const parsingModule: Module<ParsingServices, Pick<ParsingServices, 'references' | 'shared'>> = {
    references: {
        Linker: () => ({
            buildReference: (_node, _property, $refNode, $refText) => ({ $refNode, $refText, ref: undefined }),
        }),
    },
    shared: { AstReflection: () => new DeliveryAstReflection(), profilers: {} },
};

/**
 * Creates the language without any editor: enough to parse. The command line, the tests and the generators use it; the
 * language server adds its services to the same module.
 */
export function createDeliveryServices(): DeliveryServices {
    return inject(DeliveryModule, parsingModule);
}
