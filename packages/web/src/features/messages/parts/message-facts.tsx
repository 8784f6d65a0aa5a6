import type { Message } from "@consentry/client";
import type { ReactNode } from "react";

import { Facts } from "../../../ui/facts.tsx";
import { Link } from "../../../ui/link.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { formatBytes } from "../../../words/format.ts";
import { WORDS, type MessageWords } from "../words/words.ts";

type Fact = readonly [label: string, value: ReactNode];

/** To whom, by what, when; only what is known. */
export function MessageFacts({ message }: { readonly message: Message }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { message: said } = words;
  const { recipient, recipientName, files } = message;
  const to = recipientName === null ? recipient : `${recipientName} <${recipient ?? ""}>`;
  return (
    <Section title={said.facts}>
      <Facts
        items={[
          [said.to, recipient === null ? said.erased : to],
          [said.template, <WrittenBy key="template" message={message} />],
          ...known(said.replyTo, message.replyTo),
          ...known(said.reference, message.reference),
          [said.accepted, <Moment key="accepted" at={message.acceptedAt} />],
          ...moment(said.sendAt, message.sendAt),
          ...moment(said.sent, message.sentAt),
          ...known(said.relay, message.relay),
          ...(message.attempts > 1 ? [[said.attempts, message.attempts] as const] : []),
          ...known(said.reason, reasonOf(message, words)),
          ...(message.receipt ? [[said.receipt, said.receiptAsked] as const] : []),
          ...(message.proof === "portal" ? [[said.portal, said.portalAsked] as const] : []),
          ...(message.possibleDuplicates > 0
            ? [[said.duplicates, said.duplicatesSaid(message.possibleDuplicates)] as const]
            : []),
          ...(files.length > 0
            ? [
                [
                  said.files,
                  files
                    .map(({ name, bytes }) => `${name} (${formatBytes(bytes, language)})`)
                    .join(", "),
                ] as const,
              ]
            : []),
          ...Object.entries(message.metadata),
        ]}
      />
    </Section>
  );
}

function known(label: string, value: string | null): readonly Fact[] {
  return value === null ? [] : [[label, value]];
}

function moment(label: string, at: string | null): readonly Fact[] {
  return at === null ? [] : [[label, <Moment key={label} at={at} />]];
}

function reasonOf({ state, reason }: Message, { message: said }: MessageWords): string | null {
  if (reason === null || state === "sent") return null;
  const words: Readonly<Record<string, string>> = said.reasons;
  return words[reason] ?? reason;
}

function WrittenBy({ message }: { readonly message: Message }): ReactNode {
  const { message: said } = useFeatureWords(WORDS).words;
  const { template, templateVersion: version, templateLocale: locale } = message;
  if (template === null || version === null) return said.ready;
  const search = new URLSearchParams({ version: String(version), ...(locale && { locale }) });
  return (
    <>
      <Link href={`/messages/templates/${template}?${search}`}>
        {said.byTemplate(template, version)}
      </Link>
      {locale === null ? null : ` ${said.inLocale(locale)}`}
    </>
  );
}
