import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import type { Import } from './use-import.ts'
import { useWords } from './exchange.words.ts'
import styles from './import.module.css'

/** Where the rows go: the client list only, or a group from a day on. */
export function TargetStep({ state: { target, setTarget, today, rows } }: { state: Import }) {
  const t = useWords()
  const groups = useCall('groups.list', { today, withEnded: false })
  const group = groups.data?.find(({ id }) => id === target.groupId)
  const options = (groups.data ?? []).map(({ id, name, enrolled, capacity }) => ({
    id: String(id),
    label: name,
    detail: t('places', { enrolled, capacity }),
  }))
  return (
    <Card as="section" title={t('stepTarget')}>
      <RadioChoice
        label={t('where')}
        isLabelHidden
        direction="row"
        value={target.isGroup ? 'group' : 'clients'}
        onChange={id => setTarget({ ...target, isGroup: id === 'group' })}
        options={[
          { id: 'clients', label: t('intoClients') },
          { id: 'group', label: t('intoGroup') },
        ]}
      />
      {groups.error && <Banner tone="error">{groups.error.message}</Banner>}
      {target.isGroup && groups.data?.length === 0 && <Banner>{t('noGroups')}</Banner>}
      {target.isGroup && (
        <div className={styles.pair}>
          <SelectField
            label={t('group')}
            placeholder={t('chooseGroup')}
            options={options}
            value={target.groupId}
            onChange={groupId => setTarget({ ...target, groupId })}
          />
          <DateField
            label={t('startsOn')}
            value={target.startsOn}
            onChange={startsOn => setTarget({ ...target, startsOn })}
          />
        </div>
      )}
      {target.isGroup && group && group.enrolled + rows.length > group.capacity && (
        <Banner tone="warning">
          {t('overCapacity', { group: group.name, capacity: group.capacity, enrolled: group.enrolled })}
        </Banner>
      )}
    </Card>
  )
}
