import PDFDocument from 'pdfkit';
import svgToPdf from 'svg-to-pdfkit';
import { withNamedFaces } from '../pictures/export/faces.ts';
import type { Drawing } from '../pictures/picture.ts';
import { faceFile } from './faces.ts';
import type { Converted } from './formats.ts';

/** A pixel of a picture, in the points of a page. */
const point = 72 / 96;

/** The longest side of a page that every reader of PDF takes, in points; a larger picture is made smaller to fit. */
const longest = 14_400;

/** Every file is dated alike, so that the same plan gives the same bytes. */
const date = new Date(Date.UTC(2000, 0, 1));

/** Converts a picture into a PDF file of one page, which is as large as the picture. */
export async function pdf(drawing: Drawing): Promise<Converted & { readonly bytes: Uint8Array }> {
    const { svg, faces, missing } = withNamedFaces(drawing);
    const scale = Math.min(point, longest / Math.max(drawing.width, drawing.height));
    const [width, height] = [drawing.width * scale, drawing.height * scale];
    const document = new PDFDocument({
        size: [width, height],
        margin: 0,
        // Node's compression gives other bytes on other processors.
        compress: false,
        lang: 'en',
        displayTitle: true,
        // Later versions carry the title in XML, too, which the library does not escape.
        pdfVersion: '1.3',
        // No face but ours: the default one would be looked for on disk.
        font: null as unknown as string,
        info: {
            Title: drawing.title,
            Subject: drawing.description,
            Creator: 'Delivery',
            Producer: 'Delivery',
            CreationDate: date,
        },
    });
    const parts: Buffer[] = [];
    const done = new Promise((resolve, reject) => {
        document
            .on('data', part => parts.push(part))
            .on('end', resolve)
            .on('error', reject);
    });
    for (const face of faces) document.registerFont(`${face.subset}-${face.weight}`, Buffer.from(faceFile(face)));
    document.scale(scale);
    svgToPdf(document, svg, 0, 0, {
        width: drawing.width,
        height: drawing.height,
        assumePt: true,
        fontCallback: (family, bold) => `${/Source Sans 3 ([a-z-]+)/.exec(family)?.[1]}-${bold ? 600 : 400}`,
        warningCallback: warning => {
            throw new Error(warning);
        },
    });
    document.end();
    await done;
    const note =
        scale < point
            ? `It is drawn at ${Math.floor((100 * scale) / point)} % of its size, because no page of a PDF may be longer than ${longest / 72} inches.`
            : undefined;
    return { bytes: Buffer.concat(parts), missing, note };
}
