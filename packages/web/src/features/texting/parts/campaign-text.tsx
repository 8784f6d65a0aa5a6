import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { SavedState } from "../../campaigns/parts/saved-state.tsx";
import { useAutosave } from "../../writing/use-autosave.ts";
import { useSettled } from "../../writing/use-preview.ts";
import { WORDS } from "../words/words.ts";
import { Phone } from "./phone.tsx";
import { TextEditor } from "./text-editor.tsx";
import { TextFacts } from "./text-facts.tsx";

interface Props {
  readonly campaign: Campaign;
}

/** The text of a draft, to be written; of whoever may not write, to be seen. */
export function CampaignText({ campaign }: Props): ReactNode {
  return useMay("write") ? (
    <Written campaign={campaign} />
  ) : (
    <ShownCampaignText campaign={campaign} />
  );
}

function Written({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [draft, setDraft] = useState({
    text: campaign.writing.text ?? "",
    language: campaign.writing.language,
  });
  const change = useChange("changeCampaign", {
    refreshes: ["getCampaign", "listCampaigns", "getCheck"],
  });
  const saved = useAutosave(draft, (changed) =>
    change.mutateAsync({
      params: { id: campaign.id },
      body: { writing: { ...campaign.writing, ...changed } },
    }),
  );
  const shown = useRead("previewText", {
    params: { id: campaign.id },
    body: { writing: useSettled(draft) },
  });
  const faults = shown.error?.problem?.writing ?? [];
  return (
    <div className="campaign-step">
      <SavedState state={saved.state} />
      {faults.length === 0 ? null : (
        <div className="campaign-problem" role="alert">
          <p>{words.faults}</p>
          <ul>
            {faults.map(({ message, line, column }) => (
              <li key={`${line} ${column} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <TextEditor
        {...draft}
        onChange={setDraft}
        filled={faults.length > 0 ? null : (shown.data?.text ?? null)}
        {...(shown.data !== undefined && { sender: shown.data.sender })}
      >
        {shown.data === undefined ? null : <TextFacts shown={shown.data} />}
      </TextEditor>
    </div>
  );
}

/** The text of a campaign as it stands. */
export function ShownCampaignText({ campaign }: Props): ReactNode {
  const shown = useRead("previewText", { params: { id: campaign.id }, body: {} });
  return (
    <Loaded of={shown}>
      {(read) => (
        <div className="texting">
          <Phone sender={read.sender} text={read.text} />
          <div className="texting-fields">
            <TextFacts shown={read} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
