import { hash } from './hash.ts';

/** What Windows keeps for its devices, whatever ending follows. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/** Systems allow 255 bytes; this leaves room for an ending. */
const mostBytes = 200;

/**
 * A name of the plan as the name of a file, without its ending, that every system takes: no device of Windows, not too
 * long, without what separates folders.
 */
export function fileStem(name: string): string {
    const plain = name
        .normalize('NFC')
        .replaceAll('/', '.')
        .replace(/[\p{Cc}\p{Cf}\\:*?"<>|]/gu, '')
        .replace(/(?<![. ])[. ]+$/, '');
    const [first = '', ...rest] = shortened(plain || 'plan', name).split('.');
    return [device.test(first) ? `${first}_` : first, ...rest].join('.');
}

/**
 * Names of files for several things of a plan, one each. Where two would be one file to a system that does not tell large
 * letters from small ones, each of the two ends in a mark of its own, so that a name rests on no order.
 */
export function fileStems(names: Iterable<string>): ReadonlyMap<string, string> {
    const byStem = Map.groupBy(new Set(names), name => folded(fileStem(name)));
    const stems = new Map<string, string>();
    for (const alike of byStem.values())
        for (const name of alike)
            stems.set(name, alike.length > 1 ? `${fileStem(name)}-${markOf(name)}` : fileStem(name));
    return stems;
}

/** A text in which letters that some system takes for the same are the same. */
function folded(text: string): string {
    return text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

function shortened(text: string, name: string): string {
    const bytes = (part: string) => new TextEncoder().encode(part).length;
    if (bytes(text) <= mostBytes) return text;
    let kept = '';
    let size = 0;
    for (const character of text) {
        size += bytes(character);
        if (size > mostBytes - 20) break;
        kept += character;
    }
    return `${kept}-${markOf(name)}`;
}

/** Eight characters that stand for a name. */
function markOf(name: string): string {
    return hash(name).slice(0, 8);
}
