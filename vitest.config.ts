import { defineConfig } from 'vitest/config'

const e2e = (...names: string[]) => names.map(name => `tests/e2e/${name}.e2e.ts`)
// What takes minutes has a script of its own (`npm run test:attacks`, `test:locks`, `test:sheets`, `test:soak`), so that `npm test` stays under ten.
const apart = {
  evening: e2e(
    'coverage',
    'minutes',
    'plan',
    'prep',
    'round',
    'whole-evening',
    'reading-order',
    'reading-order-notes',
    'short-guides',
  ),
  soak: e2e('soak'),
  attacks: e2e(
    'leave-page',
    'script-payloads',
    'memory',
    'network',
    'debugged',
    'bad-folder',
    'damage',
    'erase',
    'moving',
    'backup-walked',
  ),
  locks: e2e(
    'locks',
    'veil',
    'kept-forms',
    'rotation-killed',
    'signing-killed',
    'migration-killed',
    'restore-killed',
    'backup-killed',
  ),
  sheets: e2e('sheet-page', 'every-sheet', 'room-slides', 'room-canaries'),
}

/** Tests of the built app: one app at a time, which has the machine to itself. */
const browserProject = (name: string, include: string[], exclude: string[] = []) => ({
  test: { name, include, exclude, testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false, isolate: false },
})

// `unit` needs nothing built, `package` looks into what electron-builder made, the others drive the built app.
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
        // The fault catalogue, whole: 40 minutes. A slice of each row runs among the unit tests.
        resolve: {
          alias: { '@node-rs/argon2': new URL('tests/faults/remembered-argon2.ts', import.meta.url).pathname },
        },
        test: {
          name: 'faults',
          include: ['tests/faults/*.faults.ts'],
          globalSetup: 'tests/support/scratch.ts',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
        },
      },
      browserProject('e2e', ['tests/e2e/**/*.e2e.ts'], Object.values(apart).flat()),
      ...Object.entries(apart).map(([name, include]) => browserProject(name, include)),
    ],
  },
})
