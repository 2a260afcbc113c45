import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { SignOff } from '#shared/audit/audit.ts'
import { contentId } from './content-id.ts'

const StoredSignOff = z.object({
  id: z.string(),
  upTo: z.int(),
  code: z.instanceof(Uint8Array),
  staffId: z.string(),
  signedAt: z.string(),
  remark: z.string().nullable(),
})
export type StoredSignOff = z.infer<typeof StoredSignOff>
export type NewSignOff = Omit<StoredSignOff, 'id'>

/** The id this sign-off has as long as nothing of it is changed. */
export const signOffId = ({ upTo, code, staffId, signedAt, remark }: NewSignOff): string =>
  contentId('sign-off', upTo, Buffer.from(code).toString('hex'), staffId, signedAt, remark)

/** Every sign-off as it is stored, the furthest first. */
export const listStoredSignOffs = (db: ReadDb): StoredSignOff[] =>
  allRows(
    db,
    StoredSignOff,
    `SELECT id, up_to AS upTo, code, staff_id AS staffId, signed_at AS signedAt, remark
     FROM audit_sign_offs ORDER BY up_to DESC, id`,
  )

/** Every sign-off for reading, newest first. */
export const listSignOffs = (db: ReadDb): SignOff[] =>
  allRows(
    db,
    SignOff,
    `SELECT o.id AS signOffId, up_to AS upTo, signed_at AS signedAt, s.name AS staffName, remark
     FROM audit_sign_offs o LEFT JOIN staff s ON s.id = o.staff_id ORDER BY signed_at DESC, o.id`,
  )

/** Keeps a sign-off and gives its id. */
export function insertSignOff(db: WriteDb, signOff: NewSignOff): string {
  const id = signOffId(signOff)
  write(
    db,
    `INSERT INTO audit_sign_offs (id, up_to, code, staff_id, signed_at, remark)
     VALUES (@id, @upTo, @code, @staffId, @signedAt, @remark)`,
    { id, ...signOff },
  )
  return id
}

/** The numbers and sign-offs' ids of all sign-off events. */
export const listSignOffEvents = (db: ReadDb): { number: number; recordId: string | null }[] =>
  allRows(
    db,
    z.object({ number: z.int(), recordId: z.string().nullable() }),
    `SELECT number, record_id AS recordId FROM audit_events WHERE kind = 'audit.signOff' ORDER BY number`,
  )
