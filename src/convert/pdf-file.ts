import PDFDocument from 'pdfkit';

/**
 * Begins a PDF file that has the same bytes on every machine.
 *
 * @param options what is special about it; its `info` names what it is
 * @returns the file to write in, and its bytes as soon as it is ended
 */
export function beginPdf(options: PDFKit.PDFDocumentOptions): { document: PDFKit.PDFDocument; bytes: Promise<Buffer> } {
    const document = new PDFDocument({
        ...options,
        margin: 0,
        // Node's compression gives other bytes on other processors.
        compress: false,
        lang: 'en',
        displayTitle: true,
        // Later versions carry the title in XML, too, which the library does not escape.
        pdfVersion: '1.3',
        // No face but ours: the default one would be looked for on disk.
        font: null as unknown as string,
        info: { ...options.info, Creator: 'Delivery', Producer: 'Delivery' },
    });
    const parts: Buffer[] = [];
    const bytes = new Promise<Buffer>((resolve, reject) => {
        document
            .on('data', part => parts.push(part))
            .on('end', () => resolve(Buffer.concat(parts)))
            .on('error', reject);
    });
    return { document, bytes };
}
