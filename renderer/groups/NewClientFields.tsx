import { useCommand } from '#renderer/app/use-call.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { GroupId } from '#shared/groups/group.ts'
import { DEFAULT_WEEKLY_TARGET_MINUTES, displayName } from '#shared/clients/client.ts'
import type { ChosenClient } from './EnrolClientDialog.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

interface Props {
  /** Where they will be enrolled: what is typed is kept for this group. */
  readonly groupId: GroupId
  readonly today: string
  readonly onAdded: (client: ChosenClient) => void
  readonly onBack: () => void
}

/** The least a new client needs; the rest can be filled in later on the client's own form. */
export function NewClientFields({ groupId, today, onAdded, onBack }: Props) {
  const t = useWords()
  const { fields, change, kept } = useKeptFields(`groups.new-client:${groupId}`, BLANK)
  const { first, last, bornOn, recordNumber } = fields
  const add = useCommand('clients.add')
  const isComplete = first.trim() !== '' && last.trim() !== ''
  const submit = () => {
    const client = { ...EMPTY, legalFirstName: first, legalLastName: last, bornOn, recordNumber, admittedOn: null }
    add.mutate(
      { client, today },
      {
        onSuccess: added => {
          kept.done()
          onAdded({ id: added.id, name: displayName(added), isNew: true })
        },
      },
    )
  }
  return (
    <>
      <KeptBanner kept={kept} />
      <TextField
        label={t('legalFirstName')}
        value={first}
        onChange={next => change({ first: next })}
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextField
        label={t('legalLastName')}
        value={last}
        onChange={next => change({ last: next })}
        maxLength={200}
        isRequired
      />
      <DateField label={t('bornOn')} value={bornOn} onChange={next => change({ bornOn: next })} />
      <TextField
        label={t('recordNumber')}
        value={recordNumber}
        onChange={next => change({ recordNumber: next })}
        maxLength={60}
      />
      {add.error && <Banner tone="error">{add.error.message}</Banner>}
      <div className={styles.dialogActions}>
        <Button variant="primary" isDisabled={!isComplete || add.isPending} onPress={submit}>
          {t('addAndEnrol')}
        </Button>
        <Button onPress={onBack}>{t('existingClient')}</Button>
      </div>
    </>
  )
}

const EMPTY = {
  preferredName: null,
  pronouns: null,
  levelOfCare: null,
  weeklyTargetMinutes: DEFAULT_WEEKLY_TARGET_MINUTES,
  stage: null,
  notesForStaff: '',
}

const BLANK: {
  readonly first: string
  readonly last: string
  readonly bornOn: string | null
  readonly recordNumber: string
} = {
  first: '',
  last: '',
  bornOn: null,
  recordNumber: '',
}
