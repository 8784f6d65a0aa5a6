import type { DeliveryToPerson } from "@consentry/client";

import { useReadPages, type Pages } from "../../api/use-api.ts";

/** As many as most people ever get. */
const AT_ONCE = 100;

export type Messages = Pages<DeliveryToPerson>;

/** The messages to one person, the latest first, as far as somebody looks. */
export function useMessages(id: string): Messages {
  return useReadPages("listDeliveriesToPerson", { params: { id }, query: { limit: AT_ONCE } });
}
