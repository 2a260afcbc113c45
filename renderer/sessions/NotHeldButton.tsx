import { useState } from 'react'
import type { TodaysMeeting } from '#shared/sessions/session.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { NotHeldDialog } from './NotHeldDialog.tsx'
import { useWords } from './close-out.words.ts'

/** For a planned meeting that nobody started: the way to record that it did not happen. Nothing for any other. */
export function NotHeldButton({ meeting, date }: { readonly meeting: TodaysMeeting; readonly date: string }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const record = useCommand('sessions.notHeld')
  const { groupId, groupName, scheduleId, sessionId } = meeting
  if (scheduleId === null || sessionId !== null || meeting.state !== 'upcoming') return null
  return (
    <>
      <Button variant="plain" aria-label={t('notHeldOf', { group: groupName })} onPress={() => setOpen(true)}>
        {t('notHeldAction')}
      </Button>
      {isOpen && (
        <NotHeldDialog
          groupName={groupName}
          isPending={record.isPending}
          errorMessage={record.error?.message}
          onClose={() => setOpen(false)}
          onConfirm={reason => record.mutate({ groupId, heldOn: date, scheduleId, reason })}
        />
      )}
    </>
  )
}
