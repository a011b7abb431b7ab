import { setTimeout } from 'node:timers/promises';

const patience = 100_000;
const pause = 10;

/**
 * Waits until a check holds. If it never does, the test fails with what the check said last: after a time, in milliseconds,
 * that no machine needs however busy it is, and before the limit that `vitest.config.ts` sets for a test. The benchmark
 * waits in the same way, without vitest.
 */
export async function soon<T>(check: () => T | Promise<T>): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
        try {
            return await check();
        } catch (error) {
            if (Date.now() > end) throw error;
        }
        await setTimeout(pause);
    }
}

/** Waits until timers of so many milliseconds that are set have gone off. However busy a machine is, timers keep their order. */
export async function timersOf(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds + 1);
}
