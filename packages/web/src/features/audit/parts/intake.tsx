import { useState, type ReactNode } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";

import { Button } from "../../../ui/button.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { readDropped } from "../dropped.ts";
import { MAX_FILE_BYTES, MAX_FILES } from "../limits.ts";
import type { Handed } from "../use-mails.ts";
import { PasteForm } from "./paste-form.tsx";

interface Props {
  /** A mail is on the page already: one line is enough. */
  readonly isCompact: boolean;
  readonly onTake: (handed: readonly Handed[]) => void;
  readonly onClear: () => void;
}

/** Every way to hand a mail over: drop, choose, paste, or the sample. */
export function Intake({ isCompact, onTake, onClear }: Props): ReactNode {
  const { language, words } = useWords();
  const { intake } = words.audit;
  const [isPasting, setPasting] = useState(false);
  const take = (handed: readonly Handed[]): void => {
    setPasting(false);
    onTake(handed);
  };
  return (
    <DropZone
      className={isCompact ? "intake intake-compact" : "intake"}
      onDrop={({ items }) => void readDropped(items).then(take)}
    >
      <Text slot="label" className="intake-drop">
        {isCompact ? intake.another : intake.drop}
      </Text>
      {isCompact ? null : (
        <p className="intake-hint">
          {intake.dropHint(formatBytes(MAX_FILE_BYTES, language), MAX_FILES)}
        </p>
      )}
      <div className="intake-ways">
        <FileTrigger
          allowsMultiple
          onSelect={(files) => take([...(files ?? [])].map((mail) => ({ name: mail.name, mail })))}
        >
          <Button look={isCompact ? "plain" : "main"}>{intake.choose}</Button>
        </FileTrigger>
        <Button onPress={() => setPasting(!isPasting)} aria-expanded={isPasting}>
          {intake.paste}
        </Button>
        <Button onPress={() => void readSample().then(take)}>{intake.sample}</Button>
        {isCompact ? <Button onPress={onClear}>{intake.clear}</Button> : null}
      </div>
      {isPasting ? <PasteForm onTake={take} onCancel={() => setPasting(false)} /> : null}
    </DropZone>
  );
}

/** Comes as a script does, so that the page needs leave to fetch nothing. */
async function readSample(): Promise<readonly Handed[]> {
  const { default: source } = await import("../sample/price-change.eml?raw");
  return [{ name: "price-change.eml", mail: new Blob([source]) }];
}
