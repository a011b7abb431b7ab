/** Texts that stand for an answer and are none. "Todo" at the start of a longer text is Spanish; `TODO` is not. */
const standsIn = [
    /^[.…?\s]*$/,
    // What a new block that completion writes has in its quotes: "… what is counted …".
    /^\s*…[^…]*…\s*$/,
    /^\s*(?:todo|tb[acd]|fixme|x{3,}|placeholder)[.:!?…\s]*$/i,
    /^\s*lorem ipsum/i,
    /^to be (?:added|agreed|announced|completed|confirmed|decided|defined|determined|written)[.…\s]*$/i,
    /^(?:TODO|FIXME|TB[ACD])\b/,
];

/** Whether a text only holds the place of an answer. */
export function isPlaceholder(value: string): boolean {
    return standsIn.some(pattern => pattern.test(value));
}
