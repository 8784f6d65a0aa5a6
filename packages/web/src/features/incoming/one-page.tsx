import "./incoming.css";
import type { IncomingMailWhole } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useRead } from "../../api/use-api.ts";
import { Facts } from "../../ui/facts.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Day, Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { bounceWord, markOf, sayFollowed, sayWhat } from "./parts/say-incoming.ts";
import { WORDS } from "./words/words.ts";

/** One thing that came back. */
export function OneIncomingPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  return (
    <Loaded of={useRead("getIncoming", { params: { id } })}>
      {(mail) => <OneIncoming mail={mail} />}
    </Loaded>
  );
}

function OneIncoming({ mail }: { readonly mail: IncomingMailWhole }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { facts } = words;
  const { contact, campaign, status, diagnostic } = mail;
  return (
    <Page
      title={sayWhat(mail, words)}
      up={{ href: "/incoming", label: words.title }}
      {...(mail.kind === "bounce" && { lead: words.bounceHelp[bounceWord(mail)] })}
    >
      <Facts
        items={[
          [
            facts.followed,
            <Marked key="followed" kind={markOf(mail)}>
              {sayFollowed(mail, words)}
            </Marked>,
          ],
          [
            facts.about,
            contact === null ? (
              mail.foundBy === null ? (
                words.nobody
              ) : (
                words.erased
              )
            ) : (
              <Link key="who" href={`/contacts/${contact}`}>
                {mail.address}
              </Link>
            ),
          ],
          ...(campaign === null
            ? []
            : [
                [
                  facts.campaign,
                  <Link key="campaign" href={`/campaigns/${campaign}`}>
                    {mail.campaignName}
                  </Link>,
                ] as const,
              ]),
          ...(status === null ? [] : [[facts.status, <code key="status">{status}</code>] as const]),
          ...(diagnostic === null
            ? []
            : [
                [
                  facts.diagnostic,
                  <code key="words" className="incoming-words">
                    {diagnostic}
                  </code>,
                ] as const,
              ]),
          [facts.found, words.found[mail.foundBy ?? "none"]],
          [facts.by, words.by[mail.cameBy]],
          [facts.at, <Moment key="at" at={mail.receivedAt} />],
          [facts.keep, <Day key="keep" on={mail.keepUntil} />],
        ]}
      />
      <Letter mail={mail} />
    </Page>
  );
}

function Letter({ mail: { kind, letter } }: { readonly mail: IncomingMailWhole }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (kind !== "reply") return null;
  return (
    <Section title={words.letter.title}>
      {letter === null ? (
        <p className="faint">{words.letter.elsewhere}</p>
      ) : (
        <>
          {letter.from === null ? null : <p className="faint">{words.letter.from(letter.from)}</p>}
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <p className="incoming-words">{letter.words || words.letter.noWords}</p>
        </>
      )}
    </Section>
  );
}
