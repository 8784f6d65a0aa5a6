import type { CountedPeople, List } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly list: List;
  /** Who is on it; `null` while they are counted. */
  readonly counted: CountedPeople | null;
}

/** Deletes a list, after saying who is on it and what becomes of them. */
export function RemoveList({ list: { id, name }, counted }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { remove } = words;
  const { tell } = useToasts();
  const [, go] = useLocation();
  const removing = useChange("removeList", { refreshes: ["listLists"] });
  const people = counted?.people ?? 0;
  const told = words.people(formatNumber(people, language), people === 1);
  return (
    <ConfirmButton
      label={remove.label}
      title={remove.title(name)}
      confirm={remove.confirm(name)}
      onConfirm={async () => {
        await removing.mutateAsync({ params: { id } });
        tell(remove.done(name));
        go("/lists");
      }}
    >
      <p>{remove.what(counted?.areMore === true ? words.moreThan(told) : told)}</p>
      <p>{remove.campaigns}</p>
      <p>{remove.final}</p>
    </ConfirmButton>
  );
}
