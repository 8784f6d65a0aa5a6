import { EmailAddress } from "@consentry/kernel";
import { DOMAIN_WORDS, sayRemark, type DomainLanguage } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { queueLetter } from "../../consent/asking/queue-letter.ts";
import { statement } from "../../database/statement.ts";
import type { Change } from "../domains/changes.ts";

interface Told {
  readonly subject: string;
  readonly before: readonly string[];
  readonly link: string;
}

/** Writes to the owners that something of a domain is wrong which was not. */
export function tellOfDomain(own: Own, domain: string, changes: readonly Change[]): Promise<void> {
  const say = (language: DomainLanguage): readonly string[] =>
    changes.flatMap(({ name, about, remarks }) => [
      `${DOMAIN_WORDS[language].checks[name].title}${about === null ? "" : ` ${about}`}`,
      ...remarks.map((remark) => sayRemark(remark, language).is),
    ]);
  return tell(own, `/deliverability/domains/${domain}`, {
    en: {
      subject: `Something is wrong with ${domain}`,
      before: [`What ${domain} publishes for its mail has changed for the worse:`, ...say("en")],
      link: "What should be there, to be pasted:",
    },
    fr: {
      subject: `Quelque chose ne va pas avec ${domain}`,
      before: [`Ce que ${domain} publie pour ses courriels a changé en mal :`, ...say("fr")],
      link: "Ce qui devrait y être, à copier :",
    },
  });
}

/** Writes to the owners that lists name a server or a domain of theirs. */
export function tellOfListing(own: Own, subject: string, lists: readonly string[]): Promise<void> {
  const names = lists.join(", ");
  return tell(own, "/deliverability/blacklists", {
    en: {
      subject: `${subject} is on a blacklist`,
      before: [
        `${subject} is listed by ${names}. Receivers who ask that list may refuse your mail.`,
      ],
      link: "What it means, and where to be taken off:",
    },
    fr: {
      subject: `${subject} est sur une liste noire`,
      before: [
        `${subject} figure sur ${names}. Les destinataires qui interrogent cette liste peuvent refuser vos courriels.`,
      ],
      link: "Ce que cela signifie, et où demander le retrait :",
    },
  });
}

async function tell(
  own: Own,
  path: string,
  words: Readonly<Record<DomainLanguage, Told>>,
): Promise<void> {
  const { tx, organisation, publicUrl } = own;
  const language = organisation.locale.startsWith("fr") ? "fr" : "en";
  const { subject, before, link } = words[language];
  for (const { email } of await tx.rows(OWNERS, [organisation.id])) {
    const address = EmailAddress.parse(email);
    if (!address.ok) continue;
    await queueLetter(own, "staff-alert", {
      address: address.value,
      language,
      subject,
      before,
      quoted: [],
      link: { words: link, url: `${publicUrl}${path}` },
      after: [],
    });
  }
}

const OWNERS = statement<{ readonly email: string }>(
  "members.owners_to_tell",
  `select account.email from members as member
     join accounts as account on account.account_id = member.account_id
    where member.organisation_id = $1 and member.role = 'owner' and not account.is_demo`,
);
