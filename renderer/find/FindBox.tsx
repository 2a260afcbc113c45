import { useEffect, useId, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { recordReaders, rosterReaders } from '#shared/facilitators/role-sets.ts'
import { listAppActions } from '#renderer/app/actions.ts'
import { showScreen } from '#renderer/app/go-to.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useScreenActions } from '#renderer/app/use-actions.ts'
import { keysIn } from '#renderer/ui/keys.ts'
import { findSections, matchingCommands, type FindRow } from './find-rows.ts'
import { FindResults } from './FindResults.tsx'
import styles from './find.module.css'
import { useWords } from './find.words.ts'
import { useFound } from './use-found.ts'

/** The one box for clients, groups, topics, notes and commands. */
export function FindBox({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={isOpen => !isOpen && onClose()}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={t('title')} className={styles['dialog'] ?? ''}>
          <FindCombo onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function run(row: FindRow): void {
  if (row.kind === 'command') row.action.run()
  else showScreen(row.path)
}

function FindCombo({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const screenActions = useScreenActions()
  const readsNotes = useHasRole(recordReaders)
  const findsRecords = useHasRole(rosterReaders)
  const placeholder = t(readsNotes ? 'placeholder' : findsRecords ? 'placeholderWithoutNotes' : 'placeholderCommand')
  const { found, isSettled, failure } = useFound(findsRecords ? text : '')
  const actions = [...screenActions, ...listAppActions().filter(({ id }) => id !== 'find.open')]
  const sections = findSections(text.trim() === '' ? null : found, matchingCommands(actions, text))
  const rows = sections.flatMap(section => section.rows)
  const at = Math.min(chosen, rows.length - 1)
  useEffect(() => input.current?.focus(), [])
  const open = (row: FindRow) => {
    onClose()
    // After the dialog has given the focus back, so that the next screen or dialog can take it.
    setTimeout(() => run(row))
  }
  const keys = keysIn('find', {
    move: nth => setChosen((at + (nth === 0 ? 1 : -1) + rows.length) % Math.max(1, rows.length)),
    open: () => {
      const row = rows[at]
      if (row !== undefined) open(row)
      return row !== undefined
    },
  })
  return (
    <>
      <input
        ref={input}
        role="combobox"
        aria-label={placeholder}
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={rows[at] === undefined ? undefined : `${listId}-${at}`}
        className={styles['input']}
        placeholder={placeholder}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={event => {
          setText(event.target.value)
          setChosen(0)
        }}
        {...keys}
      />
      <FindResults
        listId={listId}
        sections={sections}
        chosen={at}
        isSettled={isSettled}
        failure={failure}
        hasText={text.trim() !== ''}
        onChoose={setChosen}
        onOpen={open}
      />
      <p className={styles['keys']}>{t('keys')}</p>
    </>
  )
}
