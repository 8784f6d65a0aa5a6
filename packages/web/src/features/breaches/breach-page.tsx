import "./breaches.css";
import type { BreachFile } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Clock } from "./parts/clock.tsx";
import { CloseBreach } from "./parts/close-breach.tsx";
import { KnownFacts } from "./parts/known-facts.tsx";
import { Letters } from "./parts/letters.tsx";
import { Log } from "./parts/log.tsx";
import { WORDS } from "./words/words.ts";

/** While letters are handed over. */
const WAIT_MS = 3_000;

/** The file of one breach: its clock, what is known, what is decided, letters, and its log. */
export function BreachPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const breach = useRead(
    "getBreach",
    { params: { id } },
    {
      every: (file) =>
        file?.letters.some(({ finishedAt }) => finishedAt === null) === true && WAIT_MS,
    },
  );
  return (
    <Loaded of={breach}>
      {(file) => <File of={file} onReload={async () => (await breach.refetch()).data} />}
    </Loaded>
  );
}

interface Props {
  readonly of: BreachFile;
  readonly onReload: () => Promise<BreachFile | undefined>;
}

function File({ of, onReload }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayRights = useMay("rights");
  const mayChange = mayRights && of.closedAt === null;
  return (
    <Page
      title={of.content.title}
      up={{ href: "/breaches", label: words.up }}
      actions={mayRights ? <CloseBreach of={of} /> : undefined}
    >
      <Clock of={of} />
      <KnownFacts of={of} mayChange={mayChange} onReload={onReload} />
      <Letters of={of} mayChange={mayChange} />
      <Log of={of} mayChange={mayRights} />
      <p className="faint">{words.notAdvice}</p>
    </Page>
  );
}
