export function readTerms(): unknown[]
export function outputs(): { path: string; content: string }[]
