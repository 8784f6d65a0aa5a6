import { classify } from "./classify.ts";
import type { DeliveryReport } from "./incoming.ts";
import { MOST_REPORTS } from "./limits.ts";
import type { ReceivedMessage } from "./read-incoming.ts";
import { partOfType, reportBlocks, type ReportFields } from "./report-fields.ts";

const TYPES = ["message/delivery-status", "message/global-delivery-status"] as const;

/** Fields that only a recipient's block has (RFC 3464 §2.3). */
const OF_A_RECIPIENT = ["final-recipient", "original-recipient", "action", "status"] as const;

/**
 * What a delivery report says of each recipient; `null` when the message is none. Blocks that run
 * into each other, lack their type or their action are read as far as they tell something.
 *
 * @source RFC 3464 §2
 */
export function deliveryReports(message: ReceivedMessage): readonly DeliveryReport[] | null {
  const part = partOfType(message, TYPES);
  if (part === undefined) return null;
  const reports = reportBlocks(message, part)
    .filter((fields) => OF_A_RECIPIENT.some((name) => fields.has(name)))
    .slice(0, MOST_REPORTS)
    .map(readReport);
  return reports.length === 0 ? null : reports;
}

function readReport(fields: ReportFields): DeliveryReport {
  return classify({
    action: fields.get("action")?.split(/[\s(]/)[0]?.toLowerCase() ?? null,
    status: fields.get("status") ?? null,
    // `smtp; 550 5.1.1 …`: the type of the words, then the words.
    words: fields.get("diagnostic-code")?.replace(/^[\w-]{1,20}\s*;/, "") ?? null,
  });
}
