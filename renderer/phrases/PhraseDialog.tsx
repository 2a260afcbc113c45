import { PhraseKey, phraseFault, type OwnPhrase, type PhraseBook } from '#shared/notes/phrase.ts'
import { ourPhrases } from '#shared/notes/phrases/our-phrases.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { PhrasePreview } from './PhrasePreview.tsx'
import { useWords } from './phrases.words.ts'
import styles from './phrases.module.css'

interface Props {
  readonly book: PhraseBook
  /** Null: a new one. */
  readonly phrase: OwnPhrase | null
  readonly held: readonly OwnPhrase[]
  readonly onClose: () => void
}

type Fields = { readonly key: string; readonly title: string; readonly text: string }

/** One phrase of a book: its key, its title, its sentence and how that looks in a note. */
export function PhraseDialog({ book, phrase, held, onClose }: Props) {
  const t = useWords()
  const first: Fields = { key: phrase?.key ?? '', title: phrase?.title ?? '', text: phrase?.text ?? '' }
  const form = phrase === null ? (`phrases.new:${book}` as const) : (`phrases.change:${phrase.phraseId}` as const)
  const { fields, change, kept } = useKeptFields<Fields>(form, first, JSON.stringify(first))
  const save = useCommand('notes.savePhrase')
  const key = PhraseKey.safeParse(fields.key)
  const others = held.filter(other => other.phraseId !== phrase?.phraseId && other.key === key.data)
  const isTaken = others.some(other => other.book === book)
  const textFault = phraseFault(fields.text)
  const keyFault = fields.key === '' ? null : !key.success ? 'keyFault' : isTaken ? 'keyTaken' : null
  const isWhole =
    key.success && !isTaken && textFault === null && fields.text.trim() !== '' && fields.title.trim() !== ''
  const close = () => {
    kept.done()
    onClose()
  }
  const submit = () => {
    if (!key.success) return
    const written = { book, key: key.data, title: fields.title, text: fields.text }
    save.mutate({ phraseId: phrase?.phraseId ?? null, phrase: written }, { onSuccess: close })
  }
  const alike =
    others.length > 0
      ? t(book === 'mine' ? 'keyOfClinic' : 'keyOfMine')
      : ourPhrases.some(one => one.key === key.data)
        ? t('keyOfOurs')
        : t('keyHint')
  return (
    <Dialog
      title={phrase === null ? t('addTitle') : t('changeTitle', { key: phrase.key })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={!isWhole || save.isPending} onPress={submit}>
            {t('save')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['dialog']} key={kept.round}>
        <KeptBanner kept={kept} />
        <p className={styles['muted']}>{t(`${book}Why`)}</p>
        <TextField
          label={t('key')}
          description={alike}
          value={fields.key}
          onChange={text => change({ key: text.replace(/^\./, '') })}
          errorMessage={keyFault === null ? undefined : t(keyFault)}
          maxLength={31}
          isRequired
          isCode
          autoFocus
        />
        <TextField
          label={t('name')}
          description={t('nameHint')}
          value={fields.title}
          onChange={title => change({ title })}
          maxLength={80}
          isRequired
        />
        <TextArea
          label={t('text')}
          description={t('textHint')}
          value={fields.text}
          onChange={text => change({ text })}
          errorMessage={textFault ?? undefined}
          rows={4}
          maxLength={2_000}
          isRequired
        />
        <PhrasePreview text={textFault === null ? fields.text : ''} />
        {save.error !== null && <Banner tone="error">{save.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
