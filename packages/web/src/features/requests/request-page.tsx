import "./requests.css";
import type { WholeRightsRequest } from "@consentry/client";
import { citationName } from "@consentry/law/letters";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useRead } from "../../api/use-api.ts";
import { Facts } from "../../ui/facts.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { formatDate } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { NextStep } from "./parts/next-step.tsx";
import { Recipients } from "./parts/recipients.tsx";
import { Standing, Who } from "./parts/request-line.tsx";
import { Steps } from "./parts/steps.tsx";
import { WORDS } from "./words/words.ts";

/** One request: what to do with it now, what they wrote, and every step of it. */
export function RequestPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  return (
    <Loaded of={useRead("getRequest", { params: { id } })}>
      {(request) => <OneRequest request={request} />}
    </Loaded>
  );
}

function OneRequest({ request }: { readonly request: WholeRightsRequest }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { kind, cameBy, receivedOn, proof, reference, state } = request;
  const { facts } = words.one;
  return (
    <Page
      title={words.kinds[kind]}
      up={{
        href: state.kind === "open" ? "/requests" : "/requests?state=settled",
        label: words.title,
      }}
      lead={<Standing request={request} />}
    >
      <Section title={state.kind === "open" ? words.one.next : words.one.became}>
        <NextStep request={request} />
      </Section>
      <Section title={words.one.words}>
        {request.words === "" ? (
          <p className="faint">{words.one.noWords}</p>
        ) : (
          <blockquote className="request-words">{request.words}</blockquote>
        )}
        <Facts
          items={[
            [facts.who, <Who key="who" request={request} />],
            [
              facts.came,
              `${words.received(formatDate(receivedOn, language))}, ${words.ways[cameBy]}`,
            ],
            [facts.proof, words.proof[proof.kind]],
            ...(proof.how ? [[facts.how, proof.how] as const] : []),
            [facts.reference, `${reference} (${facts.referenceHint})`],
            [facts.rests, request.sources.map((id) => citationName(id, language)).join(" · ")],
            ...(request.note === null ? [] : [[facts.note, request.note] as const]),
          ]}
        />
      </Section>
      <Recipients request={request} />
      <Steps steps={request.steps} />
    </Page>
  );
}
