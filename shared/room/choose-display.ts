import type { RoomDisplay, RoomPlace } from './room.ts'

/** A display as Electron tells of it, as far as it matters here. */
export interface KnownDisplay {
  readonly id: number
  readonly label: string
  readonly internal: boolean
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** The displays the room's screen may fill: all but the one with the facilitator's window, those outside the laptop first. */
export const othersOf = <D extends KnownDisplay>(displays: readonly D[], ownId: number): D[] =>
  displays.filter(({ id }) => id !== ownId).sort((one, other) => Number(one.internal) - Number(other.internal))

/** A display as a place for the room's screen. */
export const placeOf = (id: number): RoomPlace => String(id)

/** Where the room's screen goes: the display that was asked for while it is there, else another one, else a window. */
export function choosePlace(others: readonly KnownDisplay[], wanted: RoomPlace | null): RoomPlace {
  if (wanted === 'window') return 'window'
  const found = others.find(({ id }) => placeOf(id) === wanted) ?? others[0]
  return found === undefined ? 'window' : placeOf(found.id)
}

/** Displays as the facilitator chooses among them; the label is empty where the computer has none. */
export const toChoices = (others: readonly KnownDisplay[]): RoomDisplay[] =>
  others.map(({ id, label, bounds }) => ({
    id: String(id),
    label: label.trim(),
    width: bounds.width,
    height: bounds.height,
  }))
