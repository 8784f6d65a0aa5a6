import "./pace.css";
import type { Pace } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DeliverabilityFrame } from "../deliverability/frame.tsx";
import { HeldSection } from "./parts/held-section.tsx";
import { LimitsPart } from "./parts/limits-part.tsx";
import { ProvidersPart } from "./parts/providers-part.tsx";
import { WarmUpPart } from "./parts/warm-up-part.tsx";
import { WORDS } from "./words/words.ts";

/** A campaign on its way changes the numbers. */
const EVERY_MS = 15_000;

/** How fast mails go to which provider, and what slows them down. */
export function PacePage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const pace = useRead("showPace", {}, { every: EVERY_MS });
  return (
    <DeliverabilityFrame tab="pace" lead={words.lead}>
      <Loaded of={pace}>{(data) => <Told of={data} />}</Loaded>
    </DeliverabilityFrame>
  );
}

function Told({ of }: { readonly of: Pace }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { title, next, act } = words.noSenders;
  if (of.domains.length === 0) {
    return (
      <Empty
        title={title}
        next={next}
        action={
          <LinkButton look="main" href="/settings/domains">
            {act}
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      {of.held.length === 0 ? null : <HeldSection held={of.held} />}
      {of.domains.map((domain) => (
        <Section key={domain.domain} title={domain.domain} className="pace-domain">
          {domain.isNew ? <p className="pace-lead">{words.domain.isNew}</p> : null}
          <ProvidersPart of={domain} />
          <LimitsPart of={domain} known={of.known} />
          <WarmUpPart of={domain} usualPlan={of.usualPlan} />
        </Section>
      ))}
    </>
  );
}
