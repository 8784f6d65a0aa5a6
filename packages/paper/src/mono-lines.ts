/** A piece of source text, and whether it is the place quoted or stands around it. */
export interface MonoPiece {
  readonly text: string;
  readonly isHere: boolean;
}

/** Breaks source text into lines of so many characters at most; its own line ends stand. */
export function monoLines(
  pieces: readonly MonoPiece[],
  columns: number,
): readonly (readonly MonoPiece[])[] {
  const lines: MonoPiece[][] = [[]];
  let used = 0;
  for (const { text, isHere } of pieces) {
    text.split("\n").forEach((part, index) => {
      if (index > 0) {
        lines.push([]);
        used = 0;
      }
      const characters = Array.from(part);
      for (let at = 0; at < characters.length;) {
        if (used === columns) {
          lines.push([]);
          used = 0;
        }
        const taken = characters.slice(at, at + columns - used);
        lines.at(-1)?.push({ text: taken.join(""), isHere });
        used += taken.length;
        at += taken.length;
      }
    });
  }
  return lines;
}
