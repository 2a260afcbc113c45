import type { AttendanceStatus } from './presence.ts'

/** How the sign-in sheet and the attendance disagree about one client [AT12]. */
export type Mismatch = 'signed-not-present' | 'present-not-signed' | 'signed-not-recorded'

/** Whether a client's signature fits what was recorded; null when it does, or when the sheet was not read for them [AT12]. */
export function mismatchOf(status: AttendanceStatus, signed: boolean | null): Mismatch | null {
  if (signed === null) return null
  const wasThere = status === 'present' || status === 'late' || status === 'left-early'
  if (signed && status === 'not-recorded') return 'signed-not-recorded'
  if (signed) return wasThere ? null : 'signed-not-present'
  return wasThere ? 'present-not-signed' : null
}
