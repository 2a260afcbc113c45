import { minutesPresent } from '#shared/attendance/minutes.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { AllPresentDialog } from './AllPresentDialog.tsx'
import { focusRoster } from './focus-roster.ts'
import { PersonDialog } from './PersonDialog.tsx'
import type { SessionForRoster } from './session-for-roster.ts'
import { SignInDialog } from './SignInDialog.tsx'
import { TimesDialog } from './TimesDialog.tsx'
import type { useChanges } from './use-changes.ts'
import type { useRecording } from './use-recording.ts'
import { VisitorDialog } from './Visitors.tsx'
import { WalkInDialog } from './WalkInDialog.tsx'

/** The dialog of the roster that is open. */
export type Opened =
  | { readonly what: 'times' | 'about'; readonly clientId: ClientId }
  | { readonly what: 'walk-in' | 'all-present' | 'visitor' | 'sign-in' }

interface Props {
  readonly detail: SessionDetail
  readonly session: SessionForRoster
  readonly now: string
  readonly shown: ReadonlyMap<ClientId, string>
  readonly recording: ReturnType<typeof useRecording>
  readonly changes: ReturnType<typeof useChanges>
  readonly opened: Opened | null
  readonly open: (opened: Opened | null) => void
}

/** Whatever dialog of the roster is open. */
export function RosterDialogs(props: Props) {
  const { session, shown, recording, changes, opened, open } = props
  const { rows } = recording
  const close = () => open(null)
  switch (opened?.what) {
    case 'walk-in':
      return (
        <WalkInDialog
          sessionId={session.id}
          heldOn={session.heldOn}
          rows={rows}
          onAdded={(clientId, isEnrolled) => (isEnrolled ? changes.enrolledAdded : changes.guestAdded)(clientId)}
          onClose={close}
        />
      )
    case 'all-present':
      return (
        <AllPresentDialog
          sessionId={session.id}
          rows={rows.filter(row => row.status === 'not-recorded')}
          shown={shown}
          onRecord={marks => void recording.recordAll(marks)}
          onClose={() => {
            close()
            // Its button goes with the last person not recorded: the focus goes on to the roster.
            setTimeout(focusRoster)
          }}
        />
      )
    case 'visitor':
      return <VisitorDialog sessionId={session.id} onAdd={changes.addVisitor} onClose={close} />
    case 'sign-in':
      return <SignInDialog sessionId={session.id} rows={rows} shown={shown} onClose={close} />
    case 'times':
    case 'about':
      return <OfOneClient {...props} opened={opened} />
    case undefined:
      return null
  }
}

function OfOneClient(props: Props & { readonly opened: Extract<Opened, { clientId: ClientId }> }) {
  const { detail, session, now, shown, recording, changes, opened, open } = props
  const row = recording.rows.find(one => one.clientId === opened.clientId)
  if (row === undefined) return null
  const close = () => {
    open(null)
    // The times opened from the facts have nowhere to give the focus back to: that button went with its dialog.
    setTimeout(() => document.activeElement === document.body && focusRoster())
  }
  const name = shown.get(row.clientId) ?? row.name
  const stepOut = () => {
    recording.stepOut(row.clientId)
    close()
  }
  if (opened.what === 'times')
    return <TimesDialog session={session} row={row} shown={name} onSet={recording.set} onClose={close} />
  return (
    <PersonDialog
      session={session}
      service={detail.service}
      row={row}
      shown={name}
      minutes={minutesPresent(row.presence, session, now)}
      now={now}
      onTimes={() => open({ what: 'times', clientId: row.clientId })}
      onVideo={session.isClosed ? null : isVideo => changes.setModality(row.clientId, isVideo ? 'video' : 'in-person')}
      onStepOut={session.isOver || row.presence.intervals.length === 0 ? null : stepOut}
      onClose={close}
    />
  )
}
