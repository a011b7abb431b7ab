import { EmptyFileSystem } from 'langium';
import { createDeliveryServices, type DeliveryServices } from '../language/module.ts';

let services: DeliveryServices | undefined;

/** The language, made when it is first needed: making it is most of what a short command costs. */
export function language(): DeliveryServices {
    services ??= createDeliveryServices(EmptyFileSystem);
    return services;
}
