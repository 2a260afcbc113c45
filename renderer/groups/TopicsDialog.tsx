import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
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
                {topics.map(({ id, title }) => (
                  <CheckboxField key={id} isSelected={chosen.includes(id)} onChange={isIn => put([id], isIn)}>
                    {title}
                  </CheckboxField>
                ))}
              </section>
            )
          })}
        </div>
      </div>
    </Dialog>
  )
}
