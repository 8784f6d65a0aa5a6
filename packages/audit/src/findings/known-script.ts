/** Whether words stand in the script of the languages whose words are looked for. */
export function isKnownScript(words: string): boolean {
  const letters = countLetters(words);
  const known = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && known > letters * 0.9;
}

export function countLetters(words: string): number {
  return words.match(/\p{L}/gu)?.length ?? 0;
}
