declare module 'fontkit' {
    /** A face of a typeface; what the tests ask of it. */
    interface Font {
        readonly familyName: string;
        hasGlyphForCodePoint(point: number): boolean;
    }
    function create(bytes: Uint8Array): Font;
}
