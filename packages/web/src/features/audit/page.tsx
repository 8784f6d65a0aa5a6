import "./audit.css";
import "./report.css";

import type { ComponentType, ReactNode } from "react";

import { useTitle } from "../../ui/use-title.ts";
import { useWords } from "../../words/words.ts";
import { MAX_FILES } from "./limits.ts";
import { ChosenMail } from "./parts/chosen-mail.tsx";
import { HowToGet } from "./parts/how-to-get.tsx";
import { Intake } from "./parts/intake.tsx";
import { MailList } from "./parts/mail-list.tsx";
import { Opening } from "./parts/opening.tsx";
import { TogetherView } from "./parts/together.tsx";
import { useMails, type Mails } from "./use-mails.ts";
import { useStrayDrops } from "./use-stray-drops.ts";

interface Props {
  /** What else stands below the place to hand mails over, and may hand over some itself. */
  readonly more?: ComponentType<{ readonly onTake: Mails["take"] }>;
}

/** The auditor: hand over mails, see what they do to their reader. */
export function AuditPage({ more: More }: Props): ReactNode {
  const { language, words } = useWords();
  useTitle(words.audit.title);
  const held = useMails(language);
  const { mails, chosen, wasCut, take, choose, compare, clear } = held;
  useStrayDrops(take);
  const hasMails = mails.length > 0;
  return (
    <>
      {hasMails ? null : <Opening />}
      <Intake isCompact={hasMails} onTake={take} onClear={clear} />
      {More === undefined ? null : <More onTake={take} />}
      {hasMails ? null : <HowToGet />}
      {wasCut ? <output className="state">{words.audit.tooMany(MAX_FILES)}</output> : null}
      {mails.length > 1 ? <TogetherView mails={mails} onCompare={compare} /> : null}
      {mails.length > 1 ? (
        <MailList mails={mails} chosenId={chosen?.id ?? null} onChoose={choose} />
      ) : null}
      {chosen ? <ChosenMail key={chosen.id} mail={chosen} held={held} /> : null}
    </>
  );
}
