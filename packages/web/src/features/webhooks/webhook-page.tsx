import "./webhooks.css";
import type { Webhook } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useRead } from "../../api/use-api.ts";
import { Facts } from "../../ui/facts.tsx";
import { Day, Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WebhookActs } from "./parts/webhook-acts.tsx";
import { WebhookLog } from "./parts/webhook-log.tsx";
import { WebhookState } from "./parts/webhook-state.tsx";
import { isKind } from "./kinds.ts";
import { WORDS } from "./words/words.ts";

/** While it is open: a try that was asked for is answered within moments. */
const LOOK_EVERY_MS = 3_000;

/** One program that is told of what happens: how it does, and what it was told. */
export function WebhookPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const webhook = useRead("getWebhook", { params: { id } }, { every: LOOK_EVERY_MS });
  return <Loaded of={webhook}>{(read) => <OneWebhook webhook={read} />}</Loaded>;
}

function OneWebhook({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Page
      title={webhook.name}
      up={{ href: "/settings/webhooks", label: words.title }}
      actions={<WebhookActs webhook={webhook} />}
    >
      <WebhookState webhook={webhook} />
      <WebhookFacts {...webhook} />
      <h2>{words.log.title}</h2>
      <WebhookLog id={webhook.id} />
    </Page>
  );
}

function WebhookFacts(webhook: Webhook): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { url, kinds, addressWhy, addressSince, failingSince, lastFailure, pausedAt } = webhook;
  const { facts, failures } = words;
  const failure =
    lastFailure === null ? "" : (failures[lastFailure as keyof typeof failures] ?? "");
  return (
    <Facts
      items={[
        [facts.url, <code key="url">{url}</code>],
        [facts.kinds, kinds.map((kind) => (isKind(kind) ? words.kinds[kind] : kind)).join(" · ")],
        [
          facts.address,
          addressWhy === null || addressSince === null ? (
            facts.noAddress
          ) : (
            <>
              {addressWhy} ({facts.addressSince} <Day on={addressSince.slice(0, 10)} />)
            </>
          ),
        ],
        ...(failingSince === null
          ? []
          : [
              [
                facts.failing,
                <>
                  <Moment at={failingSince} /> · {failure}
                </>,
              ] as const,
            ]),
        ...(pausedAt === null
          ? []
          : [
              [
                facts.paused,
                <>
                  <Moment at={pausedAt} /> · {facts.pausedText}
                </>,
              ] as const,
            ]),
        [facts.made, <Moment key="made" at={webhook.madeAt} />],
      ]}
    />
  );
}
