import { EventEmitter } from 'node:events'
import { app } from './app.ts'

interface Template {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  enabled?: boolean
  visible?: boolean
  checked?: boolean
  registerAccelerator?: boolean
  submenu?: Template[] | Menu
  click?(item: MenuItem, window: unknown, event: unknown): void
}
/** A key as the page saw it. */
export interface KeyPress {
  readonly key: string
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
}

export class MenuItem {
  id: string
  label: string
  role: string | undefined
  type: string
  accelerator: string | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  registerAccelerator: boolean
  submenu: Menu | undefined
  readonly #click: Template['click']
  constructor(template: Template) {
    const {
      submenu,
      label = template.role ?? '',
      enabled = true,
      visible = true,
      checked = false,
      registerAccelerator = true,
    } = template
    this.id = template.id ?? ''
    this.label = label
    this.role = template.role
    this.type = template.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = template.accelerator
    this.enabled = enabled
    this.visible = visible
    this.checked = checked
    this.registerAccelerator = registerAccelerator
    this.submenu = submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.#click = template.click?.bind(template)
  }
  click(window?: unknown) {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.role === 'quit') app.quit()
    this.#click?.(this, window, {})
  }
}

export class Menu extends EventEmitter {
  static #application: Menu | null = null
  static setApplicationMenu(menu: Menu | null) {
    Menu.#application = menu
  }
  static getApplicationMenu() {
    return Menu.#application
  }
  static buildFromTemplate(template: Template[]) {
    const menu = new Menu()
    for (const item of template) menu.append(new MenuItem(item))
    return menu
  }
  readonly items: MenuItem[] = []
  append(item: MenuItem) {
    this.items.push(item)
  }
  insert(place: number, item: MenuItem) {
    this.items.splice(place, 0, item)
  }
  popup() {}
  closePopup() {}
  getMenuItemById(id: string): MenuItem | null {
    return this.#find(item => item.id === id)
  }
  /** The first item with this id or label, also in submenus. */
  find(name: string): MenuItem | null {
    return this.#find(item => item.id === name || item.label === name)
  }
  /** The first enabled item with this shortcut. */
  findShortcut(press: KeyPress): MenuItem | null {
    return this.#find(
      item =>
        item.enabled && item.registerAccelerator && item.accelerator !== undefined && matches(item.accelerator, press),
    )
  }
  #find(wanted: (item: MenuItem) => boolean): MenuItem | null {
    for (const item of this.items) {
      const inner = item.submenu
      const found = wanted(item) ? item : inner === undefined ? null : inner.#find(wanted)
      if (found !== null) return found
    }
    return null
  }
}

const keyNames: Record<string, string> = {
  plus: '+',
  esc: 'escape',
  return: 'enter',
  space: ' ',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

function matches(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  const has = (...names: string[]) => names.some(name => parts.includes(name))
  return (
    (keyNames[key] ?? key) === press.key.toLowerCase() &&
    has('cmdorctrl', 'commandorcontrol', 'ctrl', 'control', 'cmd', 'command') === press.control &&
    has('shift') === press.shift &&
    has('alt', 'option', 'altgr') === press.alt
  )
}

/** Presses the menu's shortcut for a key that the page left alone; true when there was one. */
export function pressMenuKey(press: KeyPress, window: unknown): boolean {
  const item = Menu.getApplicationMenu()?.findShortcut(press) ?? null
  item?.click(window)
  return item !== null
}
