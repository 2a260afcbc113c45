import { useState, type ReactNode } from 'react'
import type { Paper } from '#shared/sheets/paper.ts'
import type { PrintSize } from '#shared/sheets/sheet.ts'
import type { SheetRequest } from '#shared/sheets/sheet-request.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { useWords } from './sheets.words.ts'
import { usePaper } from './use-paper.ts'
import { useSheetPrint } from './use-sheet-print.ts'
import styles from './sheets.module.css'

interface Props {
  readonly title: string
  /** Why nothing of this may be printed; null when it may. */
  readonly whyNot?: string | null
  /** Whether there is large print of it. */
  readonly hasSizes?: boolean
  /** How many are in the room, to begin with as many copies. */
  readonly present?: number | null
  /** The choice of what to print. */
  readonly children?: ReactNode
  readonly onClose: () => void
  /** What is asked of the shell for these choices; null while nothing is chosen. */
  request(look: { paper: Paper; size: PrintSize }): SheetRequest | null
}

/** What, how large, on which paper and how often; then to the printer or to a file. */
export function PrintDialog(props: Props) {
  const { title, whyNot = null, hasSizes = true, present = null, children, onClose } = props
  const t = useWords()
  const [size, setSize] = useState<PrintSize>('normal')
  const [paper, setPaper] = usePaper()
  // Until somebody types a number it is that of the room, also when another sheet is chosen.
  const [typed, setTyped] = useState<number | null>()
  const copies = typed === undefined ? Math.min(99, Math.max(1, present ?? 1)) : typed
  const { pending, done, fault, print, save } = useSheetPrint()
  const request = whyNot === null ? props.request({ paper, size: hasSizes ? size : 'normal' }) : null
  const isOff = request === null || pending !== null
  return (
    <Dialog
      title={title}
      onClose={onClose}
      closeLabel={t('close')}
      actions={
        whyNot === null && (
          <>
            <Button
              variant="primary"
              icon="print"
              isPending={pending === 'print'}
              pendingLabel={t('printing')}
              isDisabled={isOff && pending !== 'print'}
              onPress={() => request !== null && void print(request, copies ?? 1)}
            >
              {t('printNow')}
            </Button>
            <Button
              isPending={pending === 'save'}
              pendingLabel={t('saving')}
              isDisabled={isOff && pending !== 'save'}
              onPress={() => request !== null && void save(request)}
            >
              {t('savePdf')}
            </Button>
            <div className={styles.done}>
              <ErrorText>{fault}</ErrorText>
              <p role="status">{done}</p>
            </div>
          </>
        )
      }
    >
      {whyNot !== null && (
        <Banner tone="info" title={t('notPrinted')}>
          {whyNot}
        </Banner>
      )}
      {whyNot === null && (
        <div className={styles.choices}>
          {children}
          <div className={styles.look}>
            {hasSizes && (
              <RadioChoice
                label={t('size')}
                direction="row"
                value={size}
                onChange={setSize}
                options={[
                  { id: 'normal', label: t('normal') },
                  { id: 'large', label: t('large') },
                ]}
              />
            )}
            <RadioChoice
              label={t('paper')}
              direction="row"
              value={paper}
              onChange={setPaper}
              options={[
                { id: 'letter', label: t('letter') },
                { id: 'a4', label: t('a4') },
              ]}
            />
            <NumberField
              label={t('copies')}
              description={present === null ? undefined : t('copiesForPresent', { count: present })}
              value={copies}
              onChange={setTyped}
              minValue={1}
              maxValue={99}
              decreaseLabel={t('fewerCopies')}
              increaseLabel={t('moreCopies')}
            />
          </div>
        </div>
      )}
    </Dialog>
  )
}
