import type { HeaderField } from "../mime/message.ts";
import type { Sending } from "./sending.ts";

/** The addresses that a List-Unsubscribe field offers (RFC 2369 §2), white space of folding gone. */
export function offeredIn(header: readonly HeaderField[]): readonly string[] {
  return header
    .filter(({ key }) => key === "list-unsubscribe")
    .flatMap(({ value }) => [...value.matchAll(/<([^<>]{1,8000})>/g)])
    .map((match) => (match[1] ?? "").replace(/\s+/g, ""))
    .filter((uri) => /^(?:https?|mailto):/i.test(uri));
}

/** RFC 8058 §3.1: the one value that the field may have. */
export function hasOneClick(header: readonly HeaderField[]): boolean {
  return header.some(
    ({ key, value }) =>
      key === "list-unsubscribe-post" && /^List-Unsubscribe=One-Click$/i.test(value.trim()),
  );
}

/** Mail that owes a way out, in a copy of which a missing field says something. */
export function owesWayOut(sending: Sending): boolean {
  return sending.mailing.kind === "bulk" && sending.isAsDelivered && sending.isWhole;
}
