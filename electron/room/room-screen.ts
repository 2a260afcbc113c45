import type { Rectangle, Screen } from 'electron'
import type { PreferenceStore } from '#electron/settings/preference-store.ts'
import { choosePlace, othersOf, placeOf, toChoices, type KnownDisplay } from '#shared/room/choose-display.ts'
import { clamped, clockOf, stepped, type CountedPlan, type Deck, type Position } from '#shared/room/deck.ts'
import { RoomView, type RoomPlace, type RoomState, type RoomStep } from '#shared/room/room.ts'
import type { RoomWindow, RoomWindowOptions } from './room-window.ts'

export interface RoomScreenOptions {
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'on'>
  readonly preferences: Pick<PreferenceStore, 'read'>
  /** Where the facilitator's window is. */
  ownBounds(): Rectangle
  openWindow(options: Pick<RoomWindowOptions, 'fills' | 'stepped' | 'closed'>): RoomWindow
  /** Milliseconds on a clock that only goes forward. */
  clockMs(): number
  /** This instant by the wall. */
  now(): Date
  /** Tells the facilitator's window how it stands. */
  changed(state: RoomState): void
}

/** When a timer was set, on the clock that only goes forward, and how far in it was. */
interface Anchored {
  readonly counted: CountedPlan
  readonly atMs: number
  readonly elapsedMs: number
}

/** The room's screen: a deck of the curriculum, where it stands, its clock and its window. It knows no record, so that it goes on through veil and lock [RM1, RM5]. */
export class RoomScreen {
  readonly #options: RoomScreenOptions
  #deck: Deck | null = null
  #position: Position = { slide: 0, isBlank: false }
  #clock: Anchored | null = null
  #place: RoomPlace | null = null
  #window: RoomWindow | null = null

  constructor(options: RoomScreenOptions) {
    this.#options = options
    const { screen } = options
    screen.on('display-removed', (_event, { id }) => this.#removed(id))
    screen.on('display-added', () => this.#added())
    screen.on('display-metrics-changed', (_event, display) => this.#measured(display))
  }

  /** Shows a deck from its first slide, in the place that was asked for as far as it is there. */
  open(deck: Deck, { clock, place }: { clock: CountedPlan | null; place: RoomPlace | null }): RoomState {
    this.#deck = deck
    this.#position = { slide: 0, isBlank: false }
    this.#anchor(clock)
    this.#showAt(place ?? this.#place)
    return this.#tell()
  }

  step(step: RoomStep): RoomState {
    this.#position = stepped(this.#position, step, this.#slides)
    return this.#tell()
  }

  goTo(slide: number): RoomState {
    this.#position = { slide: clamped(slide, this.#slides), isBlank: false }
    return this.#tell()
  }

  setClock(clock: CountedPlan | null): RoomState {
    this.#anchor(clock)
    return this.#tell()
  }

  moveTo(place: RoomPlace): RoomState {
    if (this.#deck !== null) this.#showAt(place)
    return this.#tell()
  }

  close(): RoomState {
    this.#deck = null
    this.#clock = null
    this.#place = null
    this.#closeWindow()
    return this.#tell()
  }

  /** Tells the room what the preferences say now. */
  refresh(): void {
    this.#tellRoom()
  }

  state(): RoomState {
    const { slide, isBlank } = this.#position
    return {
      isOpen: this.#window !== null,
      isWaiting: this.#deck !== null && this.#window === null,
      topicId: this.#deck?.topicId ?? null,
      version: this.#deck?.version ?? null,
      slide,
      slides: this.#slides,
      isBlank,
      timer: this.#clock?.counted.timer ?? null,
      place: this.#place,
      displays: toChoices(this.#others()),
    }
  }

  get #slides(): number {
    return this.#deck?.slides.length ?? 0
  }

  #others(): KnownDisplay[] {
    const { screen, ownBounds } = this.#options
    return othersOf(screen.getAllDisplays(), screen.getDisplayMatching(ownBounds()).id)
  }

  #anchor(counted: CountedPlan | null): void {
    const { clockMs, now } = this.#options
    if (counted === null) return void (this.#clock = null)
    const elapsedMs = now().getTime() - Date.parse(counted.timer.startedAt)
    this.#clock = { counted, atMs: clockMs(), elapsedMs }
  }

  #elapsedMs({ counted: { timer }, atMs, elapsedMs }: Anchored): number {
    const { clockMs, now } = this.#options
    // A wall clock set back turns nothing back; one that went on while the computer slept, when the other stood, counts [RM7].
    return Math.max(elapsedMs + clockMs() - atMs, now().getTime() - Date.parse(timer.startedAt))
  }

  #showAt(wanted: RoomPlace | null): void {
    const others = this.#others()
    const place = choosePlace(others, wanted)
    if (this.#window !== null && place === this.#place) return
    this.#closeWindow()
    this.#place = place
    this.#window = this.#options.openWindow({
      fills: others.find(({ id }) => placeOf(id) === place)?.bounds ?? null,
      stepped: step => this.step(step),
      closed: () => {
        this.#window = null
        this.close()
      },
    })
  }

  #closeWindow(): void {
    this.#window?.destroy()
    this.#window = null
  }

  /** Its display is gone: it would lie over the facilitator's own, so that it goes at once and is kept ready [RM8]. */
  #removed(id: number): void {
    if (this.#window !== null && this.#place === placeOf(id)) this.#closeWindow()
    this.#tell()
  }

  #added(): void {
    if (this.state().isWaiting && this.#others().length > 0) this.#showAt(this.#place)
    this.#tell()
  }

  #measured({ id, bounds }: KnownDisplay): void {
    if (this.#place === placeOf(id)) this.#window?.fill(bounds)
    this.#tell()
  }

  #tell(): RoomState {
    this.#tellRoom()
    const state = this.state()
    this.#options.changed(state)
    return state
  }

  #tellRoom(): void {
    if (this.#window === null || this.#deck === null) return
    const { theme, textSize } = this.#options.preferences.read()
    const { slide, isBlank } = this.#position
    this.#window.tell(
      RoomView.parse({
        slide: isBlank ? null : (this.#deck.slides[slide] ?? null),
        number: slide + 1,
        of: this.#slides,
        clock:
          isBlank || this.#clock === null || this.#clock.counted.segments.length === 0
            ? null
            : clockOf(this.#clock.counted, this.#elapsedMs(this.#clock)),
        theme,
        textSize,
      }),
    )
  }
}
