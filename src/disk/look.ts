import { lstatSync, type Stats, statSync } from 'node:fs';

/** What there is at a path, a link itself and not what it leads to. Nothing where it is missing or may not be seen; never throws. */
export function whatIsAt(path: string): Stats | undefined {
    return quietly(() => lstatSync(path));
}

/** What a path leads to, through all links. Nothing where they lead nowhere, or in a circle; never throws. */
export function whatIsBehind(path: string): Stats | undefined {
    return quietly(() => statSync(path));
}

/** Looks at something that may not be there, or not be seen. */
export function quietly<T>(look: () => T): T | undefined {
    try {
        return look();
    } catch {
        return undefined;
    }
}
