/** What is wrong in a curriculum file, for the person who wrote it: lines count from 1. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly reason: string
}

/** Notes down one fault; `at` is a line, or a part of the tree whose line was remembered while reading. */
export type Report = (at: number | object, reason: string) => void

/** The faults of one file and the lines its parts came from. */
export interface Findings {
  readonly faults: Fault[]
  readonly lines: Map<object, number>
  readonly report: Report
}

/** An empty list of findings for `file`; parts without a remembered line are reported at line 1. */
export function findingsIn(file: string): Findings {
  const faults: Fault[] = []
  const lines = new Map<object, number>()
  const report: Report = (at, reason) => {
    faults.push({ file, line: typeof at === 'number' ? at : (lines.get(at) ?? 1), reason })
  }
  return { faults, lines, report }
}

/** The faults by file and line, each once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map(fault => [`${fault.file}\n${fault.line}\n${fault.reason}`, fault]))
  return [...once.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** `file:line: reason`, as compilers print it. */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.reason}`
}
