import { useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { keysNamed } from '#shared/window/key-table.ts'
import { usePreferences } from '#renderer/app/preferences.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { takeKey } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { lines, situations } from './safety-steps.ts'
import styles from './safety.module.css'
import { useWords } from './safety.words.ts'

const ids: readonly string[] = [...situations.map(({ id }) => id), 'numbers']

/** The cover hides everything but what bears this mark: see cover.module.css. */
const standOverCover = (inside: HTMLElement | null) => inside?.closest('body > *')?.setAttribute('data-over-cover', '')

interface PanelProps {
  readonly onClose: () => void
  /** Prints the panel as a card; null where nobody has unlocked. */
  readonly onPrint: (() => void) | null
}

/** What to do and whom to call, in few words, in every state of the app. A digit chooses. */
export function SafetyPanel({ onClose, onPrint }: PanelProps) {
  const t = useWords()
  const [shown, show] = useDigits()
  return (
    <Dialog title={t('title')} onClose={onClose} closeLabel={t('close')} size="large">
      <p className={styles['first']} ref={standOverCover}>
        {t('first')}
      </p>
      <Tabs
        orientation="vertical"
        className={styles['tabs'] ?? ''}
        selectedKey={shown}
        onSelectionChange={key => show(String(key))}
      >
        <TabList aria-label={t('sections')} className={styles['list'] ?? ''}>
          {situations.map(({ id }, index) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              <Kbd>{keysNamed('safety.section')[index]}</Kbd> <span>{t(id)}</span>
            </Tab>
          ))}
          <Tab id="numbers" className={styles['tab'] ?? ''}>
            <Kbd>{keysNamed('safety.section').at(-1)}</Kbd> <span>{t('numbers')}</span>
          </Tab>
        </TabList>
        {situations.map(situation => (
          <TabPanel key={situation.id} id={situation.id} className={styles['panel'] ?? ''}>
            <Steps situation={situation} />
            <Near />
          </TabPanel>
        ))}
        <TabPanel id="numbers" className={styles['panel'] ?? ''}>
          <Numbers />
          {onPrint !== null && (
            <div>
              <Button icon="print" onPress={onPrint}>
                {t('printCard')}
              </Button>
            </div>
          )}
        </TabPanel>
      </Tabs>
    </Dialog>
  )
}

/** The section that is shown, and the digits that choose it. */
function useDigits() {
  const [shown, show] = useState('suicide')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      takeKey('safety', event, { section: nth => show(ids[nth] ?? '') })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return [shown, show] as const
}

function Steps({ situation }: { readonly situation: (typeof situations)[number] }) {
  const t = useWords()
  return (
    <>
      <h3 className={styles['title']}>{t(situation.id)}</h3>
      {situation.parts.map(({ title, signs, steps }) => (
        <section key={title ?? ''} className={styles['part']}>
          {title !== null && <h4>{t(title)}</h4>}
          {signs !== null && <p className={styles['signs']}>{t(signs)}</p>}
          <ol className={styles['steps']}>
            {steps.map(step => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

/** Under the steps of every situation: whom to call, the clinic's own numbers first. */
function Near() {
  const t = useWords()
  const { localNumbers } = usePreferences()
  return (
    <ul className={styles['near']} aria-label={t('numbers')}>
      {localNumbers.map(({ label, number }, index) => (
        <li key={index}>
          <UserText>{label}</UserText> <b>{number}</b>
        </li>
      ))}
      <li>
        {t('crisis')} <b>988</b>
      </li>
      <li>
        {t('emergencyNumber')} <b>911</b>
      </li>
    </ul>
  )
}

function Numbers() {
  const t = useWords()
  const { localNumbers } = usePreferences()
  return (
    <>
      <h3 className={styles['title']}>{t('numbers')}</h3>
      {localNumbers.length > 0 && (
        <>
          <h4>{t('local')}</h4>
          <dl className={styles['numbers']}>
            {localNumbers.map(({ label, number }, index) => (
              <div key={index}>
                <dt>{number}</dt>
                <dd>
                  <UserText>{label}</UserText>
                </dd>
              </div>
            ))}
          </dl>
          <h4>{t('national')}</h4>
        </>
      )}
      <dl className={styles['numbers']}>
        {lines.map(({ number, words }) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      {localNumbers.length === 0 && <p className={styles['quiet']}>{t('noLocal')}</p>}
    </>
  )
}
