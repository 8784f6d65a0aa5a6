import type { Campaign, SendingProgress } from "@consentry/client";
import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as TEXTING_WORDS } from "../../texting/words/words.ts";
import { WORDS } from "../words/words.ts";

/** Why nothing goes out: held by somebody, stopped by itself, or waiting for something. */
export function WhyItRests({
  progress,
  channel,
}: {
  readonly progress: SendingProgress;
  readonly channel: Campaign["channel"];
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const isText = channel === "sms";
  const { rests, waitingFor, state, pausedBecause } = progress;
  const number = (value: number): string => formatNumber(value, language);
  return (
    <>
      {state === "paused" ? (
        <p>
          <strong>
            <Marked kind="held">{words.send.pausedBecause}</Marked>
          </strong>
          <br />
          {reasonOf(pausedBecause, words.send)}{" "}
          {pausedBecause?.startsWith("relay") === true ? <ToRelays /> : null}
        </p>
      ) : null}
      {rests === null ? null : (
        <output>
          {isText && rests.why === "hour" ? texting.rests : words.send.rests[rests.why]}
          {rests.until === null ? null : (
            <>
              {" "}
              <Moment at={rests.until} />.
            </>
          )}
          {rests.code === null ? null : (
            <>
              <br />
              <span className="faint">
                {words.send.relaySays} <code>{rests.code}</code>
              </span>{" "}
              <ToRelays />
            </>
          )}
        </output>
      )}
      {waitingFor.hour > 0 ? (
        <p className="faint">
          {(isText ? texting.waitsForHour : words.send.waiting.hour)(number(waitingFor.hour))}
        </p>
      ) : null}
      {waitingFor.trialEnd > 0 ? (
        <p className="faint">{words.send.waiting.trial(number(waitingFor.trialEnd))}</p>
      ) : null}
    </>
  );
}

function ToRelays(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return <Link href="/settings/relays">{words.send.toRelays}</Link>;
}

/** A code of ours, somebody's own words, or who it was. */
function reasonOf(
  because: string | null,
  words: {
    readonly reasons: Readonly<Record<string, string>>;
    readonly byPerson: string;
    readonly otherReason: (code: string) => string;
  },
): string {
  if (because === null || /^(?:member|api-key):/.test(because)) return words.byPerson;
  const known = words.reasons[because];
  if (known !== undefined) return known;
  return /^[a-z-]+$/.test(because) ? words.otherReason(because) : because;
}
