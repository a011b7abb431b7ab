/** A text as it may stand in XML, between tags and in the quotes of an attribute. */
export function escapedXml(text: string): string {
    return (
        text
            .toWellFormed()
            // XML has no way to say most control characters, escaped or not.
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
            .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
            .replace(/&/g, '&amp;')
            .replace(/</g, '&lt;')
            .replace(/>/g, '&gt;')
            .replace(/"/g, '&quot;')
            .replace(/\r/g, '&#13;')
    );
}

/** Attributes of a tag, in the order given. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
    return Object.entries(values)
        .map(([name, value]) => `${name}="${escapedXml(String(value)).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`)
        .join(' ');
}
