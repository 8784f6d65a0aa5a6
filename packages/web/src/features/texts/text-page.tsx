import type { Text } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Link } from "../../ui/link.tsx";
import { Day, Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { formatCost } from "../texting/format-cost.ts";
import { TextStateMark } from "./state-mark.tsx";
import { titleOfTextKind } from "./title-of-kind.ts";
import { WORDS } from "./words/words.ts";
import "./texts.css";

/** While something may still happen to it. */
const EVERY_MS = 3_000;
const MOVING: ReadonlySet<string> = new Set(["waiting", "in-flight", "sent"]);

/** One text: what it said, what it cost, and what the carrier reported. */
export function TextPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const every = (read: Text | undefined): number | false =>
    read !== undefined && MOVING.has(read.state) ? EVERY_MS : false;
  const text = useRead("getText", { params: { id } }, { every });
  return <Loaded of={text}>{(read) => <Opened text={read} />}</Loaded>;
}

function Opened({ text }: { readonly text: Text }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { text: said } = words;
  return (
    <Page
      title={titleOfTextKind(text.kind, language)}
      up={{ href: "/texts", label: words.title }}
      actions={<Cancel text={text} />}
    >
      <p>
        <TextStateMark state={text.state} />{" "}
        <span className="faint">
          {isForLater(text) ? said.waitsUntil : words.stateHints[text.state]}
        </span>
      </p>
      <Section title={said.said}>
        {text.text === null ? (
          <p className="faint">{said.gone}</p>
        ) : (
          <p className="text-words text-bubble">{text.text}</p>
        )}
      </Section>
      <Section title={said.facts}>
        <Facts items={factsOf(text, { said, language, erased: words.sent.erased })} />
      </Section>
      <Section title={said.happened}>
        <ul className="plain-list">
          {text.events.map(({ kind, at, code }, index) => (
            <li key={index}>
              <Moment at={at} />: {said.events[kind]}
              {code === null ? null : (
                <>
                  {" "}
                  <code>{code}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {text.decision === null ? null : (
        <Section title={said.law}>
          <p>
            {text.decision.rules.map((rule) => (
              <code key={rule}>{rule} </code>
            ))}
          </p>
        </Section>
      )}
    </Page>
  );
}

interface Saying {
  readonly said: (typeof WORDS)["en"]["text"];
  readonly language: keyof typeof WORDS;
  readonly erased: string;
}

function factsOf(
  text: Text,
  { said, language, erased }: Saying,
): readonly (readonly [string, ReactNode])[] {
  const { costThousandths, currency, possibleDuplicates } = text;
  return [
    [said.to, text.phone ?? erased],
    ...(text.contact === null
      ? []
      : [
          [
            said.person,
            <Link key="person" href={`/contacts/${text.contact}`}>
              {said.openPerson}
            </Link>,
          ] as const,
        ]),
    [said.from, text.sender],
    [said.messages, formatNumber(text.segments, language)],
    [
      said.cost,
      costThousandths === null || currency === null
        ? said.noCost
        : formatCost({ thousandths: costThousandths, currency }, language),
    ],
    ...(text.template === null
      ? []
      : [
          [
            said.template,
            <Link
              key="template"
              href={`/texts/templates/${text.template}?version=${text.templateVersion}`}
            >
              {said.byTemplate(text.template, text.templateVersion ?? 1, text.templateLocale ?? "")}
            </Link>,
          ] as const,
        ]),
    ...(text.sendAt === null
      ? []
      : [[said.sendAt, <Moment key="send" at={text.sendAt} />] as const]),
    ...(text.state === "waiting"
      ? [[said.expiresAt, <Moment key="expires" at={text.expiresAt} />] as const]
      : []),
    ...(text.reference === null ? [] : [[said.reference, text.reference] as const]),
    [said.acceptedBy, <code key="by">{text.acceptedBy}</code>],
    ...(text.reason === null
      ? []
      : [[said.reason, <Reason key="reason" reason={text.reason} said={said} />] as const]),
    ...(possibleDuplicates === 0
      ? []
      : [[said.twice, formatNumber(possibleDuplicates, language)] as const]),
    [said.keepUntil, <Day key="until" on={text.keepUntil} />],
  ];
}

/** In words where it is one of ours; a carrier’s or a rule’s as it is. */
function Reason({
  reason,
  said: { reasons },
}: Pick<Saying, "said"> & { readonly reason: string }): ReactNode {
  return reason in reasons ? reasons[reason as keyof typeof reasons] : <code>{reason}</code>;
}

/** Whether it waits for a moment that somebody chose. */
function isForLater({ state, sendAt }: Text): boolean {
  return state === "waiting" && sendAt !== null && Date.parse(sendAt) > Date.now();
}

function Cancel({ text: { id, state } }: { readonly text: Text }): ReactNode {
  const { text: said } = useFeatureWords(WORDS).words;
  const { tell, fail } = useToasts();
  const may = useMay("write");
  const cancel = useChange("cancelText", {
    refreshes: ["getText", "listTexts"],
    onDone: () => tell(said.cancelled),
  });
  if (!may || state !== "waiting") return null;
  return (
    <Button
      isDisabled={cancel.isPending}
      onPress={() => cancel.mutate({ params: { id } }, { onError: fail })}
    >
      {said.cancel}
    </Button>
  );
}
