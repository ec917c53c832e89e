import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CredentialsError, credentialsFor } from '../../src/store/credentials.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-netrc-'))
afterAll(() => rmSync(folder, { recursive: true }))
const url = new URL('bolt://db.example:7687')

function netrc(text: string, mode = 0o600): NodeJS.ProcessEnv {
  const file = join(folder, 'netrc')
  writeFileSync(file, text)
  chmodSync(file, mode)
  return { NETRC: file }
}

describe('credentials', () => {
  it('come from the environment first', () => {
    const env = { ...netrc('machine db.example login a password b'), ZHENGTU_PASSWORD: 'x' }
    expect(credentialsFor(url, env)).toEqual({ password: 'x' })
    expect(credentialsFor(url, { ...env, ZHENGTU_USER: 'u' })).toEqual({ user: 'u', password: 'x' })
  })
  it('come from the entry of the host, else from the default', () => {
    const text = `# comment with password words
machine other.example login o password wrong
machine db.example
  login me
  password "two words \\" and a quote"
default login any password thing
`
    expect(credentialsFor(url, netrc(text))).toEqual({ user: 'me', password: 'two words " and a quote' })
    expect(credentialsFor(new URL('bolt://third:1'), netrc(text))).toEqual({ user: 'any', password: 'thing' })
    expect(credentialsFor(url, netrc('machine other login o password p'))).toBeUndefined()
  })
  it('refuses a file that others may read, that is not there, or that is something else', () => {
    const codes = [
      () => credentialsFor(url, netrc('machine db.example login a password b', 0o644)),
      () => credentialsFor(url, { NETRC: join(folder, 'missing') }),
      () => credentialsFor(url, netrc('{"password": "x"}')),
    ].map((attempt) => {
      try {
        return attempt()
      } catch (error) {
        expect(error).toBeInstanceOf(CredentialsError)
        expect((error as Error).message).not.toContain('password b')
        return (error as CredentialsError).code
      }
    })
    expect(codes).toEqual(['open-to-others', 'unreadable', 'malformed'])
  })
})
