import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['frontend/**/*.test.ts'],
    exclude: ['frontend/generated/**'],
    environment: 'happy-dom',
    // One page for all files: each leaves it as it found it.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    // The file is one of those that ./classlens test adds up.
    reporters: ['default', ['junit', { outputFile: 'target/vitest-reports/TEST-frontend.xml' }]],
  },
});
