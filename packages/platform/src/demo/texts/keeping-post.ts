import { randomUUID } from "node:crypto";

import { Bug, ok, type Instant } from "@consentry/kernel";
import type { TextTransport } from "@consentry/sms";

import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { keepLocalText } from "../../texts/carriers/local-carrier.ts";
import { LOCAL_CARRIER } from "../../texts/own-texts.ts";
import type { Place } from "../time/stages.ts";

/** Whoever takes all texts of a day that is over, and keeps them in the local inbox. */
export function keepingPost(
  installation: Place["installation"],
  organisation: OrganisationId,
  at: Instant,
): { readonly transport: TextTransport; readonly taken: readonly string[] } {
  const taken: string[] = [];
  const transport: TextTransport = {
    async deliver(message) {
      const id = randomUUID();
      taken.push(id);
      await keepLocalText({ ...installation, now: () => at }, organisation, message);
      return ok({ carrier: LOCAL_CARRIER, messageIds: [id] });
    },
    close: () => Promise.resolve(),
  };
  return { transport, taken };
}

/** Does something in an organisation of the demo as if it were then. */
export async function asOf<T>(
  { installation, organisation }: Place,
  at: Instant,
  work: (own: Own) => Promise<T>,
): Promise<T> {
  const done = await asOrganisation({ ...installation, now: () => at }, organisation, work);
  if (done === null) throw new Bug("an organisation of the demo is gone");
  return done;
}
