import type { Campaign, GateFinding } from "@consentry/client";
import type { ReactNode } from "react";

import { LinkButton } from "../../../ui/link-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as TEXTING_WORDS } from "../../texting/words/words.ts";
import { titleOfRule } from "../reasons.ts";
import { WORDS } from "../words/words.ts";
import { VariantName } from "./variant-name.tsx";

interface Props {
  readonly finding: GateFinding;
  readonly campaign: Campaign;
  /** Every variant has it: then none needs naming. */
  readonly isEverywhere: boolean;
}

/** Faults of which only the server knows what exactly is wrong. */
const TOLD_BY_SERVER: readonly GateFinding["code"][] = [
  "writing",
  "readers-told-apart",
  "text-no-sender-name",
  "text-no-price",
  "text-too-long",
  "text-many-messages",
  "text-short-of-room",
];

/** What is said of countries, and not in the text. */
const OF_SENDERS: readonly GateFinding["code"][] = ["text-no-sender-name", "text-no-price"];

/** One thing that the gate found: what it is, where, and what to do about it. */
export function GateFindingEntry({ finding, campaign, isEverywhere }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const { code, severity, message, place, url, rules, variants } = finding;
  const { title, help } = words.gate.codes[code];
  return (
    <article className={`sheet gate-finding gate-${severity}`}>
      <h3>
        <Marked kind={severity === "block" ? "refused" : "note"}>{title}</Marked>{" "}
        <span className="faint">{severity === "block" ? words.gate.blocks : words.gate.warns}</span>
      </h3>
      <p>{help}</p>
      {TOLD_BY_SERVER.includes(code) ? <p className="faint">{message}</p> : null}
      {url === null ? null : (
        <p>
          <code className="gate-url">{url}</code>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{words.gate.where}</dt>
          <dd>
            {place === null
              ? words.gate.everywhere
              : words.gate.place(words.write.parts[place.part], place.line, place.column)}
            {variants.length === 0 || isEverywhere ? null : (
              <ul className="gate-variants">
                {variants.map(({ open, click }) => (
                  <li key={`${open} ${click}`}>
                    <VariantName open={open} click={click} />
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        {rules.length === 0 ? null : (
          <div>
            <dt>{words.gate.rules}</dt>
            <dd>{rules.map((rule) => titleOfRule(rule, language)).join(" · ")}</dd>
          </div>
        )}
      </dl>
      {campaign.state === "draft" ? (
        <div className="actions">
          {OF_SENDERS.includes(code) ? (
            <LinkButton href="/texts/senders">{texting.toSenders}</LinkButton>
          ) : (
            <LinkButton href={`/campaigns/${campaign.id}/write`}>{words.gate.toWriting}</LinkButton>
          )}
        </div>
      ) : null}
    </article>
  );
}
