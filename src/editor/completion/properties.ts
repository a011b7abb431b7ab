import { reference } from '../../language/reference.ts';
import { type Entry, entriesOf, phraseOf, type Shape } from '../../language/shapes.ts';
import type { Known } from './names.ts';
import type { Offer } from './offer.ts';
import type { Situation } from './situation.ts';
import { skeletonOf } from './skeletons.ts';

/**
 * What the block around a place can still say, in the guide's order.
 *
 * @param hasSystem whether the file says whose plan it is already
 */
export function propertyOffers(
    { frames, statement, begun, prefix }: Situation,
    hasSystem: boolean,
    known: Known,
): Offer[] {
    const { shape, statements } = frames.at(-1)!;
    if (!shape) return [];
    const said = new Set([...statements, statement].flatMap(one => (one?.entry ? phraseOf(one.entry) : [])));
    const typed = [...begun.map(({ text }) => text), prefix].join(' ').toLowerCase();
    const start = begun[0]?.offset;
    const about = reference[shape.rule];
    const order = Object.keys(about?.properties ?? {});
    const place = (entry: Entry) => {
        const index = order.indexOf(phraseOf(entry));
        return index < 0 ? order.length : index;
    };
    const entries = entriesOf(shape);
    if (about) entries.sort((a, b) => place(a) - place(b));
    const offers = entries
        .filter(entry => mayBeSaid(entry, shape, said, hasSystem))
        .filter(entry => begun.length === 0 || entry.phrase.join(' ').startsWith(typed))
        .map(entry => offerOf(entry, shape, start, known));
    return about || begun.length > 0 ? offers : [...offers, ...importOffers];
}

/** What brings other files in; offered between blocks. */
const importOffers: readonly Offer[] = [
    {
        label: 'import',
        kind: 'keyword',
        detail: 'import "file.delivery"',
        about: 'Makes another file part of this plan.',
        snippet: 'import "$1"$0',
    },
    {
        label: 'import private',
        kind: 'keyword',
        detail: 'import private "file.delivery"',
        about: 'Makes a file part of this plan that not everybody has. All that is in it is confidential.',
        snippet: 'import private "$1"$0',
    },
];

function mayBeSaid(entry: Entry, shape: Shape, said: ReadonlySet<string>, hasSystem: boolean): boolean {
    if (entry.rule === 'System') return !hasSystem;
    const properties = reference[shape.rule]?.properties;
    if (!properties) return true;
    const phrase = phraseOf(entry);
    const property = properties[phrase];
    // The old spelling of a word is read and not offered.
    if (!property && entry.phrase[0] === 'organized') return false;
    return property?.many === true || !said.has(phrase);
}

function offerOf(entry: Entry, shape: Shape, start: number | undefined, known: Known): Offer {
    const phrase = phraseOf(entry);
    const property = reference[shape.rule]?.properties[phrase];
    const inner = entry.inner && reference[entry.inner.rule];
    const says = property?.says ?? inner?.says ?? '';
    const cite = property?.cite ?? inner?.cite;
    const snippet = snippetOf(phrase, entry, property?.form, known);
    return {
        label: phrase,
        kind: entry.inner?.named || entry.property === 'blocks' ? 'block' : 'property',
        detail: property?.form ?? inner?.header,
        about: cite ? `${says}\n\n*Guide, ${cite}*` : says,
        snippet,
        goesOn: snippet.endsWith(' $0'),
        start,
    };
}

function snippetOf(phrase: string, entry: Entry, form: string | undefined, { file, plan }: Known): string {
    const skeleton = entry.rule && skeletonOf(entry.rule, file, plan);
    if (entry.property === 'blocks' && skeleton) return skeleton;
    if (skeleton && entry.inner) return `${phrase} ${skeleton}`;
    if (entry.property === 'positions')
        return `${phrase} boldness \${1|low,medium,high|} execution \${2|low,medium,high|}$0`;
    if (phrase === 'waive') return `waive \${1:rule} because "$2"$0`;
    if (form === '') return phrase;
    if (form?.startsWith('"')) return `${phrase} "$1"$0`;
    return `${phrase} $0`;
}
