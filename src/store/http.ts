import { createHash, randomBytes } from 'node:crypto'
import type { Credentials } from './credentials.ts'

/** The server refused: its status, and what it said. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'HttpError'
  }
}

/** How long a server may take to answer one request. */
const PATIENCE = 10 * 60_000

/** A client of one server: Basic authentication, or Digest (RFC 7616, MD5) where the server asks for it, as Virtuoso does. */
export function httpClient(credentials: Credentials | undefined, defaultUser: string) {
  const user = credentials?.user ?? defaultUser
  let challenge: string | undefined
  let count = 0
  // Credentials are told only to a server that asks for them, and as it asks.
  const authorization = (method: string, url: URL): string | undefined => {
    if (!credentials || challenge === undefined) return undefined
    if (!/^Digest\b/iu.test(challenge))
      return `Basic ${Buffer.from(`${user}:${credentials.password}`, 'utf8').toString('base64')}`
    return digest(challenge, { user, password: credentials.password }, method, url, ++count)
  }
  /** @throws {HttpError} for any status but 2xx; @throws what fetch throws where nobody answers */
  return async function request(
    method: string,
    url: URL,
    body?: string,
    type?: string,
    accept?: string,
  ): Promise<string> {
    for (let tries = 0; ; tries++) {
      const login = authorization(method, url)
      const response = await fetch(url, {
        method,
        headers: {
          ...(login ? { authorization: login } : {}),
          ...(type ? { 'content-type': type } : {}),
          ...(accept ? { accept } : {}),
        },
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      })
      const text = await response.text()
      if (response.ok) return text
      const asked = response.headers.get('www-authenticate') ?? ''
      if (response.status === 401 && tries === 0 && credentials && /^(Basic|Digest)\b/iu.test(asked)) {
        challenge = asked
        count = 0
        continue
      }
      throw new HttpError(
        response.status,
        text.trim().slice(0, 500).split('\n').slice(0, 3).join(' ') || response.statusText,
      )
    }
  }
}

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex')

function digest(
  challenge: string,
  { user, password }: { user: string; password: string },
  method: string,
  url: URL,
  count: number,
): string {
  const part = (name: string) => new RegExp(`${name}="?([^",]+)"?`, 'iu').exec(challenge)?.[1] ?? ''
  const [realm, nonce, opaque] = [part('realm'), part('nonce'), part('opaque')]
  const uri = url.pathname + url.search
  const nc = count.toString(16).padStart(8, '0')
  const cnonce = randomBytes(8).toString('hex')
  const secret = md5(`${user}:${realm}:${password}`)
  const response = md5(`${secret}:${nonce}:${nc}:${cnonce}:auth:${md5(`${method}:${uri}`)}`)
  return `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", cnonce="${cnonce}", nc=${nc}, qop=auth, algorithm=MD5, response="${response}"${opaque ? `, opaque="${opaque}"` : ''}`
}
