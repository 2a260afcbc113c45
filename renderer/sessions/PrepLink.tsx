import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { TodaysMeeting } from '#shared/sessions/session.ts'
import { useWords } from './sessions.words.ts'

/** The way to a meeting's prep card; a session that no schedule holds has begun already and has none. */
export function PrepLink({ meeting, date }: { readonly meeting: TodaysMeeting; readonly date: string }) {
  const t = useWords()
  const goTo = useGoTo()
  const { groupId, groupName, scheduleId } = meeting
  if (scheduleId === null) return null
  return (
    <Button
      aria-label={t('prepOf', { group: groupName })}
      onPress={() => goTo(`/prep/${groupId}/${date}?schedule=${scheduleId}`)}
    >
      {t('prep')}
    </Button>
  )
}
