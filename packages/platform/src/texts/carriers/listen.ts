import type { TextListener } from "@consentry/sms";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { takeIncoming } from "../incoming/take-incoming.ts";
import type { TextWork } from "../own-texts.ts";
import { takeReceipt } from "../receipts/take-receipt.ts";

/**
 * What is done with what a carrier tells. Each promise resolves when it is on disk: the carrier is
 * answered then, and tells it again if it was not.
 *
 * @param session whose session it came by; `null`: the installation's
 */
export function listenerFor(work: TextWork, session: OrganisationId | null): TextListener {
  return {
    async receipt(receipt) {
      await takeReceipt(work, session, receipt);
    },
    incoming: (text) => takeIncoming(work, session, text),
  };
}
