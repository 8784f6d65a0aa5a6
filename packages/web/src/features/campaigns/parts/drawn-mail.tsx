import type { Campaign, PreviewRequest } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { withOwnImages } from "../../writing/with-own-images.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

const PHONE_WIDTH = 390;

/** A copy of a mail as it stands, for any of its levels. */
export function DrawnMail({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [of, setOf] = useState<"writing" | "trial">("writing");
  const [open, setOpen] = useState<NonNullable<PreviewRequest["open"]>>("none");
  const [click, setClick] = useState<NonNullable<PreviewRequest["click"]>>("none");
  const [width, setWidth] = useState<"desk" | "phone">("desk");
  const drawn = useRead("previewCampaign", {
    params: { id: campaign.id },
    body: { of, open, click },
  });
  const { measuring } = campaign;
  return (
    <div className="drawn-mail">
      <div className="campaign-bar">
        {campaign.trial === null ? null : (
          <SelectField
            label={words.write.which}
            options={[
              { id: "writing", label: words.write.own },
              { id: "trial", label: words.write.onTrial },
            ]}
            value={of}
            onChange={setOf}
          />
        )}
        {measuring.open.length === 0 ? null : (
          <SelectField
            label={words.write.open}
            options={["none" as const, ...measuring.open].map((id) => ({
              id,
              label: words.levels[id],
            }))}
            value={open}
            onChange={setOpen}
          />
        )}
        {measuring.click.length === 0 ? null : (
          <SelectField
            label={words.write.click}
            options={["none" as const, ...measuring.click].map((id) => ({
              id,
              label: words.levels[id],
            }))}
            value={click}
            onChange={setClick}
          />
        )}
        <SelectField
          label={words.write.width}
          options={[
            { id: "desk", label: words.write.desk },
            { id: "phone", label: words.write.phone },
          ]}
          value={width}
          onChange={setWidth}
        />
      </div>
      <Loaded of={drawn}>
        {({ subject, html, text }) => (
          <>
            <p className="drawn-subject">{subject}</p>
            <MailFrame
              html={withOwnImages(html)}
              title={words.write.frame}
              showsOwnImages
              {...(width === "phone" && { width: PHONE_WIDTH })}
            />
            <details className="campaign-details">
              <summary>{words.write.plain}</summary>
              <pre className="drawn-text">{text}</pre>
            </details>
          </>
        )}
      </Loaded>
    </div>
  );
}
