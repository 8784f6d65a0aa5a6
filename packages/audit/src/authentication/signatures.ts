import type { HeaderField } from "../mime/message.ts";
import type { Signature } from "./authentication.ts";
import { LONGEST_NAME, MAX_COVERED, MAX_SIGNATURES } from "./limits.ts";
import { tagsOf } from "./tag-list.ts";

/** What a signature field claims (RFC 6376 §3.5, RFC 8617 §4.1.2), and where it stands. */
export interface SignatureField extends Omit<Signature, "isAligned"> {
  readonly field: HeaderField;
}

const KINDS: Readonly<Record<string, Signature["kind"]>> = {
  "dkim-signature": "dkim",
  "arc-message-signature": "arc",
};

/** The signatures of a header, those that name a domain and a list of fields. Never verified. */
export function signatureFields(header: readonly HeaderField[]): readonly SignatureField[] {
  return header
    .filter(({ key }) => Object.hasOwn(KINDS, key))
    .slice(0, MAX_SIGNATURES)
    .flatMap((field) => {
      const tags = tagsOf(field);
      const domain = nameIn(tags.get("d"));
      const headers = fieldsIn(tags.get("h"));
      if (domain === "" || headers.length === 0) return [];
      return [
        {
          field,
          kind: KINDS[field.key] ?? "dkim",
          domain,
          selector: nameIn(tags.get("s")),
          algorithm: nameIn(tags.get("a")),
          headers,
          bodyLength: lengthIn(tags.get("l")),
        },
      ];
    });
}

function nameIn(value: string | undefined): string {
  return (value ?? "").slice(0, LONGEST_NAME).toLowerCase();
}

function fieldsIn(value: string | undefined): readonly string[] {
  return (value ?? "")
    .toLowerCase()
    .split(":", MAX_COVERED)
    .filter((name) => name !== "");
}

/** RFC 6376 §3.5: up to 76 digits; more than a number holds is as good as the whole. */
function lengthIn(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,76}$/.test(value)) return null;
  return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
}
