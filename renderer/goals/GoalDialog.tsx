import type { ClientId } from '#shared/clients/client.ts'
import { GOAL_STATUS, READINESS, type Goal, type GoalStatus, type Readiness } from '#shared/goals/goal.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { useWords } from './goals.words.ts'
import styles from './goals.module.css'

interface Props {
  readonly clientId: ClientId
  /** Null: a new one. */
  readonly goal: Goal | null
  readonly onClose: () => void
}

type Fields = {
  readonly problem: string
  readonly goal: string
  readonly objective: string
  readonly targetOn: string | null
  readonly readiness: Readiness | 'none'
  readonly status: GoalStatus
}

const fieldsOf = (goal: Goal | null): Fields => ({
  problem: goal?.problem ?? '',
  goal: goal?.goal ?? '',
  objective: goal?.objective ?? '',
  targetOn: goal?.targetOn ?? null,
  readiness: goal?.readiness ?? 'none',
  status: goal?.status ?? 'open',
})

/** A goal is read as a line wherever it stands: what Enter breaks is joined again. */
const asLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')

/** Sets a goal, or changes one; what stood before is kept [GL2]. */
export function GoalDialog({ clientId, goal, onClose }: Props) {
  const t = useWords()
  const add = useCommand('goals.add')
  const changeGoal = useCommand('goals.change')
  const key = goal === null ? (`goals.new:${clientId}` as const) : (`goals.change:${goal.goalId}` as const)
  const { fields, change, kept } = useKeptFields<Fields>(key, fieldsOf(goal), JSON.stringify(fieldsOf(goal)))
  const close = () => {
    kept.done()
    onClose()
  }
  const isWhole = fields.problem.trim() !== '' && fields.goal.trim() !== ''
  const isPending = add.isPending || changeGoal.isPending
  const submit = () => {
    const said = { ...fields, readiness: fields.readiness === 'none' ? null : fields.readiness }
    if (goal === null) add.mutate({ clientId, goal: said }, { onSuccess: close })
    else changeGoal.mutate({ clientId, goalId: goal.goalId, goal: said }, { onSuccess: close })
  }
  const error = add.error ?? changeGoal.error
  return (
    <Dialog
      title={t(goal === null ? 'addTitle' : 'changeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={!isWhole || isPending} onPress={submit}>
            {t('save')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['dialog']} key={kept.round}>
        <KeptBanner kept={kept} />
        {goal !== null && <p className={styles['muted']}>{t('kept')}</p>}
        {(['problem', 'goal', 'objective'] as const).map(name => (
          <TextArea
            key={name}
            label={t(name)}
            description={t(`${name}Hint`)}
            value={fields[name]}
            onChange={text => change({ [name]: asLine(text) })}
            maxLength={name === 'objective' ? 400 : 300}
            rows={2}
            isRequired={name !== 'objective'}
            autoFocus={name === 'problem'}
          />
        ))}
        <DateField
          label={t('targetOn')}
          description={t('targetHint')}
          value={fields.targetOn}
          onChange={targetOn => change({ targetOn })}
        />
        <SelectField
          label={t('readiness')}
          description={t('readinessHint')}
          options={(['none', ...READINESS] as const).map(id => ({ id, label: t(`readiness.${id}`) }))}
          value={fields.readiness}
          onChange={readiness => change({ readiness })}
        />
        {goal !== null && (
          <RadioChoice
            label={t('status')}
            direction="row"
            value={fields.status}
            onChange={status => change({ status })}
            options={GOAL_STATUS.map(id => ({ id, label: t(`status.${id}`) }))}
          />
        )}
        {error !== null && <Banner tone="error">{error.message}</Banner>}
      </div>
    </Dialog>
  )
}
