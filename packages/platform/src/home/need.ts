import type { Day, Instant } from "@consentry/kernel";

import type { Call } from "../http/api/route.ts";

/** What a person may have to do, the most pressing first. */
export const NEED_KINDS = [
  /** Nothing at all goes out: somebody stopped everything. */
  "everything-stopped",
  /** Something about the installation is wrong; `because` says what. */
  "installation-unwell",
  /** A breach of personal data of which somebody must be told: `because` says who tells. */
  "breach-to-tell",
  /** A campaign that was on its way stands still, by a person or by itself: `because` says why. */
  "campaign-stopped",
  /** An automation is active and messages of it do not go out: `because` says why. */
  "automation-stopped",
  /** More readers of a campaign complained, or left, than a list that asked for it does. */
  "many-complained",
  "many-left",
  /** Somebody used a right over their data, and the day to answer is over. */
  "people-unanswered",
  /** Somebody uses a right over their data. */
  "people-ask",
  /** Somebody who works here, or a program, read or took out the data of many people. */
  "read-in-bulk",
  /** A list that receivers ask names a server or a domain of ours. */
  "blacklisted",
  /** What a sending domain publishes is wrong: its mails may not arrive. */
  "domain-wrong",
  /** Servers refuse our mails by a rule of theirs. */
  "servers-refuse",
  /** A mailbox provider gets nothing of a campaign any more, since too much of it went wrong there. */
  "provider-held",
  /** Servers that nobody here knows send in our name, and prove nothing. */
  "unknown-sender",
  /** More mails in our name fail to prove it than before. */
  "proof-fails-more",
  /** There is no backup of the last days, though one is made every night. */
  "backup-missing",
  /** A backup did not come back when it was tried. */
  "backup-does-not-come-back",
  /** What stands in the ledger is not signed, though the job that signs had its time. */
  "ledger-unsigned",
  /** An import that stopped half-way. */
  "import-unfinished",
  /** An import whose report somebody has to look at before it is let in. */
  "import-waiting",
  /** What is past its day could not be removed; `because` names the rule. */
  "retention-failed",
  /** People who were erased, and whose traces are not all gone after two days. */
  "erasures-unfinished",
  /** People whose last day is over. */
  "people-overdue",
  "campaign-refused",
  "campaign-ready",
  "campaign-unchecked",
  /** What is done here calls for an assessment of its risks, or for another than there is. */
  "assessment-called-for",
  /** An assessment that was to be looked at again. */
  "assessment-review",
  /** The privacy notice says something else than is done. */
  "notice-drifted",
  /** The register says something else than when somebody confirmed it. */
  "register-drifted",
  /** The file of a breach that is told to everybody it must be, and still open. */
  "breach-open",
  /** A program that is told of what happens takes nothing any more; `because` says how it ends. */
  "webhook-failing",
  /** A mailbox where what comes back is fetched cannot be looked into; `because` says why. */
  "mailbox-trouble",
  /** The carrier of texts takes nothing; `because` says why. */
  "text-carrier-trouble",
  /** People wrote to our numbers, and nobody here has read it. */
  "texts-unanswered",
  /** A key that a program uses ends within two weeks, or did. */
  "key-ending",
  /** People who go within the month. */
  "people-due",
  /** What is held back for a claim is let go soon. */
  "holds-ending",
  /** A key was made and its record does not stand in the DNS. */
  "signing-key-waits",
  /** A sender whose mails cannot be signed. */
  "sender-unsigned",
  /** What opens the backups lies on the machine that they are for, and nowhere else as far as we know. */
  "backup-key-here",
  /** There is no relay: what is sent ends in the local inbox. */
  "relay-missing",
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** Something that waits for a person. */
export interface Need {
  readonly kind: NeedKind;
  /** The one thing it is about; `null` where it is about many or none. */
  readonly about: { readonly id: string; readonly name: string } | null;
  /** How many it is about; `null` where that says nothing. */
  readonly count: number | null;
  /** The day or the moment by which it should be done; `null` where none is set. */
  readonly due: Day | Instant | null;
  /** A word or a code of why; names nobody. */
  readonly because: string | null;
}

/** What a slice is asked with. */
export type Looking = Pick<
  Call,
  "tx" | "organisation" | "keys" | "now" | "publicUrl" | "places" | "inbox"
>;

/** What of one slice waits for a person at this moment. */
export type FindNeeds = (looking: Looking) => Promise<readonly Need[]>;

/** A need of which nothing more is said than that it is there. */
export function need(kind: NeedKind, more: Partial<Omit<Need, "kind">> = {}): Need {
  return { kind, about: null, count: null, due: null, because: null, ...more };
}

/** Of each kind no more are named one by one: who has more looks at their list. */
export const MOST_NAMED = 10;
