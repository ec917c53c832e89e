import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface Credentials {
  /** Left out where only a password is told: the database's usual name. */
  user?: string
  password: string
}

/** The credentials file cannot be used. */
export class CredentialsError extends Error {
  constructor(
    readonly file: string,
    readonly code: 'unreadable' | 'open-to-others' | 'malformed',
  ) {
    super(`${file}: ${code}`)
    this.name = 'CredentialsError'
  }
}

/**
 * User and password for a host: `ZHENGTU_USER` and `ZHENGTU_PASSWORD`, else the file that `ZHENGTU_NETRC` or `NETRC` names,
 * else `~/.netrc` (`machine HOST login USER password WORD`, `default` for any other host, values in quotes where they hold
 * spaces). Nothing where neither tells.
 * @throws {CredentialsError} for a file that others may read, that was named and is not there, or that is no netrc file
 */
export function credentialsFor(url: URL, env: NodeJS.ProcessEnv = process.env): Credentials | undefined {
  if (env.ZHENGTU_PASSWORD !== undefined)
    return { ...(env.ZHENGTU_USER ? { user: env.ZHENGTU_USER } : {}), password: env.ZHENGTU_PASSWORD }
  const named = env.ZHENGTU_NETRC ?? env.NETRC
  const file = named ?? join(homedir(), '.netrc')
  let text: string
  try {
    if (process.platform !== 'win32' && statSync(file).mode & 0o077) throw new CredentialsError(file, 'open-to-others')
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof CredentialsError) throw error
    if (named === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new CredentialsError(file, 'unreadable')
  }
  return entryFor(text, url.hostname, file)
}

function entryFor(text: string, host: string, file: string): Credentials | undefined {
  const words = [...text.replace(/^[ \t]*#.*$/gmu, '').matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(
    ([, quoted, plain]) => plain ?? (quoted ?? '').replace(/\\(.)/gu, '$1'),
  )
  let here = false
  let user: string | undefined
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === 'default') here = true
    else if (word === 'machine') {
      here = words[++i] === host
      user = undefined
    } else if (word === 'login' || word === 'account') {
      const value = words[++i]
      if (word === 'login') user = value
    } else if (word === 'password') {
      const password = words[++i]
      if (password === undefined) throw new CredentialsError(file, 'malformed')
      if (here && user !== undefined) return { user, password }
    } else throw new CredentialsError(file, 'malformed')
  }
  return undefined
}
