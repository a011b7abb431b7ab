/**
 * How long, in milliseconds, a test waits for what an editor does: far longer than it takes on a busy machine. Nothing but a
 * hang is ended by it. The runners of tests allow a test several such waits.
 */
export const patience = 180_000;

/** How long a test may take as a whole. */
export const longest = 5 * patience;
/** How long one try may take of what `until` tries again. */
export const oneTry = 5_000;
