import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { Clinic } from '#shared/settings/settings.ts'
import { faultText } from '#renderer/app/fault-words.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptForm } from '#renderer/app/use-kept-form.ts'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'
import { timeZoneOptions } from './time-zones.ts'

const fields = [
  { name: 'name', label: 'clinicName' },
  { name: 'address', label: 'address' },
  { name: 'phone', label: 'phone' },
] as const

/** The clinic's details with a button of their own: they are records, printed and kept in the vault. */
export function ClinicForm({ stored }: { readonly stored: Clinic }) {
  const t = useWords()
  const status = useVaultStatus()
  const mayChange = status.state === 'open' && status.person.roles.includes('administrator')
  const { mutateAsync, isPending, isSuccess, error } = useCommand('settings.saveClinic')
  const form = useForm({
    values: { ...stored, address: stored.address ?? '', phone: stored.phone ?? '' },
    resetOptions: { keepDirtyValues: true },
    resolver: zodResolver(Clinic),
  })
  const { control, handleSubmit, formState, reset } = form
  const kept = useKeptForm('settings.clinic', form)
  const zones = useMemo(() => timeZoneOptions(stored.timeZone), [stored.timeZone])
  const save = handleSubmit(async next => {
    const saved = await mutateAsync(next)
    // From here on nothing differs from what is stored, so the draft goes too.
    reset({ ...saved, address: saved.address ?? '', phone: saved.phone ?? '' })
  })
  const isKept = isSuccess && !formState.isDirty
  return (
    <form className={styles['form']} onSubmit={event => void save(event).catch(() => undefined)}>
      <KeptBanner kept={kept} />
      <div className={styles['fields']}>
        {fields.map(({ name, label }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState }) => (
              <TextField
                label={t(label)}
                value={String(field.value ?? '')}
                onChange={field.onChange}
                onBlur={field.onBlur}
                isDisabled={!mayChange}
                errorMessage={fieldState.error?.message === undefined ? undefined : faultText(fieldState.error.message)}
              />
            )}
          />
        ))}
        <Controller
          control={control}
          name="timeZone"
          render={({ field }) => (
            <SelectField
              label={t('timeZone')}
              options={zones}
              value={field.value}
              onChange={field.onChange}
              isDisabled={!mayChange}
            />
          )}
        />
      </div>
      <ErrorText>{error?.message}</ErrorText>
      <div className={styles['row']}>
        <Button
          type="submit"
          isDisabled={!mayChange || !formState.isDirty}
          isPending={isPending}
          pendingLabel={t('saving')}
        >
          {t('saveClinic')}
        </Button>
        <span role="status" className={styles['quiet']}>
          {!mayChange ? t('onlyAdministrator') : isKept ? t('saved') : ''}
        </span>
      </div>
    </form>
  )
}
