import { keyRows, keyTable, type KeyName, type KeyPlace } from '#shared/window/key-table.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keysOn, placesHere } from '#renderer/ui/keys.ts'
import { actionKeys } from './actions.ts'
import { useWords } from './app.words.ts'
import styles from './desk.module.css'
import { useKeyWords } from './keys.words.ts'
import { useScreenActions } from './use-actions.ts'

/** Every key the app listens to, by place: those that work here first. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  const fromActions = useScreenActions().map(({ keys }) => keys?.split('.')[0] ?? '')
  const here = placesHere().union(new Set(fromActions))
  const places = Object.keys(keyTable) as KeyPlace[] // the words of the table
  const rest = places.filter(place => place !== 'app' && place !== 'page')
  const first = [...rest.filter(place => here.has(place)), 'app', 'page'] satisfies KeyPlace[]
  return (
    <Dialog title={t('shortcuts')} size="large" onClose={onClose} closeLabel={t('close')}>
      <h3 className={styles['keysHere']}>{t('shortcutsHere')}</h3>
      {/* The list is longer than the window: with the focus in it the arrows scroll it. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div className={styles['keyGroups']} role="group" aria-label={t('shortcutsHere')} tabIndex={0}>
        {first.map(place => (
          <KeyGroup key={place} place={place} />
        ))}
      </div>
      <h3 className={styles['keysElsewhere']}>{t('shortcutsElsewhere')}</h3>
      <div className={styles['keyGroups']}>
        {rest
          .filter(place => !here.has(place))
          .map(place => (
            <KeyGroup key={place} place={place} />
          ))}
      </div>
    </Dialog>
  )
}

function KeyGroup({ place }: { readonly place: KeyPlace }) {
  const k = useKeyWords()
  const rows =
    place === 'app'
      ? actionKeys()
      : keyRows.filter(row => row.place === place).map(({ name }) => ({ name, label: k(name as PlaceKeyName) })) // not of the app
  return (
    <section className={styles['keyGroup']}>
      <h4>{k(`place.${place}`)}</h4>
      <dl className={styles['keys']}>
        {rows.map(({ name, label }) => (
          <div key={name} className={styles['keyRow']}>
            <dt>{label}</dt>
            <dd>
              {keysOn(name).map(key => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type PlaceKeyName = Exclude<KeyName, `app.${string}`>
