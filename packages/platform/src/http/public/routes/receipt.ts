import { keyId, verifyReceipt, type ReceiptVerdict } from "@consentry/ledger";

import { asOrganisation } from "../../../consent/asking/own.ts";
import type { Installation } from "../../../installation.ts";
import { parseOrganisationId } from "../../../database/organisation-id.ts";
import { publicKeysOf } from "../../../organisations/signing-key.ts";
import { receiptPage } from "../pages/receipt-page.ts";
import type { PublicRoute } from "../public-pages.ts";

/** A receipt quotes whole forms; that of the longest visit stays well below. */
const LARGEST_RECEIPT = 256 * 1024;

/** `/receipt`: anybody checks a receipt. Nothing of it is kept. */
export const receiptRoute: PublicRoute = {
  path: "/receipt",
  what: "check a consent receipt",
  largestBody: LARGEST_RECEIPT,
  get: ({ language }) => Promise.resolve({ body: receiptPage(language, "", null) }),
  post: async ({ installation, language, field }) => {
    const written = (field("receipt") ?? "").trim();
    const verdict = verifyReceipt(written);
    const knownAs = await signerKnownHere(installation, verdict);
    return { body: receiptPage(language, written, { verdict, knownAs }) };
  },
};

/** The organisation of this installation whose key signed it; `null` when it is none of them. */
async function signerKnownHere(
  installation: Installation,
  verdict: ReceiptVerdict,
): Promise<string | null> {
  if (!verdict.isValid) return null;
  const [event] = verdict.receipt.events;
  const organisation = parseOrganisationId(event?.entry.event.organisation ?? "");
  if (!organisation.ok) return null;
  return asOrganisation(installation, organisation.value, async (own) => {
    const keys = await publicKeysOf(own.tx, own.organisation.id);
    return keys.some((key) => keyId(key) === verdict.keyId) ? own.organisation.name : null;
  });
}
