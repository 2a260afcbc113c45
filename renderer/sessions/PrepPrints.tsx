import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import type { PrepCard } from '#shared/sessions/prep.ts'
import { PrepPaper } from './PrepPaper.tsx'
import { KeyPaper, SignInPaper } from './SignInPaper.tsx'
import { useWords } from './prep.words.ts'
import styles from './prep.module.css'
import { useInternalPrint, type PrintJob, type PrintRequest } from './use-internal-print.ts'
import type { Tonight } from './use-tonight.ts'

interface Props {
  readonly card: PrepCard
  readonly tonight: Tonight
}

/** The internal prints, one press each: the card with and without names, the sign-in sheet in its forms, its key [SE17]. */
export function PrepPrints({ card, tonight }: Props) {
  const t = useWords()
  const { job, said, refusal, print } = useInternalPrint(card)
  const button = (words: string, request: PrintRequest) => (
    <Button
      icon="print"
      aria-label={t('printName', { what: words })}
      isPending={job !== null}
      onPress={() => void print(request)}
    >
      {words}
    </Button>
  )
  const signIn = (form: 'initials' | 'numbers' | 'slips') => button(t(`form.${form}`), { what: 'sign-in-sheet', form })
  return (
    <Card as="section" title={t('paper')}>
      <p className={styles['small']}>{t('paperHelp')}</p>
      <div className={styles['prints']}>
        {button(t('printCard'), { what: 'prep-card', form: null })}
        {button(t('printCardWithout'), { what: 'prep-card-without-names', form: null })}
        <h3>{t('signIn')}</h3>
        {signIn('initials')}
        {signIn('numbers')}
        {button(t('printKey'), { what: 'sign-in-key', form: null })}
        {signIn('slips')}
      </div>
      <p className={styles['small']} role="status">
        {said}
      </p>
      <ErrorText>{refusal}</ErrorText>
      {job !== null && <Paper card={card} tonight={tonight} job={job} />}
    </Card>
  )
}

function Paper({ card, tonight, job }: Props & { readonly job: PrintJob }) {
  switch (job.what) {
    case 'prep-card':
    case 'prep-card-without-names':
      return <PrepPaper card={card} tonight={tonight} job={job} />
    case 'sign-in-sheet':
      return <SignInPaper card={card} job={job} />
    case 'sign-in-key':
      return <KeyPaper card={card} job={job} />
  }
}
