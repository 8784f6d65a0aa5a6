import type { Annotated, AuditDocument } from "@consentry/audit";
import { useEffect, useState } from "react";

import { useWords } from "../../words/words.ts";
import type { MailReader } from "./mail-reader.ts";

export type Drawing =
  | { readonly state: "drawing" }
  | { readonly state: "drawn"; readonly annotated: Annotated }
  | { readonly state: "failed" };

/** The mail drawn with its marks, once the worker has done so. */
export function useDrawing(mail: Blob, document: AuditDocument, reader: MailReader): Drawing {
  const { marks } = useWords().words.audit;
  const [drawing, setDrawing] = useState<Drawing>({ state: "drawing" });
  useEffect(() => {
    let isWanted = true;
    void reader.ask({ kind: "draw", mail, document, words: marks }).then((answer) => {
      if (!isWanted) return;
      setDrawing(answer.ok ? { state: "drawn", annotated: answer.value } : { state: "failed" });
    });
    return () => {
      isWanted = false;
    };
  }, [reader, mail, document, marks]);
  return drawing;
}
