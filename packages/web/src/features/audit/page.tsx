import "./audit.css";
import "./report.css";

import type { ReactNode } from "react";

import { useTitle } from "../../ui/use-title.ts";
import { useWords } from "../../words/words.ts";
import { MAX_FILES } from "./limits.ts";
import { ChosenMail } from "./parts/chosen-mail.tsx";
import { HowToGet } from "./parts/how-to-get.tsx";
import { Intake } from "./parts/intake.tsx";
import { MailList } from "./parts/mail-list.tsx";
import { Opening } from "./parts/opening.tsx";
import { TogetherView } from "./parts/together.tsx";
import { useMails } from "./use-mails.ts";
import { useStrayDrops } from "./use-stray-drops.ts";

/** The auditor: hand over mails, see what they do to their reader. */
export function AuditPage(): ReactNode {
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
