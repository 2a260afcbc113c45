import { EventEmitter } from 'node:events'
import { noteAsked, onControl } from './control.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** A display as a test describes it. */
export interface DisplayGiven extends Area {
  readonly id: number
  readonly label: string
  readonly internal: boolean
}

const toDisplay = ({ id, label, internal, x, y, width, height }: DisplayGiven) => {
  const bounds = { x, y, width, height }
  const size = { width, height }
  return { id, label, internal, bounds, workArea: bounds, size, workAreaSize: size, scaleFactor: 1, rotation: 0 }
}
type Display = ReturnType<typeof toDisplay>

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)
const contains = ({ x, y, width, height }: Area, place: { x: number; y: number }) =>
  place.x >= x && place.x < x + width && place.y >= y && place.y < y + height

/** The displays of the computer: one of its own, until a test plugs others in or pulls them out. */
export class Screen extends EventEmitter {
  #displays = [toDisplay({ id: 1, label: 'Stand-in', internal: true, x: 0, y: 0, width: 1920, height: 1080 })]

  getAllDisplays = (): Display[] => this.#displays
  getPrimaryDisplay = (): Display => {
    const [first] = this.#displays
    if (first === undefined) throw new Error('A computer has a display')
    return first
  }
  /** By the middle of the area: Electron takes the display with most of it. */
  getDisplayMatching = ({ x, y, width, height }: Area): Display =>
    this.getDisplayNearestPoint({ x: x + width / 2, y: y + height / 2 })
  getDisplayNearestPoint = (point: { x: number; y: number }): Display =>
    this.#displays.find(({ bounds }) => contains(bounds, point)) ?? this.getPrimaryDisplay()
  getCursorScreenPoint = () => ({ x: 0, y: 0 })

  /** What a person does with cables: tells of each display that came, went or changed, as Electron does. */
  replug(given: readonly DisplayGiven[]) {
    const before = this.#displays
    this.#displays = given.map(toDisplay)
    for (const old of before) if (!this.#displays.some(({ id }) => id === old.id)) this.emit('display-removed', {}, old)
    for (const display of this.#displays) {
      const old = before.find(({ id }) => id === display.id)
      if (old === undefined) this.emit('display-added', {}, display)
      else if (!isSame(old, display)) this.emit('display-metrics-changed', {}, display, ['bounds'])
    }
  }
}
export const screen = new Screen()

onControl(event => {
  if (!Array.isArray(event['displays'])) return
  screen.replug(event['displays'] as DisplayGiven[]) // a test wrote them
  noteAsked('displays', { count: screen.getAllDisplays().length })
})
