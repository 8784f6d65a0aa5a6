/** Words between commas, in lower case as cells are compared; `null` when there is none. */
export function splitWords(text: string): readonly string[] | null {
  const words = text.split(",").map((word) => word.trim().toLowerCase());
  const said = words.filter((word) => word !== "");
  return said.length === 0 ? null : said;
}
