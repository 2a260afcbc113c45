import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import {
  Consent,
  Disclosure,
  DisclosureParts,
  type DisclosureReasons,
  type DisclosureContent,
  type DisclosureForm,
} from '#shared/exchange/disclosure.ts'

export interface NewDisclosure {
  readonly id: string
  readonly clientId: string | null
  readonly groupId: string | null
  readonly at: string
  readonly staffId: string
  readonly reasons: DisclosureReasons
  readonly form: DisclosureForm
  readonly parts: DisclosureParts
  readonly content: DisclosureContent
  readonly hasNotice: boolean
  readonly hash: string
}

/** What of it went, as it is kept: no text of a note, but which notes they were. */
const Included = z.object({
  parts: DisclosureParts,
  from: z.string(),
  until: z.string(),
  noteIds: z.array(z.string()),
})

export function insertDisclosure(db: WriteDb, made: NewDisclosure): void {
  const { parts, content, reasons } = made
  const included: z.infer<typeof Included> = {
    parts,
    from: content.from,
    until: content.until,
    noteIds: (content.notes ?? []).map(({ noteId }) => noteId),
  }
  write(
    db,
    `INSERT INTO disclosures (id, client_id, group_id, made_at, made_by, recipient, purpose, basis, consent, form, included,
       has_notice, content_hash)
     VALUES (@id, @clientId, @groupId, @at, @staffId, @recipient, @purpose, @basis, @consent, @form, @included, @hasNotice, @hash)`,
    {
      id: made.id,
      clientId: made.clientId,
      groupId: made.groupId,
      at: made.at,
      staffId: made.staffId,
      recipient: reasons.recipient,
      purpose: reasons.purpose,
      basis: reasons.basis,
      consent: JSON.stringify({ consent: reasons.consent, authority: reasons.authority }),
      form: made.form,
      included: JSON.stringify(included),
      hasNotice: made.hasNotice ? 1 : 0,
      hash: made.hash,
    },
  )
}

const Grounds = z.object({ consent: Consent.nullable(), authority: z.string().nullable() })
const Row = z
  .looseObject({ consent: z.string(), included: z.string(), hasNotice: z.int() })
  .transform(({ consent, included, hasNotice, ...row }) => {
    const { noteIds, ...rest } = Included.parse(JSON.parse(included))
    const grounds = Grounds.parse(JSON.parse(consent))
    return Disclosure.parse({ ...row, ...grounds, ...rest, notes: noteIds.length, hasNotice: hasNotice === 1 })
  })

const SELECT = `SELECT d.id AS disclosureId, made_at AS madeAt, s.name AS madeBy, recipient, purpose, basis, consent, form,
  included, has_notice AS hasNotice, content_hash AS contentHash, withdrawn_at AS withdrawnAt, withdrawn_because AS withdrawnBecause
  FROM disclosures d JOIN staff s ON s.id = d.made_by`

/** What was given out about a client, the newest first; entries taken back too. */
export const listDisclosuresOfClient = (db: ReadDb, clientId: string): Disclosure[] =>
  allRows(db, Row, `${SELECT} WHERE client_id = ? ORDER BY made_at DESC, d.id DESC`, [clientId])

/** What was given out of a group's own record, the newest first. */
export const listDisclosuresOfGroup = (db: ReadDb, groupId: string): Disclosure[] =>
  allRows(db, Row, `${SELECT} WHERE group_id = ? ORDER BY made_at DESC, d.id DESC`, [groupId])

const Whose = z.object({ staffId: z.string(), withdrawnAt: z.string().nullable() })

export const findDisclosureMaker = (db: ReadDb, disclosureId: string) =>
  firstRow(db, Whose, 'SELECT made_by AS staffId, withdrawn_at AS withdrawnAt FROM disclosures WHERE id = ?', [
    disclosureId,
  ])

/** Marks an entry as gone nowhere; it stays in the accounting. */
export const withdrawDisclosure = (db: WriteDb, disclosureId: string, at: string, because: string): number =>
  write(db, 'UPDATE disclosures SET withdrawn_at = ?, withdrawn_because = ? WHERE id = ? AND withdrawn_at IS NULL', [
    at,
    because,
    disclosureId,
  ])
