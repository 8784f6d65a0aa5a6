import { useMemo, type ReactNode } from "react";

import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { MailReader } from "../../audit/mail-reader.ts";
import { useDrawing } from "../../audit/use-drawing.ts";
import type { ReadMail } from "../../audit/use-mails.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly mail: ReadMail;
  readonly reader: MailReader;
}

/**
 * The mail as its reader sees it, without a mark. It is drawn and not shown as it came: whatever it
 * would ask a server for is taken out of it, so that looking at a measured copy measures nothing.
 */
export function AsRead({ mail, reader }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { document } = mail.reading;
  const unmarked = useMemo(
    () => ({
      ...document,
      references: document.references.filter(({ tracker }) => !tracker),
      links: [],
    }),
    [document],
  );
  const drawing = useDrawing(mail.mail, unmarked, reader);
  switch (drawing.state) {
    case "drawing":
      return <Loading />;
    case "failed":
      return <p role="alert">{words.failed}</p>;
    case "drawn":
      return <MailFrame html={drawing.annotated.html} title={words.frame} />;
    default:
      return drawing satisfies never;
  }
}
