/** A package that is not needed for most work is missing. */
export class MissingPackageError extends Error {
  constructor(
    readonly packageName: string,
    cause: unknown,
  ) {
    super(`the package ${packageName} is not installed; install it: npm install ${packageName}`, { cause })
    this.name = 'MissingPackageError'
  }
}

/** Loads an optional dependency when it is used. @throws {MissingPackageError} */
export async function optional<T>(packageName: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    throw new MissingPackageError(packageName, error)
  }
}
