const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows it as it is, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (ch) => ENTITIES[ch] as string)
