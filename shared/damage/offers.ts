/** A way on from a fault. Looking again is always offered, and nothing that deletes. */
export type Offer = 'read' | 'restore' | 'save'

const all: readonly Offer[] = ['read', 'restore', 'save']
const unreadable: readonly Offer[] = ['restore', 'save']

/** What the fault screen offers beside "Try again", for each fault that it shows [DM1]. */
const offers: Readonly<Record<string, readonly Offer[]>> = {
  'files-missing': unreadable,
  'header-missing': all,
  'header-damaged': all,
  'header-changed': all,
  'newer-header': ['save'],
  'db-missing': unreadable,
  'db-empty': unreadable,
  'db-foreign': all,
  'db-damaged': all,
  'newer-schema': ['save'],
  'digest-mismatch': all,
  'journal-unexpected': all,
  'not-a-file': unreadable,
  'kdf-refused': all,
  'migration-failed': all,
  'read-only': ['read', 'save'],
  'io-error': all,
  'folder-gone': [],
  'in-use': [],
  'settings-refused': ['save'],
}

/** The ways on from a fault, in the order they are shown. */
export const offersOf = (code: string): readonly Offer[] => (Object.hasOwn(offers, code) ? (offers[code] ?? []) : [])

/** Faults that an unlock finds and the fault screen shows: the lock screen says the others beside the field, and waits for the next try. */
export const isForFaultScreen = (code: string): boolean => FOUND_AT_UNLOCK.has(code)

const FOUND_AT_UNLOCK: ReadonlySet<string> = new Set([
  'header-changed',
  'db-foreign',
  'db-damaged',
  'digest-mismatch',
  'journal-unexpected',
  'kdf-refused',
  'migration-failed',
  'io-error',
])
