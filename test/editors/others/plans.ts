import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before what it has to say about 60% stand letters of one, two and four bytes, of one and two UTF-16 units. */
export const plan = `import "people.delivery"

system Riverton "Riverton" {
    led by Mayor
    as of  2025-09
    partial because "the unit only"
}

unit Flow "Flow Unit" {
    reports to Clerk
    leader Łódź "Łódź 🚌 Ash" { time 60% }
    joint action Buses "Buses 🚌 on time" { led by Łódź }
}
`;

export const people = `actor Mayor "Mayor of Riverton" {
    kind    person
    level   leadership
    manages Clerk
}

/** Runs the council's offices. */
actor Clerk "Town Clerk" {
    kind  person
    level leadership
}
`;

/** Untidy in all ways, and in nothing else. */
export const untidy = `actor   Residents    "People of Riverton"   {
kind   group
        level users
}
`;

export const tidy = `actor Residents "People of Riverton" {
    kind  group
    level users
}
`;

export interface Folder {
    readonly path: string;
    file(name: string): string;
    remove(): void;
}

/**
 * A folder of plans of its own. The people's file has the line ends of Windows.
 *
 * @param name what the folder is called; several words and letters outside ASCII make a URI that has to be encoded
 */
export function plansFolder(name = 'Pläne der Stadt'): Folder {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'delivery-plans-')));
    const path = join(root, name);
    mkdirSync(path);
    // The folder is a project of its own to editors that look for one, whatever stands above it.
    writeFileSync(join(path, 'delivery.json'), '{}\n');
    writeFileSync(join(path, 'plan.delivery'), plan);
    writeFileSync(join(path, 'people.delivery'), people.replaceAll('\n', '\r\n'));
    writeFileSync(join(path, 'untidy.delivery'), untidy);
    return {
        path,
        file: file => join(path, file),
        remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
    };
}
