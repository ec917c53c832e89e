declare module 'shacl-engine' {
  import type { DataFactory, DatasetCore } from '@rdfjs/types'
  export class Validator {
    constructor(
      shapes: DatasetCore,
      options: {
        factory: DataFactory
        validations?: ReadonlyMap<unknown, unknown>
        targetResolvers?: ReadonlyMap<unknown, unknown>
      },
    )
    validate(data: {
      dataset: DatasetCore
    }): Promise<{ conforms: boolean; results: readonly unknown[]; dataset: DatasetCore }>
  }
}
declare module 'shacl-engine/sparql.js' {
  export const validations: ReadonlyMap<unknown, unknown>
  export const targetResolvers: ReadonlyMap<unknown, unknown>
}
