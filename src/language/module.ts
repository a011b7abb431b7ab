import {
    type CstNode,
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    type DefaultSharedCoreModuleContext,
    DefaultValueConverter,
    type GrammarAST,
    inject,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices,
    type ValueType,
} from 'langium';
import { DeliveryGeneratedModule, DeliveryGeneratedSharedModule } from './generated/module.ts';
import { DeliveryLexer } from './lexer.ts';
import { createDeliveryParser } from './parser.ts';
import { readShapes, type Shape } from './shapes.ts';
import { readText } from './text.ts';
import { DeliveryTokenBuilder } from './tokens.ts';

/** What the language adds to Langium's services, or replaces by its own kind. */
export interface DeliveryAddedServices {
    language: { Shapes: Shape };
    parser: { TokenBuilder: DeliveryTokenBuilder; Lexer: DeliveryLexer };
}

export type DeliveryServices = LangiumCoreServices & DeliveryAddedServices;

/** Keeps numbers, dates and names as they are written; only texts are read here, so that errors can quote the rest. */
class DeliveryValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cst: CstNode): ValueType {
        return rule.name === 'STRING' ? readText(input) : input;
    }
}

/** The language's own services, on top of Langium's defaults. */
export const DeliveryModule: Module<DeliveryServices, PartialLangiumCoreServices & DeliveryAddedServices> = {
    language: { Shapes: services => readShapes(services.Grammar) },
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
        LangiumParser: (services: DeliveryServices) => createDeliveryParser(services),
        ValueConverter: () => new DeliveryValueConverter(),
    },
};

/**
 * Creates the language without any editor: enough to parse. The command line, the tests and the generators use it; the
 * language server adds its services to the same module.
 */
export function createDeliveryServices(context: DefaultSharedCoreModuleContext): DeliveryServices {
    const shared = inject(
        createDefaultSharedCoreModule(context),
        DeliveryGeneratedSharedModule,
    ) as LangiumSharedCoreServices;
    const services = inject(
        createDefaultCoreModule({ shared }),
        DeliveryGeneratedModule,
        DeliveryModule,
    ) as DeliveryServices;
    shared.ServiceRegistry.register(services);
    return services;
}
