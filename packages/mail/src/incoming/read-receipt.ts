import type { ReadReceipt } from "./incoming.ts";
import type { ReceivedMessage } from "./read-incoming.ts";
import { partOfType, reportBlocks } from "./report-fields.ts";
import { bare } from "./returned.ts";

/**
 * What a disposition notification says; `null` when the message is none.
 *
 * @source RFC 8098 §3.2
 */
export function readReceipt(message: ReceivedMessage): ReadReceipt | null {
  const part = partOfType(message, ["message/disposition-notification"]);
  if (part === undefined) return null;
  const [fields] = reportBlocks(message, part).filter((block) => block.has("disposition"));
  // `manual-action/MDN-sent-manually; displayed`
  const [mode = "", type = ""] = (fields?.get("disposition") ?? "").toLowerCase().split(";");
  const said = type.trim().split("/")[0];
  return {
    kind: "read-receipt",
    disposition: said === "displayed" || said === "deleted" ? said : "other",
    isByHand: mode.includes("manual-action") && mode.includes("sent-manually"),
    messageId: bare(fields?.get("original-message-id")),
  };
}
