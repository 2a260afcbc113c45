import type { RoomSlide, RoomState } from '#shared/room/room.ts'
import { keysOf } from '#renderer/app/actions.ts'
import { stepRoom } from '#renderer/app/room-screen.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './room.module.css'
import { useWords } from './room.words.ts'
import { SlidePreview } from './SlidePreview.tsx'

interface Props {
  readonly state: RoomState
  readonly slides: readonly RoomSlide[]
  readonly onGo: (slide: number) => void
}

/** What the room sees and what comes next, with the buttons that a presenter's remote has. */
export function RoomRemote({ state, slides, onGo }: Props) {
  const t = useWords()
  const { slide, isBlank } = state
  const now = slides[slide] ?? null
  const next = slides[slide + 1] ?? null
  return (
    <>
      <div className={styles['previews']}>
        <SlidePreview
          slide={isBlank ? null : now}
          caption={isBlank ? t('isBlank') : t('now', { title: now?.title ?? '' })}
          size="now"
        />
        {next === null ? (
          <p className={styles['caption']}>{t('last')}</p>
        ) : (
          <SlidePreview slide={next} caption={t('upNext', { title: next.title })} size="next" />
        )}
      </div>
      <div className={styles['steps']}>
        <Button onPress={() => stepRoom('back')} isDisabled={slide === 0 && !isBlank} shortcut={keysOf('room.back')}>
          {t('back')}
        </Button>
        <Button
          variant="primary"
          onPress={() => stepRoom('next')}
          isDisabled={next === null && !isBlank}
          shortcut={keysOf('room.next')}
        >
          {t('next')}
        </Button>
        <Button onPress={() => stepRoom('blank')} isPressed={isBlank} shortcut={keysOf('room.blank')}>
          {t('blank')}
        </Button>
      </div>
      <ol className={styles['strip']} aria-label={t('slides')}>
        {slides.map(({ title }, at) => (
          <li key={at}>
            <button
              type="button"
              className={styles['number']}
              aria-label={t('goTo', { number: at + 1, title })}
              aria-current={at === slide ? 'true' : undefined}
              onClick={() => onGo(at)}
            >
              {at + 1}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
