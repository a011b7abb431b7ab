import { setTimeout } from 'node:timers/promises';
import { vi } from 'vitest';

/**
 * Waits until a check holds. If it never does, the test fails with what the check said last: after a time, in milliseconds,
 * that no machine needs however busy it is, and before the limit that `vitest.config.ts` sets for a test.
 */
export function soon<T>(check: () => T | Promise<T>): Promise<T> {
    return vi.waitFor(check, { timeout: 100_000, interval: 10 });
}

/** Waits until timers of so many milliseconds that are set have gone off. However busy a machine is, timers keep their order. */
export async function timersOf(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds + 1);
}
