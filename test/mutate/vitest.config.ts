import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Which tests are asked whether they see a change; `mutate.mjs` says it. */
const include = process.env.DELIVERY_MUTATE_TESTS?.split(',') ?? [];

export default defineConfig({ test: { ...base.test, include } });
