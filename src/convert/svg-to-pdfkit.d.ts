declare module 'svg-to-pdfkit' {
    interface Options {
        readonly width?: number;
        readonly height?: number;
        readonly assumePt?: boolean;
        readonly preserveAspectRatio?: string;
        readonly fontCallback?: (family: string, bold: boolean) => string;
        readonly warningCallback?: (warning: string) => void;
    }
    /** Draws an SVG document on the page that is open. */
    export default function svgToPdf(
        document: PDFKit.PDFDocument,
        svg: string,
        x: number,
        y: number,
        options: Options,
    ): void;
}
