/** A text as the database can hold it: with neither a NUL nor half a character. */
export function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
