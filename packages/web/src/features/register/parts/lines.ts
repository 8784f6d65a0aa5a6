/** `Name; contact; what for`, a line for each; semicolons of the last field are its own. */
export function linesOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.slice(0, row.findLastIndex((field) => field !== "") + 1).join("; "))
    .join("\n");
}

/** The fields of each line that says something, as many as asked, empty where there are no more. */
export function fieldsOf(text: string, count: number): readonly (readonly string[])[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const pieces = line.split(";").map((piece) => piece.trim());
      const first = pieces.slice(0, count - 1);
      const rest = pieces.slice(count - 1).join("; ");
      return Array.from({ length: count }, (_, at) =>
        at === count - 1 ? rest : (first[at] ?? ""),
      );
    });
}
