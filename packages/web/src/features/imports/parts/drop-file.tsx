import type { ReactNode } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  /** A file is there already: one line is enough. */
  readonly isCompact: boolean;
  /** With the id under which it waits, and its name. */
  readonly onSent: (id: string, name: string) => void;
}

/** Takes a file by dropping or choosing, and sends it; what it is, its bytes tell. */
export function DropFile({ isCompact, onSent }: Props): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const words = all.new;
  const upload = useChange("uploadImportFile");
  const send = (file: File | undefined): void => {
    if (file === undefined) return;
    // Systems name types of tables in many ways; the server asks the bytes.
    const body = file.slice(0, file.size, "application/octet-stream");
    upload.mutate({ body }, { onSuccess: ({ id }) => onSent(id, file.name) });
  };
  if (upload.isPending) return <Progress label={words.uploading} value={null} />;
  return (
    <>
      <DropZone
        className={isCompact ? "import-drop import-drop-compact" : "import-drop"}
        onDrop={({ items }) => {
          const dropped = items.find((item) => item.kind === "file");
          if (dropped !== undefined) void dropped.getFile().then(send);
        }}
      >
        <Text slot="label" className="import-drop-label">
          {isCompact ? words.another : words.drop}
        </Text>
        <FileTrigger onSelect={(files) => send(files?.[0])}>
          <Button look={isCompact ? "plain" : "main"}>{words.choose}</Button>
        </FileTrigger>
        {isCompact ? null : <p className="faint">{words.formats}</p>}
      </DropZone>
      {upload.error === null ? null : (
        <div role="alert">
          <ProblemText error={upload.error} />
        </div>
      )}
    </>
  );
}
