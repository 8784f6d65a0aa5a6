import { saysPolicy } from "../incoming/classify.ts";
import { asksToSlow } from "./asks-to-slow.ts";
import type { DeliveryFailure } from "./transport.ts";

/** What the SMTP library says of a failed step. Its text may hold addresses and is not kept. */
export interface StepError {
  readonly code?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

/**
 * Reads a failure from what the server answered and to which command. RFC 5321 §4.2.1: 5yz is for
 * good. RFC 3463: the second digit of an enhanced code tells what it is about. Whatever is unclear
 * is tried again, and never held against a person.
 *
 * @param isHandedOver whether the whole mail was on its way when it failed
 */
export function failureOf(
  error: StepError,
  relay: string,
  { isHandedOver }: { readonly isHandedOver: boolean },
): DeliveryFailure {
  const { responseCode: status, command = "" } = error;
  if (status === undefined || status < 400) {
    const code = error.code ?? "-";
    if (isHandedOver) return { kind: "unknown", about: "relay", code, relay };
    // The library refuses before it asks: an address the server has no word for, a mail too large.
    if (code === "EMESSAGE") return { kind: "for-good", about: "message", code, relay };
    return { kind: "for-now", about: "relay", code, relay };
  }
  const words = error.response ?? "";
  const enhanced = enhancedCode(words);
  const code = enhanced === null ? String(status) : `${status} ${enhanced}`;
  const step = stepOf(command);
  // Of one recipient's mail it is what their provider says, also where it ends the session.
  if ((step === "recipient" || step === "content") && asksToSlow(code, words)) {
    return { kind: "for-now", about: "policy", code, relay, asksToSlow: true };
  }
  const said = aboutOf(status, enhanced, command);
  const about = said === "recipient" && saysPolicy(words) ? "policy" : said;
  const isForGood = status >= 500 && about !== "relay";
  return { kind: isForGood ? "for-good" : "for-now", about, code, relay };
}

/** The code of an answer, without its words: `250 2.0.0`. */
export function replyCode(response: string): string {
  const enhanced = enhancedCode(response);
  const status = response.slice(0, 3);
  return enhanced === null ? status : `${status} ${enhanced}`;
}

/** RFC 2034: class, subject and detail behind the status. */
const ENHANCED = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?:\s|$)/;

function enhancedCode(response: string): string | null {
  return ENHANCED.exec(response)?.[1] ?? null;
}

/** Service not available, and what a login can end in. */
const RELAY_STATUS: ReadonlySet<number> = new Set([421, 432, 454, 530, 534, 535, 538]);

function aboutOf(
  status: number,
  enhanced: string | null,
  command: string,
): DeliveryFailure["about"] {
  if (RELAY_STATUS.has(status)) return "relay";
  const step = stepOf(command);
  // Before a mail was named, nothing can be said of it; after, a refused sender is a rule about us.
  if (step === "session") return "relay";
  if (step === "sender") return status < 500 ? "relay" : "policy";
  switch (enhanced?.split(".")[1] ?? "0") {
    case "1":
    case "2":
      return "recipient";
    case "3":
    case "4":
      return "relay";
    case "5":
    case "6":
      return "message";
    case "7":
      return "policy";
    default:
      return step === "recipient" ? "recipient" : "message";
  }
}

function stepOf(command: string): "session" | "sender" | "recipient" | "content" {
  if (command.startsWith("MAIL")) return "sender";
  if (command.startsWith("RCPT")) return "recipient";
  return command.startsWith("DATA") ? "content" : "session";
}
