/** Whether words stand in scripts of the languages whose words are looked for. */
export function isKnownScript(words: string): boolean {
  if (!BEYOND_WESTERN.test(words)) return WESTERN_LETTER.test(words);
  const beyond = beyondAscii(words);
  const letters = countMatches(beyond, /\p{L}/gu);
  const known = countMatches(beyond, KNOWN);
  // The letters of ASCII are Latin: where no unknown script stands, they need not be counted.
  if (known >= letters) return letters > 0 || /[a-z]/i.test(words);
  const plain = countPlainLetters(words);
  return plain + known > (plain + letters) * 0.9;
}

/** What may be a letter of another script than Latin: not in Latin-1 but `µ`, punctuation or a sign. */
const BEYOND_WESTERN = /[µ\u0100-\u1fff\u2070-\u209f\u2100-\uffff]/;
const WESTERN_LETTER = /[a-zªºß-öø-ÿ]/i;

/** Those of `words-of-scripts.ts`, and Latin, whose words stand where they are looked for. */
const KNOWN =
  /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Arabic}|\p{Script=Hebrew}|ー/gu;

export function countLetters(words: string): number {
  return countPlainLetters(words) + countMatches(beyondAscii(words), /\p{L}/gu);
}

/** What a rule of Unicode has to be asked about: in most mail a small part. */
function beyondAscii(words: string): string {
  return (words.match(/[\u0080-\uffff]+/g) ?? []).join(" ");
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function countPlainLetters(words: string): number {
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const small = words.charCodeAt(i) | 0x20;
    if (small >= 0x61 && small <= 0x7a) count++;
  }
  return count;
}
