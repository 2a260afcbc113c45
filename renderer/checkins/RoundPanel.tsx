import { useEffect, useRef, useState } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import { standingOf } from '#shared/checkins/round.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { PersonCard } from './PersonCard.tsx'
import { RoundHint } from './RoundHint.tsx'
import { RoundList } from './RoundList.tsx'
import { SeatSetter } from './SeatSetter.tsx'
import { Strays } from './Strays.tsx'
import { useWalk, type RoundData } from './use-walk.ts'

/** The round as it is taken: everybody in a short list, one person at a time below. */
export function RoundPanel(data: RoundData) {
  const t = useWords()
  const panel = useRef<HTMLElement>(null)
  const wantsFocus = useRef(false)
  const walk = useWalk(data, () => (wantsFocus.current = true))
  const [hasFocus, setFocus] = useState(false)
  const [isSeating, setSeating] = useState(false)
  const { order, person, checkInOf } = walk
  const shownId = person?.clientId
  const focusQuestion = () => panel.current?.querySelector<HTMLElement>('[data-question] [tabindex="0"]')?.focus()
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusQuestion()
  }, [shownId, isSeating])
  // Whose card is there already: only the focus goes to it.
  const choose = (clientId: ClientId) => (clientId === shownId ? focusQuestion() : walk.go(clientId))
  const endSeating = () => {
    wantsFocus.current = true
    setSeating(false)
  }
  // While the focus stands in the round its undo comes before that of the attendance marks.
  useActions(hasFocus ? [{ id: 'checkins.undo', label: t('undo'), keys: 'session.undo', run: walk.undo }] : [])
  const spoken = order.filter(one => standingOf(checkInOf(one.clientId)) !== 'to-come').length
  return (
    <section
      ref={panel}
      className={styles['panel']}
      aria-label={t('round')}
      onFocus={() => setFocus(true)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocus(false)
      }}
    >
      <div className={styles['head']}>
        <span className={styles['muted']}>{t('ofRound', { done: spoken, all: order.length })}</span>
        {order.length > 1 && !isSeating && (
          <button type="button" className={styles['setSeats']} onClick={() => setSeating(true)}>
            {t('setSeats')}
          </button>
        )}
      </div>
      {isSeating ? (
        <SeatSetter sessionId={data.sessionId} order={order} onDone={endSeating} />
      ) : (
        <>
          <RoundList order={order} checkInOf={checkInOf} current={shownId} onChoose={choose} />
          {person === undefined ? (
            <p className={styles['muted']}>{t('nobody')}</p>
          ) : (
            <PersonCard
              key={person.clientId}
              person={person}
              checkIn={checkInOf(person.clientId)}
              last={walk.last}
              isFirst={order[0] === person}
              onPress={walk.press}
              onLine={walk.typed}
              onLineLeft={walk.flush}
              onNext={walk.goOn}
              onPrevious={walk.goBack}
            />
          )}
          <p role="status" className={styles['told']}>
            {walk.told}
          </p>
          {person !== undefined && <RoundHint onUndo={walk.undo} />}
        </>
      )}
      <Strays {...data} />
    </section>
  )
}
