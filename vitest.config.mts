import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,rules,features,grammar,protocol,property,corpus,meta}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
