import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { useWords } from './curriculum.words.ts'
import { useFavourites } from './use-favourites.ts'
import styles from './topic.module.css'

/** Marks a topic as one's own favourite. Renders by itself: the topic's text need not when the mark comes in. */
export function FavouriteButton({ topicId }: { readonly topicId: string }) {
  const t = useWords()
  const { ids, mark, problem } = useFavourites()
  const isFavourite = ids.has(topicId)
  return (
    <>
      <Button icon="star" className={styles.star} isPressed={isFavourite} onPress={() => mark(topicId, !isFavourite)}>
        {t('favourite')}
      </Button>
      {problem !== null && <ErrorText>{problem}</ErrorText>}
    </>
  )
}
