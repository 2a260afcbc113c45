import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { LocalNumber } from '#shared/safety/safety.ts'
import { faultText } from '#renderer/app/fault-words.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptForm } from '#renderer/app/use-kept-form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'

interface LocalNumberFormProps {
  readonly first: LocalNumber
  readonly onSave: (next: LocalNumber) => Promise<boolean>
  readonly onDone: () => void
}

/** One number: who answers, and the number itself. */
export function LocalNumberForm({ first, onSave, onDone }: LocalNumberFormProps) {
  const t = useWords()
  const form = useForm({ defaultValues: first, resolver: zodResolver(LocalNumber) })
  const { control, handleSubmit } = form
  const kept = useKeptForm('settings.local-number', form, JSON.stringify(first))
  const close = () => {
    kept.done()
    onDone()
  }
  const save = handleSubmit(async next => {
    if (await onSave(next)) close()
  })
  const fields = ['label', 'number'] as const
  return (
    <form className={styles['form']} onSubmit={event => void save(event)}>
      <KeptBanner kept={kept} />
      <div className={styles['fields']}>
        {fields.map(name => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState: { error } }) => (
              <TextField
                label={t(name)}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                type={name === 'number' ? 'tel' : 'text'}
                autoFocus={name === 'label'}
                errorMessage={error?.message === undefined ? undefined : faultText(error.message)}
              />
            )}
          />
        ))}
      </div>
      <div className={styles['row']}>
        <Button type="submit">{t('keepNumber')}</Button>
        <Button variant="plain" onPress={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
