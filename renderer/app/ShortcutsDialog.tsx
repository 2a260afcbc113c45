import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { listAppActions } from './actions.ts'
import { useWords } from './app.words.ts'
import styles from './desk.module.css'
import { isMac, shortcutLabel } from './shortcut.ts'
import { useScreenActions, type Action } from './use-actions.ts'

/** Every key the app listens to, here and everywhere. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  const here = useScreenActions()
  const moving = [
    { id: 'next', label: t('nextField'), shortcut: 'Tab' },
    { id: 'previous', label: t('previousField'), shortcut: 'Shift+Tab' },
    { id: 'press', label: t('press'), shortcut: 'Enter' },
    { id: 'close', label: t('closeWhat'), shortcut: 'Esc' },
  ]
  return (
    <Dialog title={t('shortcuts')} onClose={onClose} closeLabel={t('close')}>
      <KeyGroup title={t('shortcutsEverywhere')} actions={listAppActions()} />
      <KeyGroup title={t('shortcutsHere')} actions={here} />
      <KeyGroup title={t('moving')} actions={moving} />
    </Dialog>
  )
}

function KeyGroup({ title, actions }: { readonly title: string; readonly actions: readonly Omit<Action, 'run'>[] }) {
  const withKeys = actions.filter(({ shortcut }) => shortcut !== undefined)
  if (withKeys.length === 0) return null
  return (
    <section className={styles['keyGroup']}>
      <h3>{title}</h3>
      <dl className={styles['keys']}>
        {withKeys.map(({ id, label, shortcut }) => (
          <div key={id} className={styles['keyRow']}>
            <dt>{label}</dt>
            <dd>
              <Kbd>{shortcutLabel(shortcut ?? '', isMac())}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
