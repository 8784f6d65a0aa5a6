import { toldParties } from "./told-parties.ts";
import type { Mail, ReadMail } from "./use-mails.ts";
import { partyName, senderSite, type PartySpeaker } from "./words-of-party.ts";

/** What several mails show together. */
export interface Together {
  readonly tracked: number;
  readonly untracked: number;
  readonly unclear: number;
  readonly unread: number;
  /** Who is told by most of the mails, with in how many. */
  readonly told: readonly (readonly [name: string, mails: number])[];
}

/** Names listed; the mails themselves say the rest. */
const MOST_NAMES = 5;

export function isRead(mail: Mail): mail is ReadMail {
  return mail.reading.state === "read";
}

export function lookTogether(mails: readonly Mail[], speaker: PartySpeaker): Together {
  const read = mails.filter(isRead);
  const verdicts = read.map(({ reading }) => reading.document.summary.verdict);
  const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
  const told = new Map<string, number>();
  for (const { reading } of read) {
    for (const name of namesTold(reading.document, speaker)) {
      told.set(name, (told.get(name) ?? 0) + 1);
    }
  }
  return {
    tracked: count("tracked"),
    untracked: count("untracked"),
    unclear: count("unclear"),
    unread: mails.filter(({ reading }) => reading.state === "failed").length,
    told: [...told].toSorted(([, a], [, b]) => b - a).slice(0, MOST_NAMES),
  };
}

/** Each name once a mail. A host that nobody knows is named itself. */
function namesTold(
  document: ReadMail["reading"]["document"],
  speaker: PartySpeaker,
): ReadonlySet<string> {
  const telling = toldParties(document).filter(({ opens, clicks }) => opens + clicks > 0);
  return new Set(
    telling.map(({ party, hosts }) => {
      if (party.role === "sender") return senderSite(party);
      const isKnown = party.service !== null || party.company !== null;
      return isKnown ? partyName(party, speaker) : (hosts[0] ?? "");
    }),
  );
}

/** The other mails on the page that come from the same domain. */
export function ofSameSender(mail: Mail, mails: readonly Mail[]): readonly ReadMail[] {
  const site = siteOf(mail);
  return mails.filter(isRead).filter((other) => other.id !== mail.id && siteOf(other) === site);
}

function siteOf(mail: Mail): string | null {
  const from = isRead(mail) ? mail.reading.document.message.from : null;
  return from?.split("@").at(-1)?.toLowerCase() ?? null;
}
