import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, useState, type SubmitEvent } from 'react'
import { useForm, type Control, type Resolver } from 'react-hook-form'
import { CallError } from '#renderer/app/call.ts'
import { useToday } from '#renderer/app/day.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { LeaveGuard } from '#renderer/app/LeaveGuard.tsx'
import { useKeptFields, useKeptForm } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { FormKey } from '#shared/drafts/drafts.ts'
import { NewGroup } from '#shared/groups/group.ts'
import { CapacityInput, DateInput, KindInput, OpenInput, TextInput, ZoneInput } from './GroupInputs.tsx'
import { LimitInput, ServiceInput } from './LimitInputs.tsx'
import { MeetingsInput } from './MeetingsInput.tsx'
import { PlanInput } from './PlanInput.tsx'
import { StaffInput } from './StaffInput.tsx'
import { useWords } from './groups.words.ts'
import styles from './group-form.module.css'

export type GroupControl = Control<NewGroup, unknown, NewGroup>

interface Props {
  /** The name under which what is typed is kept until it is saved. */
  readonly formKey: FormKey
  readonly title: string
  readonly saveLabel: string
  readonly initial: NewGroup
  /** Where the fields come from when somebody did not leave them blank themselves. */
  readonly hint?: string
  readonly isNew: boolean
  /** Writes the group and gives its id; throws CallError when the vault says no. */
  readonly save: (group: NewGroup, meetingsFrom: string) => Promise<string>
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

// The schema takes any text for the place and makes null of blank; the field here holds text or null.
const resolver = zodResolver(NewGroup) as unknown as Resolver<NewGroup, unknown, NewGroup> // see above

/** The fields of a group: what it is, when it meets, who runs it, and its plan. Leaving with edits asks first. */
export function GroupForm(props: Props) {
  const { formKey, title, saveLabel, initial, hint, isNew, save, onDone, onCancel } = props
  const t = useWords()
  const today = useToday()
  const frame = useRef<HTMLFormElement>(null)
  const isSaved = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const from = useKeptFields<{ meetingsFrom: string | null }>(`${formKey}:from`, { meetingsFrom: null })
  const form = useForm({ resolver, defaultValues: initial, shouldFocusError: false })
  const { control } = form
  const kept = useKeptForm(formKey, form)
  const forget = () => {
    kept.done()
    from.kept.done()
  }
  // Read while rendering: react-hook-form follows only what a render asks for.
  const { isDirty, isSubmitting } = form.formState
  const toFirstFault = () => {
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    void form.handleSubmit(async group => {
      setRefusal(null)
      try {
        const id = await save(group, from.fields.meetingsFrom ?? today)
        isSaved.current = true
        forget()
        onDone(id)
      } catch (error) {
        if (!(error instanceof CallError)) throw error
        setRefusal(error.message)
        frame.current?.scrollIntoView()
      }
    }, toFirstFault)(event)
  }
  if (!kept.isReady) return <Skeleton lines={8} />
  return (
    <Page title={<UserText>{title}</UserText>} width="narrow">
      <LeaveGuard isUnsaved={() => isDirty && !isSaved.current} onLeave={forget} />
      <form key={kept.round} ref={frame} className={styles.form} noValidate onSubmit={submit}>
        <KeptBanner kept={kept} />
        {hint !== undefined && <Banner tone="info">{hint}</Banner>}
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <AboutFields control={control} />
        <fieldset className={styles.section}>
          <legend>{t('sectionWhen')}</legend>
          <MeetingsInput control={control} />
          {!isNew && (
            <DateField
              label={t('meetingsFrom')}
              description={t('meetingsFromHint')}
              value={from.fields.meetingsFrom ?? today}
              onChange={meetingsFrom => from.change({ meetingsFrom })}
            />
          )}
          <div className={styles.grid}>
            <TextInput control={control} name="place" hint={t('placeHint')} />
            <ZoneInput control={control} />
            <DateInput control={control} name="startsOn" />
            <DateInput control={control} name="endsOn" hint={t('groupEndsHint')} />
          </div>
        </fieldset>
        <StaffInput control={control} />
        <PlanInput
          control={control}
          setMeetings={meetings => form.setValue('meetings', meetings, { shouldDirty: true })}
        />
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

function AboutFields({ control }: { control: GroupControl }) {
  const t = useWords()
  return (
    <fieldset className={styles.section}>
      <legend>{t('sectionGroup')}</legend>
      <div className={styles.grid}>
        <TextInput control={control} name="name" hint={t('nameHint')} isRequired />
        <KindInput control={control} />
        <OpenInput control={control} />
        <CapacityInput control={control} />
        <LimitInput control={control} name="minimum" />
        <LimitInput control={control} name="clientsPerStaff" />
        <ServiceInput control={control} />
      </div>
    </fieldset>
  )
}
