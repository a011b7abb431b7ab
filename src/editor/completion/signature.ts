import { reference } from '../../language/reference.ts';
import { phraseOf } from '../../language/shapes.ts';
import type { Piece, Situation } from './situation.ts';

/** The form of the line that is being written, and which part of it comes next. */
export interface Signature {
    /** `rate COMPONENT RATING because "rationale" evidence "source", …` */
    readonly label: string;
    /** The parts of the label, as ranges in it. */
    readonly parts: readonly (readonly [start: number, end: number])[];
    readonly active: number;
    /** What the line is for, in Markdown. */
    readonly about: string;
}

interface Part {
    /** The keywords that it begins with; empty for a value that stands by itself. */
    readonly words: string[];
    readonly start: number;
    end: number;
}

/** The form of the line at a place; undefined where it has but one part, or where all of it is said. */
export function signatureAt({ frames, statement, quoted }: Situation): Signature | undefined {
    const entry = statement?.entry;
    const shape = frames.at(-1)?.shape;
    const property = entry && shape && reference[shape.rule]?.properties[phraseOf(entry)];
    if (!entry || !property || entry.inner?.named) return undefined;
    const phrase = phraseOf(entry);
    const label = `${phrase} ${property.form}`;
    const parts = partsOf(label, phrase.length + 1, entry.continues);
    const said = statement.pieces.slice(phrase.split(' ').length);
    const active = parts.length > 1 ? activeOf(parts, said, quoted !== undefined) : undefined;
    if (active === undefined) return undefined;
    const about = property.cite ? `${property.says}\n\n*Guide, ${property.cite}*` : property.says;
    return { label, parts: parts.map(({ start, end }) => [start, end] as const), active, about };
}

/** Cuts a form into what is said one after the other: values that stand by themselves, and keywords with their values. */
function partsOf(label: string, from: number, keywords: ReadonlySet<string>): Part[] {
    const parts: Part[] = [];
    let joins = false;
    for (const { 0: text, index } of label.slice(from).matchAll(/"[^"]*",?|\S+/g)) {
        const start = from + index;
        const last = parts.at(-1);
        const isKeyword = keywords.has(text);
        const goesOn = text === '…' || text === 'or' || joins || (!isKeyword && last && last.words.length > 0);
        joins =
            text === 'or' || (last !== undefined && label.slice(last.start, last.end).endsWith(',') && text !== '…');
        if (last && goesOn) last.end = start + text.length;
        else if (
            last &&
            isKeyword &&
            label.slice(last.start, last.end) === last.words.join(' ') &&
            last.words.length > 0
        ) {
            last.words.push(text);
            last.end = start + text.length;
        } else parts.push({ words: isKeyword ? [text] : [], start, end: start + text.length });
    }
    return parts;
}

/** Which part comes next, or is being written. */
function activeOf(parts: readonly Part[], said: readonly Piece[], isWriting: boolean): number | undefined {
    const words = new Set(said.filter(({ kind }) => kind === 'word').map(({ text }) => text));
    const lastWord = said.findLastIndex(
        ({ kind, text }) => kind === 'word' && parts.some(part => part.words.at(-1) === text),
    );
    const goesOn = said.at(-1)?.text === ',' || isWriting;
    if (lastWord >= 0) {
        const at = parts.findIndex(part => part.words.at(-1) === said[lastWord]!.text);
        if (goesOn || lastWord === said.length - 1) return at;
        return unsaid(parts, words);
    }
    const values = said.filter(
        ({ kind, text }, i) => kind !== 'sign' && text !== 'very' && said[i - 1]?.text !== ',',
    ).length;
    const alone = parts.filter(part => part.words.length === 0).length;
    const index = goesOn && values > 0 && !isWriting ? values - 1 : values;
    return index < alone ? index : unsaid(parts, words);
}

function unsaid(parts: readonly Part[], words: ReadonlySet<string>): number | undefined {
    const index = parts.findIndex(part => part.words.length > 0 && !words.has(part.words.at(-1)!));
    return index < 0 ? undefined : index;
}
