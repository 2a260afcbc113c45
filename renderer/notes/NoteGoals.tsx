import { useState } from 'react'
import { GOAL_PROGRESS, type GoalProgress } from '#shared/goals/goal.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { NoteGoal } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  readonly clientId: ClientId
  readonly stored: readonly NoteGoal[]
}

/** The client's open goals: which of them were worked on, and how each moved. */
export function NoteGoals({ sessionId, clientId, stored }: Props) {
  const t = useWords()
  const { data: goals, isPlaceholderData } = useCall('goals.ofClient', { clientId })
  const save = useCommand('notes.saveGoals')
  const [chosen, setChosen] = useState(stored)
  const change = (next: readonly NoteGoal[]) => {
    setChosen(next)
    save.mutate({ sessionId, clientId, goals: [...next] })
  }
  if (goals === undefined || isPlaceholderData) return null
  const offered = goals.filter(({ goalId, status }) => status === 'open' || stored.some(one => one.goalId === goalId))
  const options = [
    { id: 'none' as const, label: t('progress.none') },
    ...GOAL_PROGRESS.map(id => ({ id, label: t(`progress.${id}`) })),
  ]
  return (
    <fieldset className={styles['goals']}>
      <legend className={styles['label']}>{t('goals')}</legend>
      {offered.length === 0 && (
        <p className={styles['muted']}>
          {t('goalsNone')} <LinkTo path={`/clients/${clientId}`}>{t('goalsSet')}</LinkTo>
        </p>
      )}
      {offered.map(({ goalId, goal, objective }) => {
        const worked = chosen.find(one => one.goalId === goalId)
        const without = chosen.filter(one => one.goalId !== goalId)
        const set = (progress: GoalProgress | null) => change([...without, { goalId, progress }])
        return (
          <div key={goalId} className={styles['goal']}>
            <CheckboxField
              isSelected={worked !== undefined}
              onChange={isOn => (isOn ? set(null) : change(without))}
              description={objective === null ? undefined : <UserText>{objective}</UserText>}
            >
              <UserText>{goal}</UserText>
            </CheckboxField>
            {worked !== undefined && (
              <SelectField
                label={t('goalProgress', { goal })}
                isLabelHidden
                value={worked.progress ?? 'none'}
                options={options}
                onChange={id => set(id === 'none' ? null : id)}
              />
            )}
          </div>
        )
      })}
      {save.error !== null && <ErrorText>{save.error.message}</ErrorText>}
    </fieldset>
  )
}
