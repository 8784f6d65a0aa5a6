import type { Day } from "@consentry/kernel";

import type { AuditOptions } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import type { Correspondence } from "./operator.ts";
import { siteOf } from "./site.ts";

/**
 * What a message was audited with and its document does not say: what the world answers is told in
 * the same language and named by the same table.
 */
export type AuditedWith = Pick<AuditOptions, "language" | "companies" | "recipient">;

/** As the document was judged: for its day, and with the name in From. */
export function correspondenceOf(
  { law, message }: Pick<AuditDocument, "law" | "message">,
  { companies = [] }: AuditedWith,
): Correspondence {
  const site = siteOf(message.from?.split("@").at(-1) ?? "");
  return { site, on: law.on as Day | null, listed: companies };
}
