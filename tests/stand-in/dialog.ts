import { nextAnswer, noteAsked, type Answer } from './control.ts'

const fallback = (name: string) => process.env[name]

/** A dialog's options are the last argument: the window before it may be left out. */
function ask(kind: string, args: unknown[]): Answer | null {
  noteAsked(kind, args.at(-1) ?? {})
  return nextAnswer()
}

/** Answers from the test's queue, else from STAND_IN_SAVE_TO, STAND_IN_OPEN and STAND_IN_RESPONSE, else as if cancelled. */
export const dialog = {
  async showSaveDialog(...args: unknown[]) {
    const answer = ask('showSaveDialog', args)
    const filePath = answer === null ? fallback('STAND_IN_SAVE_TO') : answer.path
    return filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath }
  },
  async showOpenDialog(...args: unknown[]) {
    const answer = ask('showOpenDialog', args)
    const path = answer === null ? fallback('STAND_IN_OPEN') : answer.path
    const filePaths = answer?.paths ?? (path === undefined ? [] : [path])
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showMessageBox(...args: unknown[]) {
    return { response: response(ask('showMessageBox', args), args), checkboxChecked: false }
  },
  showMessageBoxSync(...args: unknown[]) {
    return response(ask('showMessageBoxSync', args), args)
  },
  showErrorBox(title: string, content: string) {
    noteAsked('showErrorBox', { title, content })
    process.stderr.write(`${title}: ${content}\n`)
  },
}

/** The button chosen; without an answer the one that cancels. */
function response(answer: Answer | null, args: unknown[]): number {
  const { cancelId = 0 } = args.at(-1) as { cancelId?: number } // Electron's own options
  return answer?.response ?? Number(fallback('STAND_IN_RESPONSE') ?? cancelId)
}
