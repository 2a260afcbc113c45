import { memo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useWords } from './checkins.words.ts'
import { RoundPanel } from './RoundPanel.tsx'
import { RoundReader } from './RoundReader.tsx'

interface Props {
  readonly sessionId: SessionId
  readonly rows: readonly AttendanceRow[]
  /** False for who only reads, and once the session is finished. */
  readonly mayWrite: boolean
}

/** The check-in round of a session: to take, or to read. */
export const CheckInTab = memo(function CheckInTab({ sessionId, rows, mayWrite }: Props) {
  const t = useWords()
  const { data: said, error } = useCall('checkins.ofSession', { sessionId })
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  if (said === undefined) return <Skeleton lines={8} />
  return mayWrite ? (
    <RoundPanel sessionId={sessionId} rows={rows} said={said} />
  ) : (
    <RoundReader rows={rows} said={said} />
  )
})
