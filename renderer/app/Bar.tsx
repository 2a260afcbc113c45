import { recordReaders, rosterReaders } from '#shared/facilitators/role-sets.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { spokenKeys } from '#renderer/ui/spoken-keys.ts'
import { SavedState } from '#renderer/ui/SavedState.tsx'
import { keysOf, lockVault } from './actions.ts'
import { useWords } from './app.words.ts'
import { useBackupProgress } from './backup-progress.ts'
import { useSavedState } from './autosave.ts'
import styles from './desk.module.css'
import { openOverlay, openSafety, setHidden } from './overlays.ts'
import { KeysButton } from './KeysButton.tsx'
import { useHasRole } from './person.ts'
import { useIsWaiting } from './waiting.ts'

/** Always in the same place: Find, whether all is saved, Safety, Hide and Lock. */
export function Bar() {
  const t = useWords()
  const readsNotes = useHasRole(recordReaders)
  const findsRecords = useHasRole(rosterReaders)
  const finds = readsNotes ? 'find' : findsRecords ? 'findWithoutNotes' : 'findCommand'
  return (
    <>
      <Button
        className={styles['find']}
        onPress={() => openOverlay('find')}
        aria-keyshortcuts={spokenKeys(keysOf('find.open') ?? '')}
      >
        <span className={styles['findWords']}>{t(finds)}</span>
        <kbd className={styles['kbd']} aria-hidden="true">
          {keysOf('find.open')}
        </kbd>
      </Button>
      <div className={styles['right']}>
        <SavedWords />
        <KeysButton variant="plain" action="safety.open" onPress={openSafety}>
          {t('safety')}
        </KeysButton>
        <KeysButton variant="plain" action="window.hide" onPress={() => setHidden(true)}>
          {t('hide')}
        </KeysButton>
        <KeysButton action="vault.lock" onPress={() => void lockVault()}>
          {t('lock')}
        </KeysButton>
      </div>
    </>
  )
}

function SavedWords() {
  const t = useWords()
  const state = useSavedState()
  const backup = useBackupProgress()
  const isWaiting = useIsWaiting()
  // The vault copies itself: what is asked meanwhile waits its turn.
  const isHeldUp = isWaiting && backup?.part === 'copying'
  if (state.kind !== 'failed' && (isHeldUp || backup?.cause === 'import'))
    return <SavedState state="saving">{t(isHeldUp ? 'backingUp' : 'backupFirst')}</SavedState>
  return (
    <SavedState state={state.kind}>
      {state.kind === 'failed' ? t('notSaved', { message: state.message }) : t(state.kind)}
    </SavedState>
  )
}
