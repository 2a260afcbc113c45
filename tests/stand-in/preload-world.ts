import { codecSource } from './codec.ts'

/**
 * The script that runs a preload as Electron would hand it over: `require('electron')` and nothing else, and nothing left on `window`
 * but what it exposes. It also relays shortcuts that the page did not use, as a native menu would get them.
 */
export const runPreload = (source: string) => `(() => {
  const invoke = window.__standInInvoke
  delete window.__standInInvoke
  if (invoke === undefined) return
  const { encode, decode } = ${codecSource}
  const ask = async (channel, args) => {
    const { ok, value, message } = decode(await invoke(channel, encode(args)))
    if (!ok) throw new Error("Error invoking remote method '" + channel + "': " + message)
    return value
  }
  window.open = address => { void ask('stand-in:open', [String(address)]); return null }
  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || !(event.ctrlKey || event.metaKey || /^F\\d/.test(event.key))) return
    void ask('stand-in:key', [{ key: event.key, control: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }])
  })
  const listeners = {}
  Object.defineProperty(window, '__standInEmit', { configurable: true, enumerable: false,
    value: (channel, text) => { const args = decode(text); for (const listener of listeners[channel] ?? []) listener({}, ...args) } })
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => { Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }) } },
    ipcRenderer: {
      invoke: (channel, ...args) => ask(channel, args),
      on(channel, listener) { (listeners[channel] ??= []).push(listener); return this },
      off(channel, listener) { listeners[channel] = (listeners[channel] ?? []).filter(one => one !== listener); return this },
      removeListener(channel, listener) { return this.off(channel, listener) },
      send: (channel, ...args) => void ask('stand-in:send', [channel, ...args]),
    },
    webFrame: { setZoomFactor() {}, setVisualZoomLevelLimits() {} },
    webUtils: { getPathForFile: () => '' },
  }
  const require = name => { if (name === 'electron') return electron; throw new Error('preload asked for ' + name) }
  const module = { exports: {} };
  (function (require, module, exports) {${source}\n})(require, module, module.exports)
})()`
