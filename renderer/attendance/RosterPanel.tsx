import { useCallback, useMemo, useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { sessionEnd } from '#shared/sessions/session-end.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useSameList } from '#renderer/ui/use-same-list.ts'
import { AttendanceTable } from './AttendanceTable.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { focusRoster } from './focus-roster.ts'
import { useInitialsMode, useShownNames } from './initials-mode.ts'
import { QuietLine } from './QuietLine.tsx'
import { useRoomWords } from './room-attendance.words.ts'
import { RosterDialogs, type Opened } from './RosterDialogs.tsx'
import { RosterFoot } from './RosterFoot.tsx'
import { RosterHead } from './RosterHead.tsx'
import { sessionForRoster } from './session-for-roster.ts'
import { useChanges } from './use-changes.ts'
import { useRecording } from './use-recording.ts'

interface Props {
  readonly detail: SessionDetail
  /** The instant up to which minutes count while the session runs. */
  readonly now: string
}

/** The roster of a session: who is here, one press a client, walk-ins, visitors, times, minutes and corrections. */
export function RosterPanel({ detail, now: instant }: Props) {
  const t = useWords()
  const session = useSession(detail)
  const visitors = useSameList(detail.visitors)
  // One whose finish was forgotten does not count on [SE1].
  const now = session.isOver ? instant : sessionEnd(detail, instant)
  const recording = useRecording(session, detail.attendance)
  const { rows, find, refusal, setRefusal, record, stepOut } = recording
  const changes = useChanges(session.id, recording)
  const initials = useInitialsMode(session.id)
  const shown = useShownNames(rows, initials.isOn)
  const [opened, setOpened] = useState<Opened | null>(null)
  const { removeGuest } = changes
  const onTimes = useCallback(
    (clientId: ClientId) => {
      const row = find(clientId)
      const isUnrecorded = row?.isGuest === true && row.status === 'not-recorded'
      if (isUnrecorded && !session.isOver) removeGuest(clientId)
      else setOpened({ what: 'times', clientId })
    },
    [find, session.isOver, removeGuest],
  )
  const onAbout = useCallback((clientId: ClientId) => setOpened({ what: 'about', clientId }), [])
  const unrecorded = session.isOver ? [] : rows.filter(row => row.status === 'not-recorded')
  useRosterActions({ session, hasUnrecorded: unrecorded.length > 0, open: setOpened, undo: changes.undo, initials })
  return (
    <section className={styles['panel']} aria-label={t('roster')}>
      <RosterHead
        rows={rows}
        session={session}
        hasUnrecorded={unrecorded.length > 0}
        isInitials={initials.isOn}
        onNames={initials.toggle}
        open={setOpened}
      />
      {!session.isOver && <QuietLine detail={detail} rows={rows} shown={shown} now={now} />}
      <div role="status">
        {refusal !== null && (
          <Banner tone="error" onDismiss={() => setRefusal(null)} dismissLabel={t('dismiss')}>
            {withShown(refusal, rows, shown)}
          </Banner>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('emptyRoster')}>{t('emptyRosterHelp')}</EmptyState>
      ) : (
        <AttendanceTable
          session={session}
          rows={rows}
          now={now}
          shown={shown}
          onRecord={record}
          onStepOut={stepOut}
          onTimes={onTimes}
          onAbout={onAbout}
        />
      )}
      <RosterFoot
        session={session}
        visitors={visitors}
        hasRows={rows.length > 0}
        onRemoveVisitor={session.isClosed ? null : changes.removeVisitor}
        open={setOpened}
      />
      <RosterDialogs
        detail={detail}
        session={session}
        now={now}
        shown={shown}
        recording={recording}
        changes={changes}
        opened={opened}
        open={setOpened}
      />
    </section>
  )
}

/** The session's part; its identity outlives answers to `sessions.get` that change nothing of it, since every row hangs on it. */
function useSession(detail: SessionDetail) {
  const { id, heldOn, timeZone, startedAt, endedAt, state } = detail
  const breaks = useSameList(detail.breaks)
  return useMemo(
    () => sessionForRoster({ id, heldOn, timeZone, startedAt, endedAt, state, breaks }),
    [id, heldOn, timeZone, startedAt, endedAt, state, breaks],
  )
}

/** A message with each client called as on screen. */
const withShown = (message: string, rows: readonly AttendanceRow[], shown: ReadonlyMap<ClientId, string>): string =>
  rows.reduce((text, { clientId, name }) => text.replaceAll(name, shown.get(clientId) ?? name), message)

interface Offered {
  readonly session: ReturnType<typeof sessionForRoster>
  readonly hasUnrecorded: boolean
  readonly open: (opened: Opened) => void
  readonly undo: () => void
  readonly initials: ReturnType<typeof useInitialsMode>
}

function useRosterActions({ session, hasUnrecorded, open, undo, initials }: Offered): void {
  const t = useWords()
  const room = useRoomWords()
  const { isOver, isClosed } = session
  useActions(
    [
      {
        id: 'attendance.undo',
        label: room('undoAction'),
        keys: 'session.undo' as const,
        run: undo,
        isOffered: !isClosed,
      },
      {
        id: 'attendance.all-present',
        label: room('allButShort'),
        keys: 'session.allPresent' as const,
        run: () => open({ what: 'all-present' }),
        isOffered: !isOver && hasUnrecorded,
      },
      {
        id: 'attendance.initials',
        label: room('initialsAction'),
        keys: 'session.initials' as const,
        run: initials.toggle,
        isOffered: true,
      },
      {
        id: 'attendance.roster',
        label: room('rosterAction'),
        keys: 'session.roster' as const,
        run: focusRoster,
        isOffered: true,
      },
      {
        id: 'attendance.walk-in',
        label: t('walkIn'),
        keys: 'session.walkIn' as const,
        run: () => open({ what: 'walk-in' }),
        isOffered: !isClosed,
      },
      {
        id: 'attendance.visitor',
        label: room('addVisitor'),
        run: () => open({ what: 'visitor' }),
        isOffered: !isClosed,
      },
      { id: 'attendance.sign-in', label: room('signIn'), run: () => open({ what: 'sign-in' }), isOffered: true },
    ].filter(action => action.isOffered),
  )
}
