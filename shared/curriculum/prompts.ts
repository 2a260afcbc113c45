import type { Report } from './fault.ts'

/** Reports every "[write: …]" of the blank module that still waits for its text. */
export function reportPrompts(text: string, report: Report) {
  for (const prompt of text.matchAll(/\[write:\s*([^\]]*)\]?/giu)) {
    const line = text.slice(0, prompt.index).split('\n').length
    report(line, `Still to write: ${prompt[1]?.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '') ?? ''}.`)
  }
}
