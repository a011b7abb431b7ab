import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['test/editors/**', '**/node_modules/**'],
        // The default leaves one processor out, which on a machine of two is half of them.
        maxWorkers: '100%',
    },
});
