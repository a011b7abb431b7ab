import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../examples/', import.meta.url);

/** The names of the example plans, which are those of their folders. */
export const exampleNames: readonly string[] = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);

const texts = new Map(
    exampleNames.map(name => {
        const folder = new URL(`${name}/`, root);
        const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path =>
            /\.(delivery|csv)$/.test(path),
        );
        return [name, Object.fromEntries(paths.map(path => [path, readFileSync(new URL(path, folder), 'utf8')]))];
    }),
);

/** The files of an example by path: plans, and the tables that they read. */
export function exampleTexts(name: string): Record<string, string> {
    const found = texts.get(name);
    if (!found) throw new Error(`There is no example ${name}.`);
    return { ...found };
}

/** The text of each plan file of all examples, by a path such as `riverton/people.delivery`. */
export const exampleFiles: readonly (readonly [path: string, text: string])[] = exampleNames.flatMap(name =>
    Object.entries(exampleTexts(name))
        .filter(([path]) => path.endsWith('.delivery'))
        .map(([path, text]) => [`${name}/${path}`, text] as const),
);
