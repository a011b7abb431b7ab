/**
 * Paints a whole SVG document, so many pixels wide and high, and gives the bytes of a PNG file.
 *
 * @throws where the document is no picture, or the image is larger than the page can hold
 */
export async function pngOf(svg: string, width: number, height: number): Promise<Uint8Array> {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('The page has no room for an image of this size.');
        pen.drawImage(image, 0, 0, width, height);
        const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
        if (!blob) throw new Error('The page has no room for an image of this size.');
        return new Uint8Array(await blob.arrayBuffer());
    } finally {
        URL.revokeObjectURL(address);
    }
}
