import { useState } from 'react'
import { ServiceCode, unitsOf, type Service } from '#shared/hours/units.ts'
import { useToday } from '#renderer/app/day.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { fieldsOf, ruleOf, serviceOf, type ServiceFields } from './service-fields.ts'
import { RuleFields } from './RuleFields.tsx'
import styles from './settings.module.css'
import { useServiceWords } from './services.words.ts'

interface Props {
  /** Null: a new one. */
  readonly service: Service | null
  readonly taken: readonly string[]
  readonly onDone: (code: string, fromOn: string) => void
  readonly onClose: () => void
}

/** A service with its unit rule, and what the rule makes of so many minutes. */
export function ServiceDialog({ service, taken, onDone, onClose }: Props) {
  const t = useServiceWords()
  const today = useToday()
  const { fields, change, kept } = useKeptFields<ServiceFields>(
    `settings.service:${service?.code ?? 'new'}`,
    fieldsOf(service),
    JSON.stringify(service),
  )
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useCommand('hours.saveService')
  const fromOn = fields.fromOn ?? today
  const faults = isAsked ? faultsOf(fields, service === null ? taken : []) : {}
  const close = () => {
    kept.done()
    onClose()
  }
  const save = () => {
    setAsked(true)
    const read = serviceOf(fields)
    if (read === null || (service === null && taken.includes(read.code))) return
    const done = () => {
      kept.done()
      onDone(read.code, fromOn)
    }
    mutate({ service: read, fromOn }, { onSuccess: done })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={service === null ? t('addTitle') : t('changeTitle', { code: service.code })}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={save}>
            {t('save')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']} key={kept.round}>
        <KeptBanner kept={kept} />
        <div className={styles['fields']}>
          {service === null && (
            <TextField
              label={t('code')}
              description={t('codeHint')}
              value={fields.code}
              onChange={code => change({ code })}
              errorMessage={faults.code && t(faults.code)}
              maxLength={24}
              isRequired
              autoFocus
            />
          )}
          <TextField
            label={t('title')}
            value={fields.title}
            onChange={title => change({ title })}
            errorMessage={faults.title && t(faults.title)}
            maxLength={120}
            isRequired
          />
        </div>
        <RuleFields fields={fields} onChange={change} />
        <DateField
          label={t('fromOn')}
          description={t('fromHint')}
          value={fromOn}
          onChange={day => change({ fromOn: day })}
          isRequired
        />
        <Preview fields={fields} />
        <ErrorText>{error?.message}</ErrorText>
      </div>
    </Dialog>
  )
}

const TRIED_FIRST = 52

function Preview({ fields }: { readonly fields: ServiceFields }) {
  const t = useServiceWords()
  const [minutes, setMinutes] = useState<number | null>(TRIED_FIRST)
  const rule = ruleOf(fields)
  return (
    <div className={styles['fields']}>
      <NumberField
        label={t('tryMinutes')}
        minValue={0}
        maxValue={1_440}
        step={1}
        decreaseLabel={t('fewer')}
        increaseLabel={t('more')}
        unit={t('minutes')}
        value={minutes}
        onChange={setMinutes}
      />
      <p role="status" className={styles['preview']}>
        {rule !== null && t('preview', { minutes: minutes ?? 0, count: unitsOf(minutes ?? 0, rule) })}
      </p>
    </div>
  )
}

interface Faults {
  readonly code?: 'needed' | 'codeFault' | 'codeTaken' | undefined
  readonly title?: 'needed' | undefined
}

function faultsOf(fields: ServiceFields, taken: readonly string[]): Faults {
  const code = ServiceCode.safeParse(fields.code.toUpperCase())
  return {
    code:
      fields.code.trim() === ''
        ? 'needed'
        : !code.success
          ? 'codeFault'
          : taken.includes(code.data)
            ? 'codeTaken'
            : undefined,
    title: fields.title.trim() === '' ? 'needed' : undefined,
  }
}
