import { useState } from 'react'
import { useToday } from '#renderer/app/day.ts'
import { useCallAbout } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { firstFilled, lacksOf, scopeOf, type About, type Filled } from './disclosure-form.ts'
import { DisclosurePreviewStep } from './DisclosurePreviewStep.tsx'
import { PartsFields } from './PartsFields.tsx'
import { ReasonsFields } from './ReasonsFields.tsx'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

interface Props {
  readonly about: About
  readonly onClose: () => void
  /** Told in a sentence what became of it. */
  readonly onDone: (sentence: string) => void
}

const TITLES = { note: 'dialogNote', client: 'dialogClient', group: 'dialogGroup' } as const

/** A disclosure: what, to whom, why and by what right; then exactly what goes, to be looked at before it does [EX70, EX71]. */
export function DisclosureDialog({ about, onClose, onDone }: Props) {
  const t = useOutWords()
  const [filled, setFilled] = useState<Filled>(firstFilled(about, useToday()))
  const [isLooking, setLooking] = useState(false)
  const [lacks, setLacks] = useState<readonly string[]>([])
  const scope = scopeOf(about, filled)
  const preview = useCallAbout('exchange.previewDisclosure', isLooking ? scope : null)
  const change = (changed: Partial<Filled>) => {
    setFilled({ ...filled, ...changed })
    setLacks([])
  }
  const look = () => {
    const still = lacksOf(about, filled)
    setLacks(still)
    setLooking(still.length === 0)
  }
  const title = t(TITLES[about.of])
  if (isLooking && preview.data !== undefined && scope !== null)
    return (
      <DisclosurePreviewStep
        title={title}
        filled={filled}
        scope={scope}
        preview={preview.data}
        onBack={() => setLooking(false)}
        onClose={onClose}
        onDone={onDone}
      />
    )
  return (
    <Dialog
      size="large"
      title={title}
      closeLabel={t('close')}
      onClose={onClose}
      actions={
        <Button variant="primary" isPending={isLooking && preview.isPending} onPress={look}>
          {t('look')}
        </Button>
      }
    >
      <div className={styles['stack']}>
        {about.of === 'group' && <p className={styles['small']}>{t('groupHelp')}</p>}
        <PartsFields about={about} filled={filled} onChange={change} />
        <ReasonsFields filled={filled} onChange={change} />
        {(lacks.length > 0 || preview.error !== null) && (
          <ErrorText>{[...lacks, preview.error?.message ?? ''].join(' ')}</ErrorText>
        )}
      </div>
    </Dialog>
  )
}
