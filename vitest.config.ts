import { defineConfig } from 'vitest/config'

// What an attacker tries, some three hundred times over, takes minutes: `npm run test:attacks`.
const attacks = ['leave-page', 'script-payloads', 'memory', 'network', 'debugged'].map(
  name => `tests/e2e/${name}.e2e.ts`,
)

// Four projects: `unit` needs nothing built, `package` looks into what electron-builder made, `e2e` drives the built app, `attacks` too.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/package/**'],
          restoreMocks: true,
          globalSetup: 'tests/support/scratch.ts',
          // Files of one worker share what they import: the passphrase dictionaries alone take half a second to read.
          isolate: false,
          // Vitest leaves a core free unless told: of two that is half.
          maxWorkers: 2,
          // The first test of a worker also reads the passphrase dictionaries: seconds on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: attacks,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'attacks',
          include: attacks,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
