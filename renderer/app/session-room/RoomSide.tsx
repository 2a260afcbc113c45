import { memo } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { CheckInTab } from '#renderer/checkins/CheckInTab.tsx'
import { words as checkInWords } from '#renderer/checkins/checkins.words.ts'
import { RoomNotice, RoomTab } from '#renderer/app/room-parts.tsx'
import { TopicGuide } from '#renderer/app/topic-guide.tsx'
import type { NoteClient } from '#renderer/notes/note-target.ts'
import { NotesPanel } from '#renderer/notes/NotesPanel.tsx'
import { NotesReader } from '#renderer/notes/NotesReader.tsx'
import { PrintForRoomButton } from '#renderer/sheets/PrintForRoomButton.tsx'
import { useWords } from '#renderer/sessions/sessions.words.ts'
import { TopicsOfSession } from '#renderer/sessions/TopicsOfSession.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'

interface Props {
  readonly detail: SessionDetail
  readonly everyone: readonly NoteClient[]
  readonly inRoom: readonly NoteClient[]
  /** Somebody who only reads gets no field and no button that writes. */
  readonly mayWrite: boolean
}

/** What to teach, and what to write. */
export const RoomSide = memo(function RoomSide({ detail, everyone, inRoom, mayWrite }: Props) {
  const t = useWords()
  const Notes = mayWrite ? NotesPanel : NotesReader
  return (
    <>
      {mayWrite && <RoomNotice />}
      <Tabs
        label={t('tabs')}
        tabs={[
          {
            id: 'guide',
            label: t('guideTab'),
            content: (
              <TopicsOfSession
                detail={detail}
                mayWrite={mayWrite}
                guideOf={topicId => (
                  <TopicGuide
                    topicId={topicId}
                    minutes={detail.plannedMinutes}
                    deliveryId={deliveryOf(detail, topicId) ?? null}
                  />
                )}
                printOf={topicId => (
                  <PrintForRoomButton
                    topicId={topicId}
                    minutes={detail.plannedMinutes}
                    present={inRoom.length}
                    deliveryId={deliveryOf(detail, topicId)}
                  />
                )}
              />
            ),
          },
          {
            id: 'check-in',
            label: checkInWords('tab'),
            content: (
              <CheckInTab
                sessionId={detail.id}
                rows={detail.attendance}
                mayWrite={mayWrite && detail.state !== 'finished'}
              />
            ),
          },
          {
            id: 'notes',
            label: t('notesTab'),
            content: <Notes sessionId={detail.id} everyone={everyone} inRoom={inRoom} />,
          },
          ...(mayWrite ? [{ id: 'screen', label: t('screenTab'), content: <RoomTab detail={detail} /> }] : []),
        ]}
      />
    </>
  )
})

/** Once a topic was delivered here, its text is the one of then. */
const deliveryOf = ({ deliveries }: SessionDetail, topicId: string) =>
  deliveries.find(delivery => delivery.topicId === topicId)?.deliveryId
