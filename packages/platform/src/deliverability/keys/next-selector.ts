/** RFC 1035 §2.3.4, of one label. */
const LONGEST_SELECTOR = 63;

/** After so many tries somebody has a thousand keys, and names the next one themselves. */
const MOST_TRIED = 1_000;

/**
 * A name for a key that comes after another: the number at its end counts on, past all that are
 * taken. A name is not used again: a server that remembers the old key would refuse mail of the new.
 */
export function nextSelector(current: string, taken: readonly string[]): string {
  const digits = /\d{1,6}$/.exec(current)?.[0] ?? "";
  const stem = current.slice(0, current.length - digits.length).slice(0, LONGEST_SELECTOR - 6);
  const first = digits === "" ? 2 : Number(digits) + 1;
  for (let number = first; number < first + MOST_TRIED; number += 1) {
    const selector = `${stem}${number}`;
    if (!taken.includes(selector)) return selector;
  }
  return `${stem}${first + MOST_TRIED}`;
}
