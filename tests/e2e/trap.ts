import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** A server on this computer that must never be reached, over TCP or UDP. */
export interface Trap {
  readonly port: number
  /** What came, as `tcp: …` or `udp: …` with its first line. */
  readonly hits: string[]
  close(): void
}

/** Opens a trap on one free port of 127.0.0.1, for TCP and UDP alike. */
export async function openTrap(): Promise<Trap> {
  const hits: string[] = []
  const udp = createSocket('udp4').on('message', bytes => void hits.push(`udp: ${bytes.length} bytes`))
  const tcp = createServer(socket => {
    const place = hits.push('tcp: connected') - 1
    socket.on('error', () => {}) // whoever came may go without a word
    socket.once('data', bytes => {
      hits[place] = `tcp: ${bytes.toString('latin1').split('\r\n')[0]}`
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\ncaught')
    })
  })
  const port = await new Promise<number>((done, fail) => {
    tcp.once('error', fail).listen(0, '127.0.0.1', () => {
      const address = tcp.address()
      if (address === null || typeof address === 'string') fail(new Error('The trap has no port'))
      else done(address.port)
    })
  })
  await new Promise<void>(done => udp.bind(port, '127.0.0.1', done))
  return { port, hits, close: () => void (tcp.close(), udp.close()) }
}
