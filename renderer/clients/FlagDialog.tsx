import { useToday } from '#renderer/app/day.ts'
import { flagKind } from '#renderer/app/flags.words.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { ClientId, FlagKind } from '#shared/clients/client.ts'
import { ChooseOther } from './ChooseOther.tsx'
import styles from './clients.module.css'
import { useWords } from './flags.words.ts'

interface Props {
  readonly clientId: ClientId
  readonly onClose: () => void
}

type Fields = {
  readonly kind: string
  readonly detail: string
  readonly otherId: string | null
  readonly otherName: string | null
  readonly fromOn: string | null
  readonly untilOn: string | null
}

const KINDS = FlagKind.values

/** Sets a flag: its kind, a few words, from when until when; keeping apart may name the other client. */
export function FlagDialog({ clientId, onClose }: Props) {
  const t = useWords()
  const today = useToday()
  const add = useCommand('clients.addFlag')
  const { fields, change, kept } = useKeptFields<Fields>(`clients.flag:${clientId}`, {
    kind: 'interpreter',
    detail: '',
    otherId: null,
    otherName: null,
    fromOn: today,
    untilOn: null,
  })
  const kind = FlagKind.safeParse(fields.kind).data ?? 'other'
  const { detail, fromOn, untilOn } = fields
  const other = kind === 'keep-apart' ? (ClientId.safeParse(fields.otherId).data ?? null) : null
  const close = () => {
    kept.done()
    onClose()
  }
  const submit = () => {
    if (fromOn === null || detail.trim() === '') return
    add.mutate({ clientId, kind, detail, otherClientId: other, fromOn, untilOn }, { onSuccess: close })
  }
  return (
    <Dialog
      title={t('addTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={detail.trim() === '' || fromOn === null || add.isPending}
            onPress={submit}
          >
            {t('save')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <KeptBanner kept={kept} />
        <SelectField
          label={t('kind')}
          options={[...KINDS].map(id => ({ id, label: flagKind(id) }))}
          value={kind}
          onChange={next => change({ kind: next })}
        />
        {kind === 'keep-apart' && (
          <ChooseOther
            clientId={clientId}
            chosen={other === null ? null : fields.otherName}
            onChoose={client => change({ otherId: client?.id ?? null, otherName: client?.name ?? null })}
          />
        )}
        <TextField
          label={t('detail')}
          description={t(`help.${kind}`)}
          maxLength={300}
          value={detail}
          onChange={text => change({ detail: text })}
        />
        <DateField label={t('fromOn')} value={fromOn} onChange={day => change({ fromOn: day })} />
        <DateField label={t('untilOn')} value={untilOn} onChange={day => change({ untilOn: day })} />
        {add.error && <Banner tone="error">{add.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
