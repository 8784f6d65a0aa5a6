import type { HeaderField } from "../mime/message.ts";
import { siteOf } from "./sending.ts";

/** What a DKIM-Signature field claims (RFC 6376 §3.5). It is read, never verified. */
export interface Signature {
  readonly field: HeaderField;
  /** `d=`, lower case. */
  readonly domain: string;
  /** `h=`, lower case: the fields it covers. */
  readonly covers: ReadonlySet<string>;
}

/** What real signatures stay far below; the rest of a longer field is not read. */
const LONGEST_SIGNATURE = 20_000;

/** The signatures of a header, those that name a domain and a list of fields. */
export function signaturesOf(header: readonly HeaderField[]): readonly Signature[] {
  return header
    .filter(({ key }) => key === "dkim-signature")
    .flatMap((field) => {
      const tags = tagsOf(field.value.slice(0, LONGEST_SIGNATURE));
      const domain = tags.get("d")?.toLowerCase() ?? "";
      const covers = tags.get("h")?.toLowerCase().split(":") ?? [];
      return domain === "" || covers.length === 0
        ? []
        : [{ field, domain, covers: new Set(covers) }];
    });
}

/** RFC 6376 §3.2; folding may stand anywhere in the values that are read here. */
function tagsOf(value: string): ReadonlyMap<string, string> {
  return new Map(
    value.split(";").flatMap((tag) => {
      const equals = tag.indexOf("=");
      if (equals < 1) return [];
      return [[tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s+/g, "")] as const];
    }),
  );
}

/** Whether it speaks for the author's own domain or one under the same name (RFC 7489 §3.1.1). */
export function isAligned({ domain }: Signature, site: string | null): boolean {
  return site !== null && siteOf(domain) === site;
}
