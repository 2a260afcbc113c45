import { useState } from 'react'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { PackPreview as Preview } from '#shared/curriculum/pack.ts'
import type { Module } from '#shared/curriculum/topic.ts'
import { PackPreview } from './PackPreview.tsx'
import { useWords } from './packs.words.ts'
import styles from './packs.module.css'

interface PackChooserProps {
  readonly onChoose: () => void
  readonly onImported: (module: Module) => void
}

/** Chooses a folder or .zip and shows what it holds; the system's own dialog asks which. */
export function PackChooser({ onChoose, onImported }: PackChooserProps) {
  const t = useWords()
  const choose = useCommand('curriculum.choosePack')
  const [preview, setPreview] = useState<Preview | null>(null)
  const open = (from: 'folder' | 'zip') => {
    onChoose()
    setPreview(null)
    choose.mutate({ from }, { onSuccess: setPreview })
  }
  const leave = () => {
    setPreview(null)
    choose.reset()
  }
  return (
    <>
      <Card as="section" label={t('addTitle')} title={t('addTitle')}>
        <p className={styles.prose}>{t('addText')}</p>
        <div className={styles.buttons}>
          <Button variant={preview === null ? 'primary' : 'quiet'} icon="upload" onPress={() => open('folder')}>
            {t('chooseFolder')}
          </Button>
          <Button icon="upload" onPress={() => open('zip')}>
            {t('chooseZip')}
          </Button>
        </div>
        {choose.isPending && <Skeleton lines={2} label={t('reading')} />}
        {choose.error && (
          <Banner tone="error" title={t('refused')}>
            {choose.error.message}
          </Banner>
        )}
      </Card>
      {preview !== null && (
        <PackPreview
          key={preview.previewId ?? preview.name}
          preview={preview}
          onLeave={leave}
          onImported={module => {
            leave()
            onImported(module)
          }}
        />
      )}
    </>
  )
}
