import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { NewStaffMember } from '#shared/facilitators/staff-member.ts'
import { faultText } from '#renderer/app/fault-words.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'

/** A new staff member: name and credentials. */
export function StaffForm({ onDone }: { readonly onDone: () => void }) {
  const t = useWords()
  const { mutateAsync, isPending, error } = useCommand('facilitators.add')
  const { control, handleSubmit } = useForm({
    defaultValues: { name: '', credentials: '' },
    resolver: zodResolver(NewStaffMember),
  })
  const save = handleSubmit(async member => {
    await mutateAsync(member)
    onDone()
  })
  const fields = [
    { name: 'name', label: t('staffName'), description: {} },
    { name: 'credentials', label: t('credentials'), description: { description: t('credentialsHow') } },
  ] as const
  return (
    <form className={styles['form']} onSubmit={event => void save(event).catch(() => undefined)}>
      <div className={styles['fields']}>
        {fields.map(({ name, label, description }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState }) => (
              <TextField
                label={label}
                {...description}
                value={String(field.value ?? '')}
                onChange={field.onChange}
                onBlur={field.onBlur}
                autoFocus={name === 'name'}
                errorMessage={fieldState.error?.message === undefined ? undefined : faultText(fieldState.error.message)}
              />
            )}
          />
        ))}
      </div>
      <ErrorText>{error?.message}</ErrorText>
      <div className={styles['row']}>
        <Button type="submit" isPending={isPending} pendingLabel={t('adding')}>
          {t('add')}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
