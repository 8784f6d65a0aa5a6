import "./campaigns.css";

import type { Campaign } from "@consentry/client";
import type { ComponentType, ReactNode } from "react";
import { useLocation, useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { later } from "../../ui/later.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS as TEXTING_WORDS } from "../texting/words/words.ts";
import { ChangeDetails } from "./parts/change-details.tsx";
import { StateWord } from "./parts/state-word.tsx";
import { Steps } from "./parts/steps.tsx";
import { SendingStopped, StopEverything } from "./parts/stop-everything.tsx";
import { stepAfter, stepAt, type Step } from "./steps-of.ts";
import { WORDS } from "./words/words.ts";

interface StepProps {
  readonly campaign: Campaign;
}

/** Each comes when it is walked to: charts and editors are large. */
const CONTENTS: Readonly<Record<Step, ComponentType<StepProps>>> = {
  write: later(async () => (await import("./steps/write-step.tsx")).WriteStep),
  audience: later(async () => (await import("./steps/audience-step.tsx")).AudienceStep),
  measuring: later(async () => (await import("./steps/measuring-step.tsx")).MeasuringStep),
  gate: later(async () => (await import("./steps/gate-step.tsx")).GateStep),
  test: later(async () => (await import("./steps/test-step.tsx")).TestStep),
  send: later(async () => (await import("./steps/send-step.tsx")).SendStep),
  report: later(async () => (await import("./steps/report-step.tsx")).ReportStep),
  messages: later(async () => (await import("./steps/messages-step.tsx")).MessagesStep),
  mail: later(async () => (await import("./steps/mail-step.tsx")).MailStep),
};

/** One campaign, as the way that its sender walks: from the writing to the report. */
export function CampaignPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const campaign = useRead("getCampaign", { params: { id } });
  return <Loaded of={campaign}>{(read) => <OneCampaign key={read.id} campaign={read} />}</Loaded>;
}

function OneCampaign({ campaign }: StepProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const { step: named } = useParams<{ step?: string }>();
  const mayWrite = useMay("write");
  const here = stepAt(campaign, named);
  const next = stepAfter(campaign, here);
  const Content = CONTENTS[here];
  const isDraft = campaign.state === "draft";
  return (
    <Page
      title={campaign.name}
      lead={
        <span className="campaign-lead">
          <StateWord state={campaign.state} gate={campaign.gate} />
          {campaign.channel === "sms" ? <span>{texting.channels.sms}</span> : null}
          <span>
            {campaign.errand === null
              ? words.purposes[campaign.purpose]
              : words.errands[campaign.errand.kind]}
          </span>
        </span>
      }
      up={{ href: "/campaigns", label: words.up }}
      actions={
        isDraft && mayWrite ? (
          <>
            <ChangeDetails campaign={campaign} />
            <RemoveDraft campaign={campaign} />
          </>
        ) : isOver(campaign) ? null : (
          <StopEverything />
        )
      }
    >
      <SendingStopped />
      <Steps campaign={campaign} here={here} />
      <Content campaign={campaign} />
      {isDraft && next !== null ? (
        <p className="steps-next">
          <LinkButton href={`/campaigns/${campaign.id}/${next}`}>
            {words.steps.next(words.steps[next])} →
          </LinkButton>
        </p>
      ) : null}
    </Page>
  );
}

function isOver({ state }: Campaign): boolean {
  return state === "finished" || state === "cancelled";
}

function RemoveDraft({ campaign }: StepProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [, navigate] = useLocation();
  const remove = useChange("removeCampaign", {
    onDone: () => {
      tell(words.remove.done);
      navigate("/campaigns");
    },
    refreshes: ["listCampaigns"],
  });
  return (
    <ConfirmButton
      label={words.remove.label}
      title={words.remove.title}
      confirm={words.remove.confirm}
      onConfirm={() => remove.mutateAsync({ params: { id: campaign.id } })}
    >
      <p>{words.remove.body(campaign.name)}</p>
    </ConfirmButton>
  );
}
