import type { Instant } from "@consentry/kernel";

import type { Database } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { forwarded } from "./forwarded.ts";
import { keepMails } from "./keep-mails.ts";
import type { TakenMail } from "./take-mail.ts";

/** Keeps what somebody forwarded, each mail by itself, with who handed it in. */
export async function keepForwarded(
  database: Database,
  organisation: OrganisationId,
  { sender, recipients, message }: TakenMail,
  now: Instant,
): Promise<void> {
  const { messages, came } = forwarded(message);
  const [recipient = ""] = recipients;
  const mails = messages.map((one) => ({
    sender,
    recipient,
    message: one,
    came,
    handedInBy: "mail",
  }));
  await keepMails(database, organisation, { folder: "audit", mails }, now);
}
