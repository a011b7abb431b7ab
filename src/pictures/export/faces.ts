import type { Drawing } from '../picture.ts';
import { subsetOf } from '../text/embed.ts';
import { faceCovers, uncovered, type Weight } from '../text/measure.ts';

/** One file of the typeface: a script in a weight. */
export interface Face {
    readonly subset: string;
    readonly weight: Weight;
}

/** A picture for a converter that chooses its typeface by name alone. */
export interface NamedFaces {
    readonly svg: string;
    /** The faces that its text names, each once. */
    readonly faces: readonly Face[];
    /** The characters that no face has, each once. */
    readonly missing: readonly string[];
}

/** The face of everything that Latin can write, numbers and spaces included. */
const common = 'latin';

/** What stands where the typeface lacks a character, so that a name never silently loses a part. */
const instead = '\ufffd';

/** The family name under which a converter knows the files of a script. */
export function familyOf(subset: string): string {
    return `Source Sans 3 ${subset}`;
}

/**
 * A browser picks the file of a typeface by the character. A converter picks it by the family's name, and what that
 * family lacks vanishes: so each script gets a family, and each piece of text says which one it is in.
 */
export function withNamedFaces({ svg, glyphs }: Pick<Drawing, 'svg' | 'glyphs'>): NamedFaces {
    const faces = new Map<string, Face>();
    const named = svg
        .replace(/ font-family="[^"]*"/, ` font-family="${quoted(common)}"`)
        .replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) => {
            const weight: Weight = / font-weight="600"/.test(attributes) ? 600 : 400;
            const pieces = piecesOf(content).map(({ subset, text }) => {
                faces.set(`${subset}-${weight}`, { subset, weight });
                return subset === common ? text : `<tspan font-family="${quoted(subset)}">${text}</tspan>`;
            });
            return `<text${attributes}>${pieces.join('')}</text>`;
        });
    return { svg: named, faces: [...faces.values()], missing: uncovered(glyphs.regular + glyphs.semibold) };
}

const quoted = (subset: string) => `&#39;${familyOf(subset)}&#39;`;

const unseen = /^[\p{Cf}\p{Variation_Selector}]$/u;
const accent = /^\p{M}$/u;

/** Escaped text in pieces of one script each. What escapes is written with is Latin, so that no escape is torn. */
function piecesOf(escaped: string): { subset: string; text: string }[] {
    const pieces: { subset: string; text: string }[] = [];
    for (const character of escaped) {
        if (unseen.test(character)) continue;
        const covered = faceCovers(character);
        if (!covered && accent.test(character)) continue;
        const subset = (covered && subsetOf(character.codePointAt(0)!)) || common;
        const text = covered ? character : instead;
        const last = pieces.at(-1);
        if (last?.subset === subset) last.text += text;
        else pieces.push({ subset, text });
    }
    return pieces;
}
