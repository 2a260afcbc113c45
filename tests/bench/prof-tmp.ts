import Database from 'better-sqlite3'
import { migrate } from '#electron/db/migrate.ts'
import { fillClinic } from './clinic.ts'
import { insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { v7 } from 'uuid'
const db: any = new Database('/tmp/benchprof/p.db')
db.pragma('journal_mode=TRUNCATE'); db.pragma('cache_size=-65536'); db.pragma('secure_delete=ON'); db.pragma('foreign_keys=ON')
migrate(db)
const person: any = { id: v7(), name: 'J', credentials: null, roles: ['facilitator'], hasSlot: true }
insertStaffMember(db, person, 'x')
const t = performance.now()
db.transaction(() => fillClinic({ db, auditKey: Buffer.alloc(32), person, sessions: 500 }))()
console.log(performance.now() - t)
