import { memo } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { TopicGuide } from '#renderer/app/topic-guide.tsx'
import type { NoteClient } from '#renderer/notes/note-target.ts'
import { NotesPanel } from '#renderer/notes/NotesPanel.tsx'
import { useWords } from '#renderer/sessions/sessions.words.ts'
import { TopicsOfSession } from '#renderer/sessions/TopicsOfSession.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'

interface Props {
  readonly detail: SessionDetail
  readonly everyone: readonly NoteClient[]
  readonly inRoom: readonly NoteClient[]
}

/** What to teach, and what to write. */
export const RoomSide = memo(function RoomSide({ detail, everyone, inRoom }: Props) {
  const t = useWords()
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        {
          id: 'guide',
          label: t('guideTab'),
          content: (
            <TopicsOfSession
              detail={detail}
              guideOf={topicId => <TopicGuide topicId={topicId} minutes={detail.plannedMinutes} />}
            />
          ),
        },
        {
          id: 'notes',
          label: t('notesTab'),
          content: <NotesPanel sessionId={detail.id} everyone={everyone} inRoom={inRoom} />,
        },
      ]}
    />
  )
})
