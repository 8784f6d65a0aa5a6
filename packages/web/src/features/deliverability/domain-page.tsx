import "./deliverability.css";
import type { SendingDomain } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Addresses } from "./parts/addresses.tsx";
import { Checks, FineChecks } from "./parts/checks.tsx";
import { History } from "./parts/history.tsx";
import { Keys } from "./parts/keys.tsx";
import { Providers } from "./parts/providers.tsx";
import { SpfTree } from "./parts/spf-tree.tsx";
import { StateMark } from "./parts/state-mark.tsx";
import { WORDS } from "./words/words.ts";

/** A look takes seconds. */
const WAITING_MS = 2_000;

/** What one domain publishes for its mail, and what it should. */
export function SendingDomainPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { page } = words;
  const { domain } = useParams<{ domain: string }>();
  const mayWrite = useMay("write");
  const { fail } = useToasts();
  const params = { domain };
  const read = useRead(
    "getSendingDomain",
    { params },
    { every: (answer) => (answer?.isWaiting === true ? WAITING_MS : false) },
  );
  const look = useChange("lookAtSendingDomain", {
    refreshes: ["getSendingDomain", "listSendingDomains"],
  });
  const isWaiting = read.data?.isWaiting === true || look.isPending;
  return (
    <Page
      title={domain}
      lead={page.lead}
      up={{ href: "/deliverability/domains", label: page.up }}
      actions={
        mayWrite ? (
          <Button
            look="main"
            isDisabled={isWaiting}
            onPress={() => look.mutate({ params }, { onError: fail })}
          >
            {isWaiting ? page.looking : page.look}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>{(found) => <Found found={found} />}</Loaded>
    </Page>
  );
}

function Found({ found }: { readonly found: SendingDomain }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { page } = words;
  const { domain, look, keys, addresses, changes } = found;
  return (
    <>
      {look === null ? (
        <Empty {...page.never} />
      ) : (
        <>
          <p>
            <StateMark state={look.state} />{" "}
            <span className="faint">
              · {page.looked} <Moment at={look.at} />
            </span>
          </p>
          <Section title={page.toDo}>
            <Checks checks={look.checks.filter(({ state }) => state !== "good")} />
          </Section>
          <Section title={page.fine}>
            <FineChecks checks={look.checks.filter(({ state }) => state === "good")} />
          </Section>
        </>
      )}
      <Section title={words.keys.title}>
        <Keys keys={keys} />
      </Section>
      <Section title={words.addresses.title}>
        <Addresses domain={domain} addresses={addresses} />
      </Section>
      {look === null ? null : (
        <>
          {look.spf
            .filter(({ lines }) => lines.length > 0)
            .map((spf) => (
              <Section key={spf.domain} title={words.spf.title}>
                <SpfTree spf={spf} />
              </Section>
            ))}
          <Section title={words.providers.title}>
            <Providers rules={look.providers} />
          </Section>
          <Section title={words.history.title}>
            <History changes={changes} />
          </Section>
        </>
      )}
    </>
  );
}
