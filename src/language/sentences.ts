/** Lines that read as sentences, each saying several things: their values have nothing to stand in a column with. */
export const sentences: ReadonlySet<string> = new Set([
    'area',
    'shared with',
    'step',
    'rate',
    'finding',
    'action',
    'circle',
    'culture',
    'will',
    'will not',
    'question',
    'waive',
    'partial because',
]);
