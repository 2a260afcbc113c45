import type { ClientId } from '#shared/clients/client.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { useWords } from './coverage.words.ts'

interface Props {
  readonly clientId: ClientId
  readonly topicId: string
  readonly title: string
}

/** Offers a client a topic to make up, outside any session. */
export function OfferButton({ clientId, topicId, title }: Props) {
  const t = useWords()
  const offeredOn = useToday()
  const offer = useCommand('coverage.offerMakeUp')
  return (
    <>
      <Button
        isPending={offer.isPending}
        aria-label={t('offerOf', { topic: title })}
        onPress={() => offer.mutate({ clientId, topicId, sessionId: null, offeredOn })}
      >
        {t('offer')}
      </Button>
      <ErrorText>{offer.error?.message}</ErrorText>
    </>
  )
}
