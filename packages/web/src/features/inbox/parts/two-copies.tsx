import { useEffect, type ReactNode } from "react";

import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { isRead } from "../../audit/together.ts";
import type { MailReader } from "../../audit/mail-reader.ts";
import { useDrawing } from "../../audit/use-drawing.ts";
import type { ReadMail } from "../../audit/use-mails.ts";
import type { Copy } from "../beside-page.tsx";
import { useOpened } from "../use-opened.ts";
import { WORDS } from "../words/words.ts";
import { Differences } from "./differences.tsx";

/** Both copies drawn with what they hide, read against each other. */
export function TwoCopies({ copies }: { readonly copies: readonly [Copy, Copy] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const held = useOpened(copies.map(({ source }) => source));
  const { mails, compare } = held;
  const isHanded = mails.length === copies.length;
  const isAsked = mails.some(({ beside }) => beside !== null);
  useEffect(() => {
    if (isHanded && !isAsked) compare(true);
  }, [isHanded, isAsked, compare]);
  if (mails.some(({ reading }) => reading.state === "failed")) {
    return <p role="alert">{words.failed}</p>;
  }
  const [first, second] = mails.filter(isRead);
  if (first === undefined || second === undefined) return <Loading />;
  return (
    <>
      <Said copies={[first, second]} />
      <div className="inbox-pair">
        {[first, second].map((mail, index) => (
          <OneOfTwo
            key={mail.id}
            mail={mail}
            reader={held.reader}
            recipient={copies[index]?.mail.recipient ?? ""}
          />
        ))}
      </div>
      {first.reading.comparison?.mailing.isOne === true ? (
        <Differences
          comparison={first.reading.comparison}
          readers={[copies[0].mail.recipient, copies[1].mail.recipient]}
          documents={[first.reading.document, second.reading.document]}
        />
      ) : null}
    </>
  );
}

function Said({ copies }: { readonly copies: readonly [ReadMail, ReadMail] }): ReactNode {
  const { said } = useFeatureWords(WORDS).words.beside;
  const [{ reading }] = copies;
  if (reading.comparison === null) return <Loading />;
  const observing = copies.filter(
    (copy) => copy.reading.document.summary.verdict !== "untracked",
  ).length;
  const sentence = [said.none, said.one, said.both][observing];
  return (
    <output className="inbox-said">
      {reading.comparison.mailing.isOne ? sentence : said.notOne}
    </output>
  );
}

interface OneProps {
  readonly mail: ReadMail;
  readonly reader: MailReader;
  readonly recipient: string;
}

function OneOfTwo({ mail, reader, recipient }: OneProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { document } = mail.reading;
  const drawing = useDrawing(mail.mail, document, reader);
  return (
    <section aria-label={words.beside.copyOf(recipient)}>
      <h2>{recipient}</h2>
      <p>
        <Marked kind={document.summary.verdict} />
      </p>
      {drawing.state === "drawn" ? (
        <MailFrame html={drawing.annotated.html} title={words.frame} height={544} />
      ) : null}
      {drawing.state === "failed" ? <p role="alert">{words.failed}</p> : null}
    </section>
  );
}
