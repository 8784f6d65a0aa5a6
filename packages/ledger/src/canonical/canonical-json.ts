/** What a ledger entry is made of: no fractions, so that every runtime writes the same bytes. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue | undefined };

/**
 * The one text of a value: members sorted by UTF-16 code units, no white space, escapes as
 * ECMAScript writes them. Members that are `undefined` are left out.
 *
 * @source RFC 8785 (JCS), without its §3.2.2.3 for fractions: whole numbers only
 */
export function canonicalJson(value: CanonicalValue): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let members = "";
  // Written in one pass: a ledger of millions is checked entry by entry.
  for (const name of Object.keys(value).toSorted(byCodeUnit)) {
    const member = value[name];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
