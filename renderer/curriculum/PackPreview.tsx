import { useEffect, useRef } from 'react'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip, type ChipTone } from '#renderer/ui/Chip.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { PackPreview as Preview, TopicChange } from '#shared/curriculum/pack.ts'
import type { Module } from '#shared/curriculum/topic.ts'
import { PackFaults } from './PackFaults.tsx'
import { useWords } from './packs.words.ts'
import styles from './packs.module.css'

interface PackPreviewProps {
  readonly preview: Preview
  readonly onLeave: () => void
  readonly onImported: (module: Module) => void
}

/** What a chosen module holds and what importing it would change, or why it cannot be imported. */
export function PackPreview({ preview, onLeave, onImported }: PackPreviewProps) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // The person comes back from the system's dialog: reading goes on here.
  useEffect(() => heading.current?.focus(), [])
  const { module, name, faults, advice } = preview
  return (
    <section className={styles.preview} aria-labelledby="pack-preview">
      <header>
        <h2 id="pack-preview" ref={heading} tabIndex={-1} dir="auto">
          {module?.title ?? t('previewName', { name })}
        </h2>
        <p className={styles.quiet}>
          <UserText>{module?.summary ?? ''}</UserText> {t('nothingYet')}
        </p>
      </header>
      {faults.length > 0 && <PackFaults faults={faults} count={preview.faultCount} />}
      {module !== null && <Facts module={module} replaces={preview.replaces} />}
      {/* With faults only some of the topics could be read: half a list would mislead. */}
      {faults.length === 0 && preview.topics.length > 0 && <Topics topics={preview.topics} />}
      {faults.length === 0 && advice.length > 0 && <PackFaults isAdvice faults={advice} count={advice.length} />}
      {faults.length === 0 && module !== null && (
        <Import preview={preview} module={module} onLeave={onLeave} onImported={onImported} />
      )}
    </section>
  )
}

function Facts({ module, replaces }: { readonly module: Module; readonly replaces: Preview['replaces'] }) {
  const t = useWords()
  const { version } = module
  const words =
    replaces === null
      ? version
      : t(replaces.isRetired ? 'versionBringsBack' : 'versionReplaces', { version, before: replaces.version })
  return (
    <dl className={styles.facts}>
      <dt>{t('versionOf')}</dt>
      <dd>{words}</dd>
      <dt>{t('licence')}</dt>
      <dd>
        <UserText>{module.licence}</UserText>
      </dd>
      <dt>{t('attribution')}</dt>
      <dd>
        <UserText>{module.attribution}</UserText>
      </dd>
    </dl>
  )
}

const TONES: Readonly<Record<TopicChange, ChipTone>> = {
  new: 'present',
  changed: 'late',
  same: 'quiet',
  gone: 'absent',
}

function Topics({ topics }: Pick<Preview, 'topics'>) {
  const t = useWords()
  return (
    <Table caption={t('topicsName')}>
      <thead>
        <tr>
          <th scope="col">{t('topic')}</th>
          <th scope="col">{t('lengths')}</th>
          <th scope="col">{t('change')}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topicId, title, lengths, change }) => (
          <tr key={topicId}>
            <th scope="row">
              <UserText>{title}</UserText>
            </th>
            <td>{t('minutes', { list: lengths.join(', ') })}</td>
            <td>
              <Chip tone={TONES[change]}>{t(`change.${change}`)}</Chip>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type ImportProps = PackPreviewProps & { readonly module: Module }

function Import({ preview, module, onLeave, onImported }: ImportProps) {
  const t = useWords()
  const send = useCommand('curriculum.importPack')
  const { previewId } = preview
  if (previewId === null) return null
  const count = preview.topics.filter(({ change }) => change !== 'gone').length
  return (
    <footer className={styles.foot}>
      {send.error && (
        <Banner tone="error" title={t('refused')}>
          {send.error.message}
        </Banner>
      )}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          size="large"
          isPending={send.isPending}
          pendingLabel={t('importing')}
          onPress={() => send.mutate({ previewId }, { onSuccess: () => onImported(module) })}
        >
          {t('import', { count })}
        </Button>
        <Button size="large" onPress={onLeave}>
          {t('notNow')}
        </Button>
        <span className={styles.quiet}>{t('allOrNothing')}</span>
      </div>
    </footer>
  )
}
