import "../audit/audit.css";
import "../audit/report.css";
import "./inbox.css";

import type { InboxMail } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useRead } from "../../api/use-api.ts";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { hrefOfMail } from "./mail-address.ts";
import { TwoCopies } from "./parts/two-copies.tsx";
import { WORDS } from "./words/words.ts";

/** Two copies of one mailing, and what differs between them: what differs tells readers apart. */
export function BesidePage(): ReactNode {
  const { id, other } = useParams<{ id: string; other: string }>();
  const { words } = useFeatureWords(WORDS);
  return (
    <Page title={words.beside.title} up={{ href: hrefOfMail(id), label: words.beside.back }}>
      <OneCopy id={id}>
        {(first) => (
          <OneCopy id={other}>
            {(second) => <TwoCopies key={`${id} ${other}`} copies={[first, second]} />}
          </OneCopy>
        )}
      </OneCopy>
    </Page>
  );
}

/** A mail with its source. */
export interface Copy {
  readonly mail: InboxMail;
  readonly source: Blob;
}

function OneCopy({
  id,
  children,
}: {
  readonly id: string;
  readonly children: (copy: Copy) => ReactNode;
}): ReactNode {
  const mail = useRead("getInboxMail", { params: { id } });
  const source = useRead("getInboxMailSource", { params: { id } });
  return (
    <Loaded of={mail}>
      {(known) => (
        <Loaded of={source}>{(bytes) => children({ mail: known, source: bytes })}</Loaded>
      )}
    </Loaded>
  );
}
