/**
 * A text in lines of so many characters, for drawings, whose text does not break by itself. What
 * has no room ends in an ellipsis; a word longer than a line is cut.
 */
export function wrapWords(text: string, longest: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= longest) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
  }
  if (line !== "") lines.push(line);
  return lines.slice(0, most).map((one, index) => {
    const isCut = index === most - 1 && lines.length > most;
    return isCut ? cut(`${one}…`, longest) : cut(one, longest);
  });
}

function cut(line: string, longest: number): string {
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
