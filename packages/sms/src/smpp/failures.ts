import type { TextFailure } from "../transport/transport.ts";
import { statusName } from "./library.ts";

type Verdict = Pick<TextFailure, "kind" | "about">;

const RECIPIENT: Verdict = { kind: "for-good", about: "recipient" };
const MESSAGE: Verdict = { kind: "for-good", about: "message" };
const US: Verdict = { kind: "for-good", about: "policy" };

/**
 * What refusals mean (SMPP 3.4 §5.1.3, and the numbers of 5.0 that peers use with 3.4). One that is
 * not here, a vendor's own too, is tried again, and never held against a person.
 */
const VERDICTS: Readonly<Record<string, Verdict>> = {
  ESME_RINVDSTADR: RECIPIENT,
  ESME_RINVDSTTON: RECIPIENT,
  ESME_RINVDSTNPI: RECIPIENT,
  ESME_RINVNUMDESTS: RECIPIENT,
  ESME_RINVSRCADR: US,
  ESME_RINVSRCTON: US,
  ESME_RINVSRCNPI: US,
  ESME_RPROHIBITED: US,
  ESME_RSERTYPUNAUTH: US,
  ESME_RSERTYPDENIED: US,
  ESME_RINVMSGLEN: MESSAGE,
  ESME_RINVESMCLASS: MESSAGE,
  ESME_RINVDCS: MESSAGE,
  ESME_RINVEXPIRY: MESSAGE,
  ESME_RINVTLVSTREAM: MESSAGE,
  ESME_RTLVNOTALLWD: MESSAGE,
  ESME_RINVTLVLEN: MESSAGE,
  ESME_RINVTLVVAL: MESSAGE,
  ESME_RX_P_APPN: MESSAGE,
  ESME_RX_R_APPN: MESSAGE,
};

const AGAIN: Verdict = { kind: "for-now", about: "carrier" };

/** Of an answer to a text that was not "taken". */
export function failureOf(status: number, carrier: string): TextFailure {
  const code = statusName(status);
  return { ...(VERDICTS[code] ?? AGAIN), code, carrier };
}

const SLOW_DOWN: ReadonlySet<string> = new Set(["ESME_RTHROTTLED", "ESME_RMSGQFUL"]);

/** Whether a peer asks to be given less. */
export function asksToSlowDown(code: string): boolean {
  return SLOW_DOWN.has(code);
}
