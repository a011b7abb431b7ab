import { crc32 } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { asset } from '../../convert/assets.ts';
import { faceFile } from '../../convert/faces.ts';
import type { Converted } from '../../convert/formats.ts';
import { withNamedFaces } from '../../pictures/export/faces.ts';
import type { Drawing } from '../../pictures/picture.ts';
import { Trouble } from '../world.ts';

/** Beyond this, viewers refuse the file, and drawing it would take gigabytes. */
const most = { side: 30_000, pixels: 120_000_000 };

/** Pictures are laid out for a screen of 96 dots an inch, which gives a PNG its size on paper. */
const dotsPerMetre = 96 / 0.0254;

let engine: Promise<void> | undefined;

/** The size that is drawn where none is asked for: sharp on a projector and in print. */
const usual = 2;

/** Sizes to fall back on, one after the other. */
const smaller = [6, 4, 3, 2, 1.5, 1, 0.75, 0.5];

/**
 * Converts a picture into a PNG file.
 *
 * @param wanted how many pixels stand for one of the picture; where it is not said, as many as are usual and possible
 */
export async function png(drawing: Drawing, wanted: number | undefined): Promise<Converted> {
    const { scale, note } = sizeOf(drawing, wanted);
    engine ??= initWasm(asset('wasm', 'resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'));
    await engine;
    const { svg, faces, missing } = withNamedFaces(drawing);
    const resvg = new Resvg(svg, {
        font: { fontBuffers: faces.map(faceFile) },
        fitTo: { mode: 'zoom', value: scale },
    });
    const image = resvg.render();
    try {
        return { bytes: withWords(image.asPng(), drawing, scale), missing, note };
    } finally {
        image.free();
        resvg.free();
    }
}

function sizeOf({ width, height }: Drawing, wanted: number | undefined): { scale: number; note?: string } {
    const fits = (by: number) => Math.max(width, height) * by <= most.side && width * by * (height * by) <= most.pixels;
    const scale = wanted ?? usual;
    if (fits(scale)) return { scale };
    const [across, down] = [width, height].map(side => Math.round(side * scale).toLocaleString('en-GB'));
    const possible = smaller.find(one => one < scale && fits(one));
    const size = `${across} × ${down} pixels is more than most programs can open`;
    if (wanted === undefined && possible)
        return { scale: possible, note: `It is drawn as with --scale ${possible}: ${size}.` };
    throw new Trouble(`A PNG of ${size}. Use ${possible ? `--scale ${possible} or ` : ''}--to svg.`);
}

/** Adds what a PNG can say in words, right after its header: the picture's title and description, and who made it. */
function withWords(bytes: Uint8Array, { title, description }: Drawing, scale: number): Uint8Array {
    const density = Buffer.alloc(9);
    density.writeUInt32BE(Math.round(dotsPerMetre * scale), 0);
    density.writeUInt32BE(Math.round(dotsPerMetre * scale), 4);
    density[8] = 1;
    const head = 8 + 12 + 13;
    return Buffer.concat([
        bytes.subarray(0, head),
        chunk('pHYs', density),
        chunk('tEXt', Buffer.from('Software\0Delivery', 'latin1')),
        text('Title', title),
        text('Description', description),
        bytes.subarray(head),
    ]);
}

function text(key: string, value: string): Buffer {
    return chunk('iTXt', Buffer.concat([Buffer.from(`${key}\0\0\0\0\0`, 'latin1'), Buffer.from(value, 'utf8')]));
}

function chunk(type: string, data: Buffer): Buffer {
    const whole = Buffer.alloc(12 + data.length);
    whole.writeUInt32BE(data.length, 0);
    whole.write(type, 4, 'latin1');
    data.copy(whole, 8);
    whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
    return whole;
}
