import type { ReadDb } from '#electron/db/database.ts'
import { CANARY } from './bases.ts'
import { operations, SAVES, type OperationName } from './operations.ts'

/** The clinic's vault holds this many clients before anything is done to it. */
const CLIENTS_BEFORE = 3

/** What is seen of an open vault: its records, and what its header says of people and keys. */
export interface Look {
  readonly db: ReadDb
  /** Whether Jordan's next passphrase opened it, and not the one of before. */
  readonly isNext: boolean
  readonly people: readonly string[]
  readonly pastKeys: number
  readonly recoveryPending: boolean
}

const count = (db: ReadDb, sql: string, ...values: string[]) =>
  Number(
    db
      .prepare(sql)
      .pluck()
      .get(...values),
  )

function progressOfSaves(db: ReadDb): [number, string[]] {
  const quills = `FROM clients WHERE legal_last_name = 'Quill'`
  const names = db.prepare(`SELECT legal_first_name ${quills} ORDER BY 1`).pluck().all()
  const isInOrder = names.every((name, at) => name === `Saved${at + 1}`)
  const whole = count(db, `SELECT count(*) ${quills} AND notes_for_staff = ?`, `${CANARY} `.repeat(60))
  return [names.length, isInOrder && whole === names.length ? [] : [`saved: ${names.join()}, ${whole} whole`]]
}

/** In records and header alike, or in neither. */
const inBoth = (name: string, people: readonly string[], inRecords: boolean) =>
  people.includes(name) === inRecords ? [] : [`${name} stands in one of records and header`]

/** How many of its steps an operation has made, as far as the vault shows, and complaints about what is half done. */
export function progressOf(operation: OperationName, look: Look): [number, string[]] {
  const { db, people } = look
  switch (operation) {
    case 'save':
    case 'lock':
      return progressOfSaves(db)
    case 'sign': {
      const signed = count(db, 'SELECT count(*) FROM notes WHERE signed_at IS NOT NULL')
      return [Math.floor(signed / 3), signed === 0 || signed === 3 ? [] : [`${signed} of 3 notes are signed`]]
    }
    case 'change passphrase':
      return [look.isNext ? 1 : 0, []]
    case 'renew recovery code':
      return [look.recoveryPending ? 1 : 0, []]
    case 'add person': {
      const rows = count(db, `SELECT count(*) FROM staff WHERE name = 'Robin Vale' AND has_slot = 1`)
      return [rows, inBoth('Robin Vale', people, rows === 1)]
    }
    case 'remove and rotate': {
      const ended = count(db, `SELECT count(*) FROM staff WHERE name = 'Sam Ortega' AND ended_at IS NOT NULL`)
      return [ended, inBoth('Sam Ortega', people, ended === 0)]
    }
    case 'back up':
      return [count(db, 'SELECT count(*) FROM backups'), []]
    case 'restore': {
      const since = progressOfSaves(db)[0]
      return [
        since === 0 ? 1 : 0,
        since === 0 || since === SAVES ? [] : [`${since} of ${SAVES} clients since the backup`],
      ]
    }
    case 'reset passphrase':
      return [look.pastKeys, []]
    case 'create':
      return [1, []]
    case 'erase': // a vault that still opens
    case 'unlock':
    case 'migrate':
      return [0, []]
  }
}

/** What is wrong with what stood in the records before an operation. */
export function faultsOfBefore(operation: OperationName, db: ReadDb): string[] {
  const before = count(db, `SELECT count(*) FROM clients WHERE legal_last_name <> 'Quill'`)
  const wanted = { clinic: CLIENTS_BEFORE, restorable: CLIENTS_BEFORE, older: 1, none: 0 }[operations[operation].base]
  return before === wanted ? [] : [`${before} clients of before in place of ${wanted}`]
}
