import type { Campaign, Trial, Writing } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { CampaignText } from "../../texting/parts/campaign-text.tsx";
import { useAutosave } from "../../writing/use-autosave.ts";
import { WritingEditor } from "../../writing/writing-editor.tsx";
import { DrawnMail } from "../parts/drawn-mail.tsx";
import { SavedState } from "../parts/saved-state.tsx";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

/** Writes the text of a draft, or its mail, and another one to try beside it. */
export function WriteStep({ campaign }: Props): ReactNode {
  return campaign.channel === "sms" ? (
    <CampaignText campaign={campaign} />
  ) : (
    <WriteMail campaign={campaign} />
  );
}

function WriteMail({ campaign }: Props): ReactNode {
  return useMay("write") ? <Writings campaign={campaign} /> : <DrawnMail campaign={campaign} />;
}

function Writings({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [draft, setDraft] = useState<Pick<Campaign, "writing" | "trial">>({
    writing: campaign.writing,
    trial: campaign.trial,
  });
  const [isOnTrial, setOnTrial] = useState(false);
  const change = useChange("changeCampaign", {
    refreshes: ["getCampaign", "listCampaigns", "getCheck", "previewCampaign"],
  });
  const saved = useAutosave(draft, (body) =>
    change.mutateAsync({ params: { id: campaign.id }, body }),
  );
  const { trial } = draft;
  const shown = isOnTrial && trial !== null ? trial.writing : draft.writing;
  const write = (writing: Writing): void =>
    setDraft(
      isOnTrial && trial !== null
        ? { ...draft, trial: { ...trial, writing } }
        : { ...draft, writing },
    );
  return (
    <div className="campaign-step">
      <div className="campaign-bar">
        {trial === null ? null : (
          <SelectField
            label={words.write.which}
            options={[
              { id: "own", label: words.write.own },
              { id: "trial", label: words.write.onTrial },
            ]}
            value={isOnTrial ? "trial" : "own"}
            onChange={(which) => setOnTrial(which === "trial")}
          />
        )}
        <SavedState state={saved.state} />
      </div>
      {saved.problem === null ? null : (
        <div className="campaign-problem" role="alert">
          {saved.problem.problem?.writing === undefined ? (
            <ProblemText error={saved.problem} />
          ) : (
            <p>{words.write.faults}</p>
          )}
        </div>
      )}
      <WritingEditor
        key={isOnTrial ? "trial" : "own"}
        writing={shown}
        onChange={write}
        campaign={{
          id: campaign.id,
          of: isOnTrial && campaign.trial !== null ? "trial" : "writing",
          measuring: campaign.measuring,
        }}
      />
      <TrialFields
        measuring={campaign.measuring}
        writing={draft.writing}
        trial={trial}
        onChange={(changed) => {
          setDraft({ ...draft, trial: changed });
          setOnTrial(changed !== null && (isOnTrial || trial === null));
        }}
      />
    </div>
  );
}

interface TrialProps extends Pick<Campaign, "measuring" | "writing"> {
  readonly trial: Trial | null;
  readonly onChange: (trial: Trial | null) => void;
}

const USUAL_SHARE = 20;
const USUAL_HOURS = 24;
const MOST_HOURS = 720;

/** Of a trial: how many take part, by what the better one is told, and how long that takes. */
function TrialFields({ measuring, writing, trial, onChange }: TrialProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (trial === null) {
    return (
      <div className="actions">
        <Button
          onPress={() => {
            const other = { ...writing, subject: `${writing.subject} (B)` };
            const judgedBy = "replied";
            onChange({ writing: other, share: USUAL_SHARE, judgedBy, hours: USUAL_HOURS });
          }}
        >
          {words.write.tryAnother}
        </Button>
      </div>
    );
  }
  return (
    <section className="sheet" aria-label={words.send.trial}>
      <div className="campaign-bar">
        <NumberField
          label={words.write.share}
          hint={words.write.shareHint}
          value={trial.share}
          onChange={(share) => onChange({ ...trial, share: share ?? trial.share })}
          least={1}
          most={100}
        />
        <NumberField
          label={words.write.hours}
          value={trial.hours}
          onChange={(hours) => onChange({ ...trial, hours: hours ?? trial.hours })}
          least={1}
          most={MOST_HOURS}
        />
        <SelectField
          label={words.write.judgedBy}
          options={judgesOf(measuring).map((id) => ({ id, label: words.write.judges[id] }))}
          value={trial.judgedBy}
          onChange={(judgedBy) => onChange({ ...trial, judgedBy })}
        />
      </div>
      <div className="actions">
        <ConfirmButton
          label={words.write.noTrial}
          title={words.write.noTrial}
          confirm={words.write.noTrialConfirm}
          onConfirm={() => Promise.resolve(onChange(null))}
        >
          <p>{words.write.noTrialBody}</p>
        </ConfirmButton>
      </div>
    </section>
  );
}

/** What was not collected for telling which is better is not read for it. */
function judgesOf(measuring: Campaign["measuring"]): readonly Trial["judgedBy"][] {
  const mayJudge = measuring.purposes.includes("optimise.campaign");
  return [
    "replied",
    "unsubscribed",
    ...(mayJudge && measuring.open.includes("individual") ? (["consented-opens"] as const) : []),
    ...(mayJudge && measuring.click.includes("individual") ? (["consented-clicks"] as const) : []),
  ];
}
