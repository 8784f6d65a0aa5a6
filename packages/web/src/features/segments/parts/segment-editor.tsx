import type { ApiProblem } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { draftOf, filterOf, type GroupDraft } from "../draft.ts";
import { purposesRead, type Filter, type MeasurePurpose } from "../filter.ts";
import { sayFilter } from "../say-filter.ts";
import { useNames } from "../use-names.ts";
import { WORDS } from "../words/words.ts";
import { GroupEditor } from "./group-editor.tsx";
import { Part } from "./part.tsx";
import { SegmentPreview } from "./segment-preview.tsx";

export interface KeptSegment {
  readonly name: string;
  readonly filter: Filter;
  readonly purpose: MeasurePurpose | null;
}

interface Props {
  readonly first: Pick<KeptSegment, "name"> & { readonly filter: Filter };
  readonly submit: string;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  readonly onSubmit: (segment: KeptSegment) => void;
}

/** A question put together from conditions, in words, with whom it finds as it stands. */
export function SegmentEditor({
  first,
  submit,
  mayWrite,
  isBusy,
  problem,
  onSubmit,
}: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const [name, setName] = useState(first.name);
  const [draft, setDraft] = useState<GroupDraft>(() => draftOf(first.filter));
  const choices = useNames();
  const filter = filterOf(draft);
  const keep = (): void => {
    // A segment reads measurement for one purpose; of two the server says so.
    if (filter !== null) onSubmit({ name, filter, purpose: purposesRead(filter)[0] ?? null });
  };
  return (
    <>
      <Part title={words.builder}>
        <GroupEditor draft={draft} onChange={setDraft} choices={choices} />
      </Part>
      <Part title={words.people}>
        {filter === null ? (
          <p className="faint">{words.unfinished}</p>
        ) : (
          <>
            <p className="segment-sentence">{sayFilter(filter, choices, language)}</p>
            <SegmentPreview filter={filter} />
          </>
        )}
      </Part>
      {mayWrite && (
        <Part title={words.keep}>
          <Form problem={problem} onSubmit={keep}>
            <TextField
              label={words.name}
              name="name"
              hint={words.nameHint}
              isRequired
              maxLength={200}
              error={problem?.problem?.kind === "already-there" ? words.taken : undefined}
              value={name}
              onChange={setName}
            />
            <Button look="main" type="submit" isDisabled={isBusy || filter === null}>
              {submit}
            </Button>
          </Form>
        </Part>
      )}
    </>
  );
}
