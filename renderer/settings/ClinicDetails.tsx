import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { ClinicForm } from './ClinicForm.tsx'
import { Section } from './Section.tsx'
import { useWords } from './settings.words.ts'

/** What is printed of the clinic. */
export function ClinicDetails() {
  const t = useWords()
  const { data, error } = useCall('settings.clinic')
  return (
    <Section title={t('clinic')} why={t('clinicWhy')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data !== undefined && <ClinicForm stored={data} />}
    </Section>
  )
}
