import { useMemo } from 'react'
import type { Topic } from '#shared/curriculum/topic.ts'
import { deckOf } from '#shared/room/deck.ts'
import type { RoomPlace, RoomState, RoomTimer } from '#shared/room/room.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { closeRoom, useRoomState } from '#renderer/app/room-screen.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { choiceOf, segmentChoices, timerOf, type ClockChoice } from './clock-choice.ts'
import { RoomRemote } from './RoomRemote.tsx'
import styles from './room.module.css'
import { SlidePreview } from './SlidePreview.tsx'
import { useRoom } from './use-room.ts'
import { useWords } from './room.words.ts'

export interface RoomPanelProps {
  readonly topic: Topic
  /** The length whose plan the clock counts, in minutes. */
  readonly minutes: number
  /** The session's own clock, which follows its plan; null outside a session. */
  readonly byPlan: RoomTimer | null
  /** The delivery whose text `topic` is, when it is not the current one. */
  readonly deliveryId?: DeliveryId | undefined
}

/** The facilitator's side of the room's screen: where it is shown, which slide, which clock, and its end. */
export function RoomPanel({ topic, minutes, byPlan, deliveryId }: RoomPanelProps) {
  const t = useWords()
  const state = useRoomState()
  const { ask, problem } = useRoom()
  const { slides } = useMemo(() => deckOf(topic), [topic])
  const isOn = state !== null && (state.isOpen || state.isWaiting)
  const isThis = isOn && state.topicId === topic.id && state.version === topic.version
  const open = (place: RoomPlace | null) =>
    void ask('room.open', { topicId: topic.id, deliveryId, timer: byPlan, place })
  return (
    <div className={styles['panel']}>
      {isThis && state.isOpen && (
        <RoomRemote state={state} slides={slides} onGo={slide => void ask('room.goTo', { slide })} />
      )}
      {!isOn && (
        <>
          <p className={styles['why']}>{t('why')}</p>
          <SlidePreview slide={slides[0] ?? null} caption={t('first', { title: slides[0]?.title ?? '' })} size="now" />
          <Button variant="primary" onPress={() => open(null)}>
            {t('show')}
          </Button>
          {state?.displays.length === 0 && <p className={styles['why']}>{t('onlyWindow')}</p>}
        </>
      )}
      {isOn && !isThis && (
        <Banner action={<Button onPress={() => open(state.place)}>{t('showThis')}</Button>}>{t('otherTopic')}</Banner>
      )}
      {isThis && state.isOpen && (
        <ClockField
          {...{ topic, minutes, byPlan }}
          deliveryId={deliveryId ?? null}
          timer={state.timer}
          onTimer={timer => void ask('room.setTimer', { timer })}
        />
      )}
      {isThis && state.isOpen && <PlaceField state={state} onPlace={place => void ask('room.moveTo', { place })} />}
      {isOn && (
        <Button variant="plain" onPress={closeRoom}>
          {t('close')}
        </Button>
      )}
      <ErrorText>{problem}</ErrorText>
    </div>
  )
}

interface ClockFieldProps {
  readonly topic: Topic
  readonly deliveryId: DeliveryId | null
  readonly minutes: number
  readonly byPlan: RoomTimer | null
  readonly timer: RoomTimer | null
  readonly onTimer: (timer: RoomTimer | null) => void
}

function ClockField({ topic, deliveryId, minutes, byPlan, timer, onTimer }: ClockFieldProps) {
  const t = useWords()
  // In a session the plan says what is counted; outside of one a segment can be tried out.
  const segments = byPlan === null ? segmentChoices(topic, minutes) : []
  const options: { id: ClockChoice; label: string }[] = [
    ...(byPlan === null ? [] : [{ id: 'plan' as const, label: t('clockByPlan') }]),
    ...segments.map(({ id, name, minutes: length }) => ({
      id,
      label: t('clockFrom', { segment: name, minutes: length }),
    })),
    { id: 'off', label: t('clockOff') },
  ]
  return (
    <SelectField
      label={t('clock')}
      value={choiceOf(timer, byPlan)}
      onChange={choice =>
        onTimer(timerOf(choice, byPlan, { now: new Date().toISOString(), topic, deliveryId, minutes }))
      }
      options={options}
    />
  )
}

interface PlaceFieldProps {
  readonly state: RoomState
  readonly onPlace: (place: RoomPlace) => void
}

function PlaceField({ state, onPlace }: PlaceFieldProps) {
  const t = useWords()
  const displays = state.displays.map(({ id, label, width, height }) => ({
    id,
    label: t('displayOf', { label: label === '' ? t('display') : label, width, height }),
  }))
  return (
    <SelectField
      label={t('place')}
      value={state.place}
      onChange={onPlace}
      options={[...displays, { id: 'window', label: t('window') }]}
    />
  )
}
