/** What an address tells of its reader, and how it is written there. */
export interface Carried {
  readonly what: "recipient-address" | "recipient-part" | "an-address" | "header-value";
  /** Outermost first: `["base64", "md5"]` is the MD5 of it inside base64; `["plain"]` bare. */
  readonly encoding: readonly string[];
}
