import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import type { KeyName } from '#shared/window/key-table.ts'
import { CheckInTab } from '#renderer/checkins/CheckInTab.tsx'
import { words as checkInWords } from '#renderer/checkins/checkins.words.ts'
import { SessionOut } from '#renderer/app/out-parts.tsx'
import { RoomNotice, RoomTab } from '#renderer/app/room-parts.tsx'
import { TopicGuide } from '#renderer/app/topic-guide.tsx'
import { useActions } from '#renderer/app/use-actions.ts'
import type { NoteClient } from '#renderer/notes/note-target.ts'
import { NotesPanel } from '#renderer/notes/NotesPanel.tsx'
import { NotesReader } from '#renderer/notes/NotesReader.tsx'
import { useWords as useNoteWords } from '#renderer/notes/notes.words.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { signedActs } from '#renderer/app/note-parts.tsx'
import { PrintForRoomButton } from '#renderer/sheets/PrintForRoomButton.tsx'
import { PlanButtons } from '#renderer/sessions/PlanButtons.tsx'
import { usePlanWords } from '#renderer/sessions/plan.words.ts'
import { itemThatRuns, keyOfSegment, plannedMinutesOf, type SegmentKey } from '#renderer/sessions/running-plan.ts'
import { useWords } from '#renderer/sessions/sessions.words.ts'
import { TopicsOfSession } from '#renderer/sessions/TopicsOfSession.tsx'
import type { PlanSteps } from '#renderer/sessions/use-plan-steps.ts'
import { Tabs, type TabItem } from '#renderer/ui/Tabs.tsx'
import styles from './room.module.css'
import type { RoomPlace } from './use-room-place.ts'

interface Props {
  readonly detail: SessionDetail
  /** Everyone, called as on screen now. */
  readonly attendance: readonly AttendanceRow[]
  readonly everyone: readonly NoteClient[]
  readonly inRoom: readonly NoteClient[]
  /** Somebody who only reads gets no field and no button that writes. */
  readonly mayWrite: boolean
  /** Null when the session does not run, or for somebody who only reads. */
  readonly steps: PlanSteps | null
  readonly place: RoomPlace
  readonly onPlace: (change: Partial<RoomPlace>) => void
  readonly looked: SegmentKey | null
  readonly onLook: (segment: SegmentKey | null) => void
  readonly onPlan: () => void
}

/** What to teach, and what to write. */
export const RoomSide = memo(function RoomSide(props: Props) {
  const { detail, attendance, mayWrite, place, onPlace } = props
  const t = useWords()
  const tabs: TabItem[] = [
    { id: 'guide', label: t('guideTab'), content: <GuideTab {...props} /> },
    {
      id: 'check-in',
      label: checkInWords('tab'),
      content: (
        <CheckInTab sessionId={detail.id} rows={attendance} mayWrite={mayWrite && detail.state !== 'finished'} />
      ),
    },
    {
      id: 'notes',
      label: t('notesTab'),
      content: (
        <>
          <NotesTab {...props} />
          <SessionOut sessionId={detail.id} />
        </>
      ),
    },
    ...(mayWrite ? [{ id: 'screen', label: t('screenTab'), content: <RoomTab detail={detail} /> }] : []),
  ]
  const selected = tabs.some(({ id }) => id === place.tab) ? place.tab : 'guide'
  const side = useTabKeys(tabs, onPlace)
  return (
    <>
      {mayWrite && <RoomNotice />}
      <div ref={side}>
        <Tabs label={t('tabs')} tabs={tabs} selected={selected} onChange={tab => onPlace({ tab })} />
      </div>
    </>
  )
})

function NotesTab({ detail, everyone, inRoom, mayWrite, place, onPlace }: Props) {
  const t = useNoteWords()
  const onMove = useCallback((note: string) => onPlace({ note }), [onPlace])
  const action = useMemo(() => <LinkTo path={`/sessions/${detail.id}/notes`}>{t('openScreen')}</LinkTo>, [detail.id, t])
  if (!mayWrite) return <NotesReader sessionId={detail.id} everyone={everyone} inRoom={inRoom} />
  const { id, groupId } = detail
  return <NotesPanel sessionId={id} first={place.note} {...{ groupId, everyone, inRoom, onMove, action, signedActs }} />
}

const TAB_KEYS: readonly KeyName[] = [
  'session.tab.guide',
  'session.tab.check-in',
  'session.tab.notes',
  'session.tab.screen',
]

/** A key for each tab, which takes the focus to it. */
function useTabKeys(tabs: readonly TabItem[], onPlace: Props['onPlace']) {
  const t = usePlanWords()
  const side = useRef<HTMLDivElement>(null)
  useActions(
    tabs.map(({ id, label }, at) => ({
      id: `room.tab.${id}`,
      label: t('showTab', { tab: typeof label === 'string' ? label : id }),
      keys: TAB_KEYS[at],
      run: () => {
        onPlace({ tab: id })
        side.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus()
      },
    })),
  )
  return side
}

function GuideTab({ detail, mayWrite, inRoom, steps, looked, onLook, onPlan }: Props) {
  const shown = looked ?? itemThatRuns(detail)
  const guide = useTopOfNext(shown === null ? '' : keyOfSegment(shown))
  return (
    <div ref={guide}>
      <TopicsOfSession
        {...{ detail, mayWrite, steps, looked, onLook }}
        guideOf={(delivery, segment) => (
          <TopicGuide
            topicId={delivery.topicId}
            minutes={plannedMinutesOf(detail, delivery)}
            deliveryId={delivery.deliveryId}
            segment={segment}
          />
        )}
        printOf={delivery => (
          <PrintForRoomButton
            topicId={delivery.topicId}
            minutes={plannedMinutesOf(detail, delivery)}
            present={inRoom.length}
            deliveryId={delivery.deliveryId}
          />
        )}
      />
      {steps !== null && (
        <div className={styles['foot']}>
          <PlanButtons steps={steps} item={itemThatRuns(detail)} onPlan={onPlan} />
        </div>
      )}
    </div>
  )
}

/** Another segment's guide is read from its beginning. */
function useTopOfNext(segment: string) {
  const guide = useRef<HTMLDivElement>(null)
  const before = useRef(segment)
  useEffect(() => {
    if (before.current !== segment) guide.current?.closest('aside')?.scrollTo({ top: 0 })
    before.current = segment
  }, [segment])
  return guide
}
