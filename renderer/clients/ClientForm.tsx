import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, useState, type SubmitEvent } from 'react'
import { useForm, type Resolver } from 'react-hook-form'
import { CallError } from '#renderer/app/call.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { LeaveGuard } from '#renderer/app/LeaveGuard.tsx'
import { useKeptForm } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { NewClient } from '#shared/clients/client.ts'
import type { FormKey } from '#shared/drafts/drafts.ts'
import { DateInput, HoursInput, LevelInput, StageInput, TextInput } from './ClientInputs.tsx'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

interface Props {
  /** The name under which what is typed is kept until it is saved. */
  readonly formKey: FormKey
  readonly title: string
  readonly saveLabel: string
  readonly initial: NewClient
  readonly note?: string
  /** Writes the client and gives its id; throws CallError when the vault says no. */
  readonly save: (client: NewClient) => Promise<string>
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

// The schema takes any text and makes null of blank; the fields here hold text or null, which is what it gives back.
const resolver = zodResolver(NewClient) as Resolver<NewClient, unknown, NewClient> // see above

/** The fields of a client. Refusals stand at the top and at the field they are about; leaving with edits asks first. */
export function ClientForm({ formKey, title, saveLabel, initial, note, save, onDone, onCancel }: Props) {
  const t = useWords()
  const frame = useRef<HTMLFormElement>(null)
  const isSaved = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const form = useForm({ resolver, defaultValues: initial, shouldFocusError: false })
  const { control } = form
  const kept = useKeptForm(formKey, form)
  // Read while rendering: react-hook-form follows only what a render asks for.
  const { isDirty, isSubmitting } = form.formState
  const toFirstFault = () => {
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    void form.handleSubmit(async client => {
      setRefusal(null)
      try {
        const id = await save(client)
        isSaved.current = true
        kept.done()
        onDone(id)
      } catch (error) {
        if (!(error instanceof CallError)) throw error
        const field = fieldOf(error.message)
        if (field !== null) form.setError(field, { message: error.message })
        setRefusal(error.message)
        frame.current?.scrollIntoView()
      }
    }, toFirstFault)(event)
  }
  if (!kept.isReady) return <Skeleton lines={8} />
  return (
    <Page title={<UserText>{title}</UserText>} width="narrow">
      <LeaveGuard isUnsaved={() => isDirty && !isSaved.current} onLeave={kept.done} />
      <form key={kept.round} ref={frame} className={styles.form} noValidate onSubmit={submit}>
        <KeptBanner kept={kept} />
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <fieldset className={styles.section}>
          <legend>{t('sectionNames')}</legend>
          <TextInput control={control} name="legalFirstName" isRequired />
          <TextInput control={control} name="legalLastName" isRequired />
          <TextInput control={control} name="preferredName" hint={t('preferredHint')} />
          <TextInput control={control} name="pronouns" />
          <DateInput control={control} name="bornOn" />
          <TextInput control={control} name="recordNumber" hint={t('recordHint')} />
        </fieldset>
        <fieldset className={styles.section}>
          <legend>{t('sectionProgram')}</legend>
          {note !== undefined && <p className={styles.hint}>{note}</p>}
          <DateInput control={control} name="admittedOn" />
          <StageInput control={control} />
          <LevelInput control={control} />
          <HoursInput control={control} />
        </fieldset>
        <fieldset className={styles.section}>
          <legend>{t('sectionStaff')}</legend>
          <TextInput control={control} name="notesForStaff" hint={t('notesHint')} isLong />
        </fieldset>
        <div className={styles.actions}>
          <Button variant="primary" type="submit" isDisabled={isSubmitting}>
            {saveLabel}
          </Button>
          <Button onPress={onCancel}>{t('cancel')}</Button>
        </div>
      </form>
    </Page>
  )
}

// The two refusals of the vault that are about one field.
function fieldOf(message: string): 'recordNumber' | 'bornOn' | null {
  if (message.startsWith('Record number')) return 'recordNumber'
  return message.startsWith('The birth date') ? 'bornOn' : null
}
