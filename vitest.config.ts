import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['test/editors/**', '**/node_modules/**'],
        globalSetup: 'test/support/scratch.ts',
        // The default leaves one processor out, which on a machine of two is half of them.
        maxWorkers: '100%',
        // The files that a worker runs share what they import: the grammar and the principles are made once, not a hundred
        // times. So a test leaves nothing behind in a module, and what it puts in place of something is taken back.
        pool: 'threads',
        isolate: false,
        restoreMocks: true,
        unstubEnvs: true,
        unstubGlobals: true,
        // The only limit there is, for what hangs: a test that fails because a machine is busy says nothing.
        testTimeout: 300_000,
        hookTimeout: 300_000,
    },
});
