import { zodResolver } from '@hookform/resolvers/zod'
import type * as z from 'zod'
import { Controller, useForm } from 'react-hook-form'
import type { FormKey } from '#shared/drafts/drafts.ts'
import { DEFAULT_WEEKLY_TARGET_MINUTES, NewClient } from '#shared/clients/client.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptForm } from '#renderer/app/use-kept-form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'

const Fields = NewClient.pick({ legalFirstName: true, legalLastName: true, bornOn: true })
type Fields = z.infer<typeof Fields>

interface Props {
  /** The name under which what is typed is kept; whoever adds the client drops it. */
  readonly formKey: FormKey
  readonly isPending: boolean
  readonly onAdd: (client: NewClient, isEnrolled: boolean) => void
  readonly onBack: () => void
}

/** A client nobody knows yet, with the least that is needed now. */
export function NewWalkIn({ formKey, isPending, onAdd, onBack }: Props) {
  const t = useWords()
  const form = useForm<Fields>({
    resolver: zodResolver(Fields),
    defaultValues: { legalFirstName: '', legalLastName: '', bornOn: null },
  })
  const kept = useKeptForm(formKey, form)
  const add = (isEnrolled: boolean) =>
    form.handleSubmit(fields =>
      onAdd(
        {
          ...fields,
          preferredName: null,
          pronouns: null,
          recordNumber: null,
          admittedOn: null,
          levelOfCare: null,
          weeklyTargetMinutes: DEFAULT_WEEKLY_TARGET_MINUTES,
          stage: null,
          notesForStaff: '',
        },
        isEnrolled,
      ),
    )
  return (
    <form className={styles['form']} onSubmit={event => void add(false)(event)} noValidate>
      <p className={styles['muted']}>{t('newClientHelp')}</p>
      <KeptBanner kept={kept} />
      <div className={styles['pair']}>
        {(['legalFirstName', 'legalLastName'] as const).map(name => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field, fieldState }) => (
              <TextField
                label={t(name === 'legalFirstName' ? 'firstName' : 'lastName')}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                errorMessage={fieldState.error?.message}
                isRequired
                autoFocus={name === 'legalFirstName'}
              />
            )}
          />
        ))}
        <Controller
          control={form.control}
          name="bornOn"
          render={({ field, fieldState }) => (
            <DateField
              label={t('birthDate')}
              value={field.value}
              onChange={field.onChange}
              errorMessage={fieldState.error?.message}
            />
          )}
        />
      </div>
      <div className={styles['actions']}>
        <Button variant="primary" type="submit" isDisabled={isPending}>
          {t('addAsGuest')}
        </Button>
        <Button isDisabled={isPending} onPress={() => void add(true)()}>
          {t('addEnrolled')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('backToFind')}
        </Button>
      </div>
    </form>
  )
}
