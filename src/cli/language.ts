import { createDeliveryServices, type DeliveryServices } from '../language/module.ts';
import type { PlanFile } from '../plan/file.ts';
import { parseFile } from '../plan/parse.ts';

let services: DeliveryServices | undefined;

/** The language, made when it is first needed: making it is most of what a short command costs. */
export function language(): DeliveryServices {
    services ??= createDeliveryServices();
    return services;
}

/** Reads a text that is in no file, or not read as one. */
export function parsed(text: string, uri = 'file:///table.delivery'): PlanFile {
    return parseFile(language().parser.LangiumParser, uri, text);
}
