/** The value of a table under a word of the source; `undefined` for words it has not, `constructor` and its like among them. */
export function lookup<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
