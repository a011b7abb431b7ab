/** The paper that a picture is printed on. */
export interface Sheet {
    readonly size: 'A4' | 'A3' | 'A2';
    readonly landscape: boolean;
    /** True where the picture has the page to itself. */
    readonly own: boolean;
}

/** The room between the margins of an A4 page, in points; below it the room that headings take. */
export const room = { width: 504, height: 700 };

const point = 72 / 96;

/** How much of its size on the screen a picture keeps at least, so that its smallest words are read without a glass. */
const readable = 0.37;

const larger = { A4: 1, A3: Math.SQRT2, A2: 2 } as const;

/**
 * The smallest paper on which a picture's words stay readable, as maps in official papers are folded out.
 *
 * @param width in pixels, as the height
 */
export function sheetFor(width: number, height: number): Sheet {
    if (room.width / width >= readable && height * (room.width / width) <= room.height)
        return { size: 'A4', landscape: false, own: false };
    const on = (size: Sheet['size']) => {
        const [portrait, landscape] = [false, true].map(turned => ({ size, landscape: turned, own: true }));
        const best = scaleOn(landscape!, width, height) > scaleOn(portrait!, width, height) ? landscape! : portrait!;
        return { best, isReadable: scaleOn(best, width, height) >= readable };
    };
    const found = (['A4', 'A3'] as const).map(on).find(({ isReadable }) => isReadable);
    return (found ?? on('A2')).best;
}

/** How many points of paper a pixel of a picture gets; never more than on the screen. */
export function scaleOn(sheet: Sheet, width: number, height: number): number {
    const by = larger[sheet.size];
    const margin = { across: 595 - room.width, down: 842 - room.height };
    const across = (sheet.landscape ? 842 : 595) * by - margin.across;
    const down = (sheet.landscape ? 595 : 842) * by - margin.down;
    return Math.min(point, across / width, down / height);
}
