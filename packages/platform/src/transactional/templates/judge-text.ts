import type { FilledMessage } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { UNEXPLAINED } from "../gate/content-finding.ts";
import { judgeReadyContent, type Judged } from "../gate/judge-ready-content.ts";

/** Nobody's: a reserved name (RFC 2606). */
const RECIPIENT = "reader@example.org";

/**
 * What the gate says of a text filled in with its test data. That a picture's address tells its
 * readers apart is not asked: no datum may stand in one, so that it is the same in every message.
 */
export function judgeText(filled: FilledMessage, own: Pick<Own, "publicUrl" | "now">): Judged {
  const { reasons, findings } = judgeReadyContent({ ...filled, recipient: RECIPIENT }, own);
  return { reasons: reasons.filter(({ code }) => code !== UNEXPLAINED), findings };
}
