import type { Pace } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Where campaigns get no further until somebody says so. */
export function HeldSection({ held }: { readonly held: Pace["held"] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayChange = useMay("write");
  const goOn = useChange("letCampaignGoOn", { refreshes: ["showPace", "showHome"] });
  return (
    <Section title={words.held.title}>
      <ul className="pace-held">
        {held.map(({ campaign, provider, name, since, because }) => (
          <li key={`${campaign.id} ${provider}`} className="sheet">
            <Marked kind="held">{words.held.says(campaign.name, name)}</Marked>
            <p>{words.held.because[because] ?? because}</p>
            <p className="faint">
              {words.held.since} <Moment at={since} />
            </p>
            <div className="actions">
              <Link href={`/campaigns/${campaign.id}/send`}>{words.held.see}</Link>
              {mayChange ? (
                <ConfirmButton
                  label={words.held.goOn}
                  title={words.held.goOnTitle(name)}
                  confirm={words.held.goOn}
                  onConfirm={() => goOn.mutateAsync({ body: { campaign: campaign.id, provider } })}
                >
                  <p>{words.held.goOnText}</p>
                </ConfirmButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
