import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole filings and properties take their time on a busy machine; a hang still ends.
    testTimeout: 60_000,
    exclude: ['test/host/**', '**/node_modules/**'],
  },
});
