import { err, ok, type Result } from "@consentry/kernel";

import { holdingCriteria } from "../assessments/criteria/holding-criteria.ts";
import { changeOrganisation } from "../organisations/organisation.ts";
import type { RegisterFacts } from "../register/fact.ts";
import { registerFacts } from "../register/facts.ts";
import type { RegisterOwn } from "../register/own.ts";
import { noticeContent, noticeHash, type NoticeContent } from "./notice-content.ts";
import { isOurs, versionAddress } from "./notice-address.ts";
import { keepNotice, readAdditions } from "./store.ts";

/** The notice as it would be published at this moment. */
export interface NoticeNow {
  readonly facts: RegisterFacts;
  readonly content: NoticeContent;
  readonly hash: string;
}

export async function noticeNow(own: RegisterOwn): Promise<NoticeNow> {
  const { tx, organisation } = own;
  const facts = await registerFacts(own);
  const { additions } = await readAdditions(tx, organisation.id);
  const content = noticeContent(facts, additions, await holdingCriteria(tx, organisation.id));
  return { facts, content, hash: noticeHash(content) };
}

export interface Publishing {
  /** What whoever publishes has seen. */
  readonly hash: string;
  /** Whether forms and mails name it from now on. */
  readonly isLinked: boolean;
  readonly by: string;
}

/**
 * Publishes what somebody has seen, once: what says the same as the one in force is none. Linked,
 * forms and mails name this very version, so that what a person agreed to keeps which they saw.
 */
export async function publishNotice(
  own: RegisterOwn,
  { hash: seen, isLinked, by }: Publishing,
): Promise<Result<null, "changed-meanwhile">> {
  const { tx, organisation, publicUrl, now: at } = own;
  const { content, hash } = await noticeNow(own);
  if (hash !== seen) return err("changed-meanwhile");
  await keepNotice(tx, organisation.id, { hash, content, by, at });
  const { privacyNotice } = organisation;
  if (isLinked || isOurs(privacyNotice, publicUrl, organisation.id)) {
    const address = versionAddress(publicUrl, organisation.id, hash);
    if (address !== privacyNotice) {
      await changeOrganisation(tx, organisation.id, { privacyNotice: address });
    }
  }
  return ok(null);
}
