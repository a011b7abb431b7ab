import svgToPdf from 'svg-to-pdfkit';
import { withNamedFaces } from '../pictures/export/faces.ts';
import type { Drawing } from '../pictures/picture.ts';
import { faceFile } from './faces.ts';
import type { Converted } from './formats.ts';
import { beginPdf } from './pdf-file.ts';

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
    const { document, bytes } = beginPdf({
        size: [width, height],
        info: { Title: drawing.title, Subject: drawing.description, CreationDate: date },
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
    const note =
        scale < point
            ? `It is drawn at ${Math.floor((100 * scale) / point)} % of its size, because no page of a PDF may be longer than ${longest / 72} inches.`
            : undefined;
    return { bytes: await bytes, missing, note };
}
