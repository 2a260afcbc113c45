import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillSmallClinic, newDataFolder, type OpenClinic } from '#tests/e2e/small-clinic.ts'
import { dumpOf } from './dump.ts'

// Writes the records of a small clinic as SQL, at the newest schema there is: `node tests/damage/make-golden.ts`. What it wrote for a schema is
// kept for ever and never written again: every later version must bring it up. Synthetic people only; the app must be built.

const { userData, remove } = newDataFolder()

async function fill({ vault, given, groupId, today }: OpenClinic): Promise<void> {
  const { sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
  const { clients } = await given('clients.list', { text: '', today, limit: 10 })
  for (const { id } of clients.slice(0, 2))
    await given('attendance.record', { sessionId, clientId: id, mark: 'present' })
  await given('notes.saveGroupNote', { sessionId, text: 'Post-acute withdrawal; two of three came.' })
  const { db } = vault.held().vault
  const schema = Number(db.pragma('user_version', { simple: true }))
  writeFileSync(join(import.meta.dirname, `golden-schema-${schema}.sql`), dumpOf(db))
}

await fillSmallClinic(userData, 'none', fill)
remove()
