import { formatDay } from '#renderer/app/day.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { FindRow } from './find-rows.ts'
import styles from './find.module.css'
import { useWords } from './find.words.ts'

/** What one row says: the name first, what tells it apart after it. */
export function FindRowView({ row }: { readonly row: FindRow }) {
  const t = useWords()
  switch (row.kind) {
    case 'command':
      return (
        <>
          <span>{row.action.label}</span>
          {row.action.keys !== undefined && <Kbd>{keyOn(row.action.keys)}</Kbd>}
        </>
      )
    case 'client':
      return (
        <>
          <UserText>{row.name}</UserText>
          {row.recordNumber !== null && (
            <span className={styles['quiet']}>{t('record', { number: row.recordNumber })}</span>
          )}
        </>
      )
    case 'group':
      return <UserText>{row.name}</UserText>
    case 'topic':
      return (
        <>
          <span>{row.title}</span>
          <span className={styles['quiet']}>{row.moduleTitle}</span>
        </>
      )
    case 'note':
      return (
        <span className={styles['note']}>
          <span className={styles['noteHead']}>
            <UserText>{row.clientName ?? t('groupNote')}</UserText>
            {row.isVoid && <Chip tone="late">{t('void')}</Chip>}
            <span className={styles['quiet']}>
              {t('noteWhere', { group: row.groupName, day: formatDay(row.heldOn) })}
            </span>
          </span>
          <span className={styles['snippet']} dir="auto">
            {row.snippet.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
          </span>
        </span>
      )
  }
}
