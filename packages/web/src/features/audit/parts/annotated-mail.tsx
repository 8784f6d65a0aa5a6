import type { MarkId } from "@consentry/audit";
import { useEffect, useMemo, useRef, type ReactNode } from "react";

import { useWords } from "../../../words/words.ts";
import { readNonce } from "../../../ui/nonce.ts";
import { frameMail } from "../frame-mail.ts";
import type { Drawing } from "../use-drawing.ts";

interface Props {
  readonly drawing: Drawing;
  /** The mark to show: scrolled to and emphasised. */
  readonly markId: MarkId | null;
}

/** The mail itself, in a frame that can neither run nor load anything, with its marks. */
export function AnnotatedMail({ drawing, markId }: Props): ReactNode {
  const { mail: words } = useWords().words.audit;
  const frame = useRef<HTMLIFrameElement>(null);
  const html = drawing.state === "drawn" ? drawing.annotated.html : null;
  const hasMarks = drawing.state !== "drawn" || drawing.annotated.marks.length > 0;
  const framed = useMemo(() => (html === null ? null : frameMail(html, readNonce())), [html]);
  useEffect(() => {
    // Only the fragment changes: the frame scrolls there, and `:target` draws the emphasis.
    if (markId) frame.current?.contentWindow?.location.replace(`about:srcdoc#mark-${markId}`);
  }, [markId]);
  return (
    <section className="annotated" aria-labelledby="annotated-title">
      <h2 id="annotated-title">{hasMarks ? words.title : words.plainTitle}</h2>
      <p className="annotated-note">{hasMarks ? words.note : words.plainNote}</p>
      {framed === null ? null : (
        <iframe
          ref={frame}
          id="annotated-mail"
          title={words.frame}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={framed}
        />
      )}
      {drawing.state === "failed" ? <p>{words.failed}</p> : null}
    </section>
  );
}
