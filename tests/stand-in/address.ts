// app://bundle/ is served at http://bundle.app.localhost/: a secure origin that Chromium accepts without registering a scheme.
const standard = /^(https?|file|data|blob|about|devtools|chrome[a-z-]*|javascript):/

/** The address the browser is given for one of the app's own scheme. */
export const toShown = (address: string) =>
  standard.test(address) ? address : address.replace(/^([a-z]+):\/\/([^/]*)/, 'http://$2.$1.localhost')

/** The address the app is told for one the browser reports. */
export const toReal = (address: string) => address.replace(/^http:\/\/([^/]*)\.([a-z]+)\.localhost/, '$2://$1')

/** Scheme and host of a real address. */
export const originOf = (url: string) => url.split('/').slice(0, 3).join('/')
