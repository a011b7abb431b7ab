import type { Line } from './said.ts';

/** The order in which a block says its lines: that of the language, with what is beside the point last. */
const order = [
    'kind',
    'level',
    'role',
    'influence',
    'function',
    'within',
    'alignment',
    'potential',
    'power',
    'type',
    'sphere',
    'held by',
    'manages',
    'reports to',
    'governs',
    'appoints',
    'funds',
    'regulates',
    'advises',
    'represents',
    'serves',
    'influences',
    'difficulty',
    'shares',
    'proposed by',
    'because',
    'contact',
    'source',
    'note',
    'waive',
    'partial',
];

/**
 * A block with its lines, as a tidy plan has it: four spaces in, and the values below each other.
 *
 * @param header what stands before the brace
 */
export function blockOf(header: string, lines: readonly Line[]): string {
    return lines.length === 0 ? header : `${header} {\n${linesText(lines, '    ')}\n}`;
}

/**
 * Lines with their values below each other.
 *
 * @param least the length of the longest keyword that they stand below
 */
export function linesText(lines: readonly Line[], indent = '', least = 0): string {
    const width = Math.max(least, ...lines.map(({ keyword }) => keyword.length)) + 1;
    return inOrder(lines)
        .flatMap(({ keyword, value }) => `${keyword.padEnd(width)}${value}`.split('\n'))
        .map(line => (line === '' ? '' : indent + line))
        .join('\n');
}

function inOrder(lines: readonly Line[]): Line[] {
    return [...lines].sort((a, b) => order.indexOf(a.keyword) - order.indexOf(b.keyword));
}
