import { memo } from 'react'
import type { Visitor } from '#shared/sessions/session.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keyOn, keysOn } from '#renderer/ui/keys.ts'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { useRoomWords } from './room-attendance.words.ts'
import type { Opened } from './RosterDialogs.tsx'
import type { SessionForRoster } from './session-for-roster.ts'
import { Visitors } from './Visitors.tsx'

interface Props {
  readonly session: SessionForRoster
  readonly visitors: readonly Visitor[]
  readonly hasRows: boolean
  readonly onRemoveVisitor: ((visitorId: string) => void) | null
  readonly open: (opened: Opened) => void
}

/** Beneath the roster: visitors, the sign-in sheet, and the keys; not drawn anew at each mark. */
export const RosterFoot = memo(function RosterFoot({ session, visitors, hasRows, onRemoveVisitor, open }: Props) {
  const t = useRoomWords()
  return (
    <>
      <Visitors visitors={visitors} onRemove={onRemoveVisitor} />
      <div className={styles['foot']}>
        {!session.isClosed && (
          <Button variant="plain" onPress={() => open({ what: 'visitor' })}>
            {t('addVisitor')}
          </Button>
        )}
        {hasRows && (
          <Button variant="plain" onPress={() => open({ what: 'sign-in' })}>
            {t('signIn')}
          </Button>
        )}
      </div>
      {hasRows && <Hint isOver={session.isOver} />}
    </>
  )
})

function Hint({ isOver }: { readonly isOver: boolean }) {
  const t = useWords()
  const room = useRoomWords()
  if (isOver) return <p className={styles['hint']}>{t('hintOver')}</p>
  return (
    <p className={styles['hint']}>
      <Kbd>{keysOn('roster.mark').join(' ')}</Kbd> {t('hintDigits')} <Kbd>{keyOn('roster.clear')}</Kbd> {t('hintClear')}{' '}
      {t('hintLetters')} <Kbd>{keyOn('roster.stepOut')}</Kbd> {t('hintOut')} <Kbd>{keyOn('session.undo')}</Kbd>{' '}
      {t('hintUndo')} <Kbd>{keyOn('roster.about')}</Kbd> {room('hintAbout')}
    </p>
  )
}
