import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { partsOf, type PartOfModule } from '#shared/curriculum/module-parts.ts'
import type { TopicSummary } from '#shared/curriculum/topic.ts'
import type { Output } from '#shared/ipc/types.ts'
import { moduleOf } from './plan.ts'
import { useWords } from './groups.words.ts'
import styles from './group-form.module.css'

interface Props {
  readonly library: Output<'curriculum.library'>
  readonly chosen: readonly string[]
  readonly onChange: (topicIds: string[]) => void
  readonly onClose: () => void
}

/** The topics of the library by module; what is ticked stands in the plan, in the order it was ticked. */
export function TopicsDialog({ library, chosen, onChange, onClose }: Props) {
  const t = useWords()
  const modules = library.modules.toSorted((a, b) => a.order - b.order)
  const put = (ids: readonly string[], isIn: boolean) => {
    const rest = chosen.filter(id => !ids.includes(id))
    onChange(isIn ? [...chosen, ...ids.filter(id => !chosen.includes(id))] : rest)
  }
  return (
    <Dialog
      title={t('topicsTitle')}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div>
        <div className={styles.modules}>
          {modules.map(module => {
            const topics = library.topics.filter(({ id }) => moduleOf(id) === module.id)
            const ids = topics.map(({ id }) => id)
            const picked = ids.filter(id => chosen.includes(id)).length
            if (topics.length === 0) return null
            return (
              <section key={module.id} className={styles.module} aria-label={module.title}>
                <CheckboxField
                  isSelected={picked === ids.length}
                  isIndeterminate={picked > 0 && picked < ids.length}
                  onChange={isIn => put(ids, isIn)}
                >
                  <b>{t('wholeModule', { module: module.title })}</b>
                </CheckboxField>
                {partsOf(module, topics).map(part => (
                  <PartTopics key={part.title ?? ''} {...part} chosen={chosen} put={put} />
                ))}
              </section>
            )
          })}
        </div>
      </div>
    </Dialog>
  )
}

interface PartProps extends PartOfModule<TopicSummary> {
  readonly chosen: readonly string[]
  readonly put: (ids: readonly string[], isIn: boolean) => void
}

/** The topics of one part of a module; a part with a title can be ticked whole. */
function PartTopics({ title, topics, chosen, put }: PartProps) {
  const ids = topics.map(({ id }) => id)
  const picked = ids.filter(id => chosen.includes(id)).length
  const boxes = topics.map(topic => (
    <CheckboxField key={topic.id} isSelected={chosen.includes(topic.id)} onChange={isIn => put([topic.id], isIn)}>
      {topic.title}
    </CheckboxField>
  ))
  if (title === null) return boxes
  return (
    <div role="group" aria-label={title} className={styles.module}>
      <CheckboxField
        isSelected={picked === ids.length}
        isIndeterminate={picked > 0 && picked < ids.length}
        onChange={isIn => put(ids, isIn)}
      >
        {title}
      </CheckboxField>
      {boxes}
    </div>
  )
}
