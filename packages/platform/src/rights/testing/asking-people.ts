import { dayOf, EmailAddress, type Day } from "@consentry/kernel";
import type { RightKind } from "@consentry/law/letters";

import type { Database } from "../../database/database.ts";
import { openPublicSite, type PublicSite } from "../../http/public/testing/public-site.ts";
import type { Doing } from "../carrying-out/doing.ts";
import { receiveRequest, type NewRequest } from "../receive/receive-request.ts";
import type { RightsRequest } from "../request.ts";
import { findRequest } from "../store/read-requests.ts";
import { stepsOf } from "../store/steps.ts";

export const BY = "member:1";
export const NOTHING_MORE: Doing = { changes: null, corrected: [], recipients: [], by: BY };

/** A site with one person on it, and what tests do with what people ask. */
export interface AskingPeople {
  readonly site: PublicSite;
  /** Contact id of `ada@example.net`. */
  readonly ada: string;
  /** By post, of an address, unless said otherwise. */
  ask(kind: RightKind, changes?: Partial<NewRequest>): Promise<string>;
  read(id: string): Promise<RightsRequest>;
  /** Kinds of the steps, in order; of a letter which one. */
  steps(id: string): Promise<readonly string[]>;
}

export async function askingPeople(database: Database): Promise<AskingPeople> {
  const site = await openPublicSite(database);
  await site.post(await site.signUp("ada@example.net", ["send.newsletter"]), {});
  await site.mails();
  const [row] = await site.as(({ tx, organisation }) =>
    tx.rows<{ readonly id: string }>(
      "select contact_id as id from contacts where organisation_id = $1",
      [organisation.id],
    ),
  );
  const ada = row?.id ?? "";
  return {
    site,
    ada,
    ask: (kind, changes = {}) =>
      site.as(async (own) => {
        const received = await receiveRequest(own, {
          kind,
          cameBy: "post",
          contact: ada,
          address: null,
          locale: null,
          words: "",
          receivedOn: dayOf(own.now),
          by: BY,
          isProved: false,
          ...changes,
        });
        return received?.id ?? "";
      }),
    read: (id) =>
      site.as(async ({ tx, organisation }) => {
        const request = await findRequest(tx, organisation.id, id);
        if (request === null) throw new Error("there is no such request");
        return request;
      }),
    steps: (id) =>
      site.as(async ({ tx, organisation }) =>
        (await stepsOf(tx, organisation.id, id)).map(({ kind, about }) =>
          kind === "letter" ? `letter ${String(about["letter"])}` : kind,
        ),
      ),
  };
}

export function address(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("not an address");
  return parsed.value;
}

export const day = (text: string): Day => text as Day;
