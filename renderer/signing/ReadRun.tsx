import { useState, type ReactNode } from 'react'
import type { NoteId } from '#shared/notes/note.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useActions } from '#renderer/app/use-actions.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { ReadList } from './ReadList.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'
import type { Opened } from './use-opened.ts'
import { useSigning } from './use-signing.ts'

/** A note to be read before it is signed. */
export interface ToRead {
  readonly noteId: NoteId
  readonly name: string
  readonly where: string
}

export interface ReadRunProps {
  readonly way: 'sign' | 'cosign'
  readonly toRead: readonly ToRead[]
  /** What else there is to say of them. */
  readonly further: string | null
  /** Shows one; tells when it is on screen, with its hash and whether it can be signed. */
  readonly view: (toRead: ToRead, onShown: Opened['onShown']) => ReactNode
  readonly hashNow: (noteId: NoteId) => Promise<string>
  /** False when the person thought better of it. */
  readonly sign: (notes: readonly { noteId: NoteId; hash: string }[]) => Promise<boolean>
}

/** Notes one after another by keys, counting which were opened; what was opened is signed with one passphrase, all or none. */
export function ReadRun({ way, toRead, further, view, hashNow, sign }: ReadRunProps) {
  const t = useWords()
  const title = t(way === 'sign' ? 'signTitle' : 'cosignTitle')
  const [current, setCurrent] = useState<NoteId | null>(null)
  const signing = useSigning({ way, toRead, hashNow, sign })
  const { opened, said, say, run } = signing
  const at = Math.max(
    0,
    toRead.findIndex(({ noteId }) => noteId === current),
  )
  const shown = toRead[at]
  const go = (to: number) => setCurrent(toRead[to]?.noteId ?? shown?.noteId ?? null)
  useActions([
    { id: 'signing.next', label: t('next'), keys: 'signing.nextNote', run: () => go(at + 1) },
    { id: 'signing.previous', label: t('previous'), keys: 'signing.previousNote', run: () => go(at - 1) },
    { id: 'signing.sign', label: title, keys: 'signing.sign', run },
  ])
  return (
    <Page title={title} back={<LinkTo path="/notes">{t('back')}</LinkTo>} meta={toRead.length > 0 && further}>
      {said !== null && (
        <Banner tone={said.tone} onDismiss={() => say(null)} dismissLabel={t('dismiss')}>
          {said.text}
        </Banner>
      )}
      {shown === undefined ? (
        <EmptyState title={t(way === 'sign' ? 'nothingToSign' : 'nothingToCosign')}>
          {way === 'sign' && t('nothingToSignText')}
        </EmptyState>
      ) : (
        <div className={styles['run']}>
          <ReadList toRead={toRead} at={at} stateOf={opened.stateOf} onChoose={go} />
          <section className={styles['sheet']} aria-label={shown.name}>
            <header className={styles['sheetHead']}>
              <h2>
                <UserText>{shown.name}</UserText>
              </h2>
              <UserText>{shown.where}</UserText>
            </header>
            {view(shown, opened.onShown)}
          </section>
          <RunFoot way={way} toRead={toRead} at={at} onGo={go} signing={signing} />
        </div>
      )}
    </Page>
  )
}

interface FootProps extends Pick<ReadRunProps, 'way' | 'toRead'> {
  readonly at: number
  readonly onGo: (at: number) => void
  readonly signing: ReturnType<typeof useSigning>
}

function RunFoot({ way, toRead, at, onGo, signing: { opened, ready, isPending, run } }: FootProps) {
  const t = useWords()
  return (
    <footer className={styles['foot']}>
      <Button onPress={() => onGo(at - 1)} isDisabled={at === 0} shortcut={keyOn('signing.previousNote')}>
        {t('previousShort')}
      </Button>
      <Button onPress={() => onGo(at + 1)} isDisabled={at === toRead.length - 1} shortcut={keyOn('signing.nextNote')}>
        {t('nextShort')}
      </Button>
      <span className={styles['counted']} role="status">
        {t('opened', { opened: opened.countOf(toRead), count: toRead.length })}
      </span>
      <Button
        variant="primary"
        isDisabled={ready.length === 0}
        isPending={isPending}
        pendingLabel={t(way === 'sign' ? 'signing' : 'cosigning')}
        shortcut={keyOn('signing.sign')}
        onPress={run}
      >
        {t(way, { count: ready.length })}
      </Button>
    </footer>
  )
}
