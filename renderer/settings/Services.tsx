import { useState } from 'react'
import type { Service } from '#shared/hours/units.ts'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { EndServiceDialog } from './EndServiceDialog.tsx'
import { Section } from './Section.tsx'
import { ServiceDialog } from './ServiceDialog.tsx'
import styles from './settings.module.css'
import { useServiceWords } from './services.words.ts'

type Opened = { readonly what: 'add' } | { readonly what: 'change' | 'end'; readonly service: Service }

/** The services of the clinic with their unit rules [HR1], as they hold on a day; an administrator adds, changes and ends them. */
export function Services() {
  const t = useServiceWords()
  const today = useToday()
  const mayChange = useHasRole(['administrator'])
  const [day, setDay] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [said, setSaid] = useState('')
  const onDate = day ?? today
  const { data: services, error } = useCall('hours.services', { onDate })
  const done = (key: 'saved' | 'ended', code: string, fromOn: string) => {
    // What counts only later would not be seen in the list of today.
    setDay(fromOn)
    setSaid(t(key, { code, day: formatDay(fromOn) }))
    setOpened(null)
  }
  return (
    <Section title={t('services')} why={t('servicesWhy')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {services === undefined && error === null && <Skeleton lines={4} />}
      <div className={styles['narrow']}>
        <DateField label={t('asOf')} value={onDate} onChange={setDay} />
      </div>
      <ul className={styles['list']}>
        {services?.map(service => (
          <li key={service.code} className={styles['row']}>
            <span className={styles['grow']}>
              <b>{service.code}</b> <UserText>{service.title}</UserText>
              <RuleLine service={service} />
            </span>
            {mayChange && (
              <>
                <Button
                  variant="plain"
                  aria-label={t('changeOf', { code: service.code })}
                  onPress={() => setOpened({ what: 'change', service })}
                >
                  {t('change')}
                </Button>
                <Button
                  variant="plain"
                  aria-label={t('endOf', { code: service.code })}
                  onPress={() => setOpened({ what: 'end', service })}
                >
                  {t('end')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={styles['row']}>
        {mayChange && <Button onPress={() => setOpened({ what: 'add' })}>{t('add')}</Button>}
        <span role="status" className={styles['quiet']}>
          {mayChange ? said : t('onlyAdministrator')}
        </span>
      </div>
      {(opened?.what === 'add' || opened?.what === 'change') && (
        <ServiceDialog
          service={opened.what === 'change' ? opened.service : null}
          taken={services?.map(({ code }) => code) ?? []}
          onDone={(code, fromOn) => done('saved', code, fromOn)}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'end' && (
        <EndServiceDialog
          service={opened.service}
          onDone={(code, fromOn) => done('ended', code, fromOn)}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  )
}

function RuleLine({ service }: { readonly service: Service }) {
  const t = useServiceWords()
  const { unitMinutes, minimumMinutes, per } = service.rule
  const parts = [
    unitMinutes === null ? t('ruleWhole') : t('ruleUnit', { minutes: unitMinutes }),
    minimumMinutes > 0 ? t('ruleMinimum', { minutes: minimumMinutes }) : null,
    per === 'day' ? t('ruleDay') : null,
  ]
  return <div className={styles['quiet']}>{parts.filter(part => part !== null).join(', ')}</div>
}
