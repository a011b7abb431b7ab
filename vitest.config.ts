import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['test/editors/**', '**/node_modules/**'],
        // The default leaves one processor out, which on a machine of two is half of them.
        maxWorkers: '100%',
        // The only limit there is, for what hangs: a test that fails because a machine is busy says nothing.
        testTimeout: 300_000,
        hookTimeout: 300_000,
    },
});
