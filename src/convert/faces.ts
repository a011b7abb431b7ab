import { inflateSync } from 'node:zlib';
import { type Face, familyOf } from '../pictures/export/faces.ts';
import { asset } from './assets.ts';

/** The bytes of a face as the converters read them: a TrueType file whose family is named after its script. */
export function faceFile(face: Face): Uint8Array {
    const name = `source-sans-3-${face.subset}-${face.weight}-normal.woff`;
    return trueType(asset('fonts', name, `@fontsource/source-sans-3/files/${name}`), face);
}

/** Tables that are left behind: the name is written anew, and the others are for choosing among styles in a menu. */
const leftOut = new Set(['name', 'STAT', 'gasp']);

/** Unwraps a WOFF file, which is a TrueType file with each table compressed. */
function trueType(woff: Buffer, face: Face): Uint8Array {
    const tables: { tag: string; bytes: Buffer; sum: number }[] = [];
    for (let i = 0; i < woff.readUInt16BE(12); i++) {
        const at = 44 + i * 20;
        const tag = woff.toString('latin1', at, at + 4);
        if (leftOut.has(tag)) continue;
        const [start, packed, whole, sum] = [4, 8, 12, 16].map(by => woff.readUInt32BE(at + by)) as number[];
        const bytes = woff.subarray(start, start! + packed!);
        tables.push({ tag, bytes: packed! < whole! ? inflateSync(bytes) : bytes, sum: sum! });
    }
    const names = nameTable(face);
    tables.push({ tag: 'name', bytes: names, sum: checksum(names) });
    tables.sort((a, b) => (a.tag < b.tag ? -1 : 1));

    const head = Buffer.alloc(12 + 16 * tables.length);
    const power = Math.floor(Math.log2(tables.length));
    head.writeUInt32BE(woff.readUInt32BE(4), 0);
    head.writeUInt16BE(tables.length, 4);
    head.writeUInt16BE(16 * 2 ** power, 6);
    head.writeUInt16BE(power, 8);
    head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
    let offset = head.length;
    const parts: Buffer[] = [head];
    for (const [i, { tag, bytes, sum }] of tables.entries()) {
        const at = 12 + 16 * i;
        head.write(tag, at, 'latin1');
        head.writeUInt32BE(sum, at + 4);
        head.writeUInt32BE(offset, at + 8);
        head.writeUInt32BE(bytes.length, at + 12);
        const padding = -bytes.length & 3;
        parts.push(bytes, Buffer.alloc(padding));
        offset += bytes.length + padding;
    }
    return Buffer.concat(parts);
}

/** The names of a face, as Windows reads them: the family, the style, and both as one word. */
function nameTable({ subset, weight }: Face): Buffer {
    const style = weight === 600 ? 'SemiBold' : 'Regular';
    const family = familyOf(subset);
    const texts: [id: number, text: string][] = [
        [1, family],
        [2, 'Regular'],
        [4, `${family} ${style}`],
        [6, `SourceSans3-${subset}-${style}`],
    ];
    const strings = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
    const head = Buffer.alloc(6 + 12 * texts.length);
    head.writeUInt16BE(texts.length, 2);
    head.writeUInt16BE(head.length, 4);
    let offset = 0;
    for (const [i, [id]] of texts.entries()) {
        const length = strings[i]!.length;
        for (const [n, value] of [3, 1, 0x409, id, length, offset].entries())
            head.writeUInt16BE(value, 6 + 12 * i + 2 * n);
        offset += length;
    }
    return Buffer.concat([head, ...strings]);
}

function checksum(bytes: Buffer): number {
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
    return sum;
}
