import styles from './user-text.module.css'
import { classNames } from './class-names.ts'

interface UserTextProps {
  readonly children: string
  readonly as?: 'span' | 'b' | 'p' | 'h1' | 'h2' | 'h3'
  readonly className?: string | undefined
  /** Cut with an ellipsis and told whole in the title. */
  readonly isOneLine?: boolean
}

/** What people typed: in its own direction, broken wherever it must be. */
export function UserText({ children, as: Tag = 'span', className, isOneLine = false }: UserTextProps) {
  return (
    <Tag
      dir="auto"
      className={classNames(isOneLine ? styles['oneLine'] : styles['text'], className)}
      title={isOneLine ? children : undefined}
    >
      {children}
    </Tag>
  )
}
