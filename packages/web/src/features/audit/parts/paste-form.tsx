import { useEffect, useRef, useState, type ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";

import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../words/words.ts";
import type { Handed } from "../use-mails.ts";

interface Props {
  readonly onTake: (handed: readonly Handed[]) => void;
  readonly onCancel: () => void;
}

export function PasteForm({ onTake, onCancel }: Props): ReactNode {
  const { intake } = useWords().words.audit;
  const [source, setSource] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="paste">
      <TextField value={source} onChange={setSource}>
        <Label>{intake.pasteLabel}</Label>
        <TextArea ref={field} rows={10} spellCheck={false} autoComplete="off" />
        <Text slot="description">{intake.pasteHint}</Text>
      </TextField>
      <div className="intake-ways">
        <Button
          look="main"
          isDisabled={source.trim() === ""}
          onPress={() => onTake([{ name: null, mail: new Blob([source]) }])}
        >
          {intake.read}
        </Button>
        <Button onPress={onCancel}>{intake.cancel}</Button>
      </div>
    </div>
  );
}
