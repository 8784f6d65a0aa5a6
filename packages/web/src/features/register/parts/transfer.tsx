import type { RegisterProcessor } from "@consentry/client";
import type { ReactNode } from "react";

import { Sources } from "../../../law/reasons.tsx";
import { Marked } from "../../../ui/marked.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { useSay } from "./use-say.ts";

type Status = RegisterProcessor["transfer"]["status"];

export const STATUS_MARKS: Readonly<Record<Status, MarkKind>> = {
  eea: "permitted",
  adequate: "permitted",
  "check-list": "unclear",
  none: "held",
  unknown: "unclear",
};

/** Where data go, what the law of the day says of it, and whether something carries them. */
export function Transfer({
  of: { country, transfer },
}: {
  readonly of: Pick<RegisterProcessor, "country" | "transfer">;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const say = useSay();
  const { statuses, open } = words.processors;
  const kind = transfer.isOpen ? "held" : transfer.status === "none" ? "permitted" : null;
  return (
    <span className="register-transfer">
      <span>
        {country === null ? null : `${nameCountry(country, language)} `}
        <Marked kind={kind ?? STATUS_MARKS[transfer.status]}>{statuses[transfer.status]}</Marked>
      </span>
      {transfer.isOpen ? <span className="faint">{open}</span> : null}
      {transfer.status === "eea" || transfer.status === "unknown" ? null : (
        <span className="faint">{say(transfer.note)}</span>
      )}
      {transfer.status === "eea" || transfer.status === "unknown" ? null : (
        <Sources of={transfer.sources} />
      )}
    </span>
  );
}
