import { handToAuditor } from "../../inbox/hand-to-auditor.ts";
import { sure } from "../sure.ts";
import type { Place } from "../time/stages.ts";
import { FOREIGN_MAILS } from "./mails.ts";
import { messageOf } from "./message.ts";

/** Hands three mails of others to the auditor of an organisation, each on the day it came. */
export async function handInForeignMails({
  installation,
  organisation,
  past,
}: Place): Promise<void> {
  for (const mail of FOREIGN_MAILS) {
    const now = past.moment(mail.daysAgo, "09:40");
    const message = messageOf(mail, now);
    sure(await handToAuditor(installation.database, { organisation, message, now }));
  }
}
