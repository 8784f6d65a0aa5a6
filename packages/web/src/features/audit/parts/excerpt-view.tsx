import type { Place } from "@consentry/audit";
import { useEffect, useState, type ReactNode } from "react";

import { useWords } from "../../../words/words.ts";
import { readExcerpt, type Excerpt } from "../excerpt.ts";

interface Props {
  readonly mail: Blob;
  readonly place: Place;
}

/** A place as it stands in the file, byte for byte. */
export function ExcerptView({ mail, place }: Props): ReactNode {
  const { findings: words } = useWords().words.audit;
  const [excerpt, setExcerpt] = useState<Excerpt | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readExcerpt(mail, place).then((read) => {
      if (isWanted) setExcerpt(read);
    });
    return () => {
      isWanted = false;
    };
  }, [mail, place]);
  const part = place.part === "header" ? words.header : words.part(place.part);
  return (
    <figure className="excerpt">
      <figcaption>
        {words.excerpt} · {words.line(place.line)} · {part}
        <a className="excerpt-jump" href="#annotated-title">
          {words.showInMail}
        </a>
      </figcaption>
      <pre>
        {excerpt?.before}
        <mark>{excerpt?.here}</mark>
        {excerpt?.isCut ? "…" : excerpt?.after}
      </pre>
    </figure>
  );
}
