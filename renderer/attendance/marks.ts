import type { AttendanceStatus, Mark } from '#shared/attendance/presence.ts'

/** The five marks in the order of their columns and digits. */
export const MARKS = ['present', 'late', 'left', 'excused', 'absent'] as const satisfies readonly Mark[]

/** The words of each mark and status in the catalog. */
export const MARK_WORD = {
  present: 'markPresent',
  late: 'markLate',
  left: 'markLeft',
  excused: 'markExcused',
  absent: 'markAbsent',
} as const
export const STATUS_WORD = {
  present: 'present',
  late: 'late',
  'left-early': 'leftEarly',
  excused: 'excused',
  absent: 'absent',
  'not-recorded': 'notRecorded',
} as const satisfies Record<AttendanceStatus, string>

/** The mark whose button shows as pressed for this status. */
export const markOf = (status: AttendanceStatus): (typeof MARKS)[number] | null =>
  status === 'left-early' ? 'left' : status === 'not-recorded' ? null : status

/** The columns after the marks: the times (or a guest's removal), the minutes, and the correction once it is over. */
export const TIMES_COLUMN = MARKS.length
export const MINUTES_COLUMN = TIMES_COLUMN + 1
export const CORRECT_COLUMN = MINUTES_COLUMN + 1
