declare module 'shacl-engine' {
  import type { DataFactory, DatasetCore } from '@rdfjs/types'
  export class Validator {
    constructor(shapes: DatasetCore, options: { factory: DataFactory })
    validate(data: {
      dataset: DatasetCore
    }): Promise<{ conforms: boolean; results: readonly unknown[]; dataset: DatasetCore }>
  }
}
