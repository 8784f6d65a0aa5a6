import type { HeaderField } from "../mime/message.ts";
import { carriesReader } from "../trackers/evidence.ts";
import { lookInside } from "./leaks.ts";
import type { Needles } from "./needles.ts";
import { opacityOf } from "./token.ts";

/** A header field that carries what tells one mailing or one reader from another. */
export interface HeaderNumber {
  readonly field: HeaderField;
  /** `address`: the reader's own, in whatever coding · `number`: opaque or called a number. */
  readonly what: "address" | "number";
}

/** What a value of such a field stays far below; the rest of a longer one is not read. */
const LONGEST_VALUE = 4_000;

/** Fields that platforms number their mail and readers by. */
const NUMBERED =
  /^(?:(?:x-|cfbl-)?feedback-id|x-(?:[a-z0-9-]{0,60}-)?(?!paid$|void$)(?:[a-z]{0,2}id|(?:campaign|recipient|message|recpt|subscriber|contact|member|user|customer|list)(?:-?id)?|msfbl))$/;

/** Written by programs on the way and in the reader's own mailbox, not by the sender. */
const OF_TRANSIT =
  /^x-(?:ms-|microsoft|google|gm-|spam|virus|originat|received|forward|mailman|kas|barracuda|proofpoint|mimecast|ironport|amavis)/;

/** The fields that single a mailing or its reader out, in the order of the header. */
export function headerNumbers(header: readonly HeaderField[], needles: Needles): HeaderNumber[] {
  return header.flatMap((field) => {
    const what = whatIn(field, needles);
    return what === null ? [] : [{ field, what }];
  });
}

function whatIn({ key, value }: HeaderField, needles: Needles): HeaderNumber["what"] | null {
  const isBounce = key === "return-path";
  if (!isBounce && (!NUMBERED.test(key) || OF_TRANSIT.test(key))) return null;
  const written = value.slice(0, LONGEST_VALUE).replace(/[\s<>]/g, "");
  if (written === "") return null;
  if (carriesReader(lookInside(written, needles).carries)) return "address";
  if (isBounce) return isNumbered(localPart(written)) ? "number" : null;
  return /\d{3}/.test(written) || opacityOf(written) >= 2 ? "number" : null;
}

/** An opaque value, or a run that is longer than a word and holds a digit. */
function isNumbered(local: string): boolean {
  const runs = local.match(/[a-z0-9]{16,}/gi) ?? [];
  return opacityOf(local) >= 2 || runs.some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}

/** Addresses of bounces carry the number before the `@`: `bounce-42-7fc3@` (VERP). */
function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("@")));
}
