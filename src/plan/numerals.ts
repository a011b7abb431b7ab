const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A small number as a word, as a sentence says it: `seven`; a larger one in figures. */
export function numeral(number: number): string {
    return words[number] ?? String(number);
}

/** A number with the right form of its word. */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
