import { memo } from 'react'
import type { Visitor } from '#shared/sessions/session.ts'
import { isMac, shortcutLabel } from '#renderer/app/shortcut.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
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
  const key = (shortcut: string) => <Kbd>{shortcutLabel(shortcut, isMac())}</Kbd>
  return (
    <p className={styles['hint']}>
      <Kbd>1</Kbd>–<Kbd>5</Kbd> {t('hintDigits')} <Kbd>0</Kbd> {t('hintClear')} {t('hintLetters')} {key('Ctrl+O')}{' '}
      {t('hintOut')} {key('Ctrl+Z')} {t('hintUndo')} {key('Alt+Enter')} {room('hintAbout')}
    </p>
  )
}
