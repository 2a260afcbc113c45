import { useState } from 'react'
import { addMinutes, weekdayOf } from '#shared/sessions/clock.ts'
import type { Output } from '#shared/ipc/types.ts'
import { formatTimeRange } from '#renderer/app/day.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'

export type OthersGroup = Output<'groups.others'>[number]

/** The times at which a group meets on this day, in order. */
function timesOn(date: string, { meetings }: OthersGroup): string[] {
  return meetings
    .filter(({ weekday }) => weekday === weekdayOf(date))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map(({ startsAt, durationMinutes }) => formatTimeRange(startsAt, addMinutes(startsAt, durationMinutes)))
}

interface Props {
  readonly date: string
  readonly groups: readonly OthersGroup[]
  readonly onCovered: () => void
}

/** Groups of colleagues, those that meet on this day first: choose one, say why, and stand in for a day [FA4]. */
export function CoverGroup({ date, groups, onCovered }: Props) {
  const t = useWords()
  const [chosen, choose] = useState<OthersGroup | null>(null)
  const meetsToday = (group: OthersGroup) => Number(timesOn(date, group).length > 0)
  const sorted = groups.toSorted((a, b) => meetsToday(b) - meetsToday(a))
  return (
    <section aria-labelledby="cover" className={styles['cover']}>
      <h3 id="cover">{t('cover')}</h3>
      <p className={styles['small']}>{t('coverHelp')}</p>
      {chosen === null ? (
        <ul className={styles['topics']} aria-labelledby="cover">
          {sorted.map(group => (
            <li key={group.id}>
              <button type="button" className={styles['choice']} onClick={() => choose(group)}>
                <b>
                  <UserText>{group.name}</UserText>
                </b>
                <span className={styles['small']}>
                  <UserText>{[...timesOn(date, group), group.place].filter(Boolean).join(' · ')}</UserText>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <CoverReason date={date} group={chosen} onBack={() => choose(null)} onCovered={onCovered} />
      )}
    </section>
  )
}

interface ReasonProps {
  readonly date: string
  readonly group: OthersGroup
  readonly onBack: () => void
  readonly onCovered: () => void
}

function CoverReason({ date, group, onBack, onCovered }: ReasonProps) {
  const t = useWords()
  const { fields, change, kept } = useKeptFields(`sessions.cover:${group.id}`, { reason: '' })
  const cover = useCommand('groups.cover')
  const done = () => {
    kept.done()
    onCovered()
  }
  return (
    <>
      <p>
        <b>
          <UserText>{group.name}</UserText>
        </b>
      </p>
      <KeptBanner kept={kept} />
      <TextField
        label={t('coverReason')}
        description={t('coverReasonHelp')}
        value={fields.reason}
        onChange={reason => change({ reason })}
        maxLength={200}
        isRequired
        autoFocus
      />
      {cover.error !== null && <Banner tone="error">{cover.error.message}</Banner>}
      <div className={styles['coverActions']}>
        <Button
          variant="primary"
          isDisabled={fields.reason.trim() === '' || cover.isPending}
          onPress={() => cover.mutate({ groupId: group.id, onDate: date, reason: fields.reason }, { onSuccess: done })}
        >
          {t('coverNow')}
        </Button>
        <Button
          onPress={() => {
            kept.done()
            onBack()
          }}
        >
          {t('coverOther')}
        </Button>
      </div>
    </>
  )
}
