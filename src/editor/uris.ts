import { URI } from 'langium';

/** A URI as it is compared: in Langium's spelling, and a folder without the slash that clients may end it with. */
export function tidyUri(uri: string): string {
    return URI.parse(uri).toString().replace(/\/$/, '');
}
