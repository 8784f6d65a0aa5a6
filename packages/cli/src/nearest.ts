/** Returns the known word a slip of the fingers away from `word`, or `undefined` when none is. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const tolerated = word.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = tolerated + 1;
  for (const candidate of known) {
    const distance = editDistance(word.slice(0, 40), candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? known.find((candidate) => word.length >= 3 && candidate.startsWith(word));
}

/** Levenshtein's: letters added, dropped or changed. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
