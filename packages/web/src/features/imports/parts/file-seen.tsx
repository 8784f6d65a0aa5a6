import type { SampledImportFile } from "@consentry/client";
import type { ReactNode } from "react";

import { Facts } from "../../../ui/facts.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly file: SampledImportFile;
  readonly name: string;
}

/** What a file was taken for: a wrong guess shows here before it shows in names. */
export function FileSeen({ file, name }: Props): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.new;
  const text = file.tables.find((table) => table.text !== null)?.text ?? null;
  return (
    <>
      <Facts
        items={[
          [
            name,
            `${words.formatsSeen[file.format]}, ${words.containers[file.container]}, ${formatBytes(file.bytes, language)}`,
          ],
          ...(text === null
            ? []
            : ([
                [
                  words.text,
                  words.textAs(
                    text.encoding.toUpperCase(),
                    words.delimiters[text.delimiter] ?? text.delimiter,
                  ),
                ],
              ] as const)),
        ]}
      />
      {text === null || text.encoding === "utf-8" ? null : (
        <p className="faint">{words.wrongLetters}</p>
      )}
    </>
  );
}
