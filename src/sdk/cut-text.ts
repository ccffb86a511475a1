/** The text, or its beginning with "…" at the end: at most `most` UTF-16 units in all, and never half a surrogate pair. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
