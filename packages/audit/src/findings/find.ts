import type { Finding, Language } from "../document.ts";
import { findingWords } from "../words/finding-words.ts";
import { campaignLabel } from "./campaign-label.ts";
import type { Detector, FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { handedOnNumber } from "./handed-on-number.ts";
import { hiddenImage } from "./hidden-image.ts";
import { hollowText } from "./hollow-text.ts";
import { noOneClick } from "./no-one-click.ts";
import { unsignedWayOut } from "./unsigned-way-out.ts";
import { countedWayOut } from "./counted-way-out.ts";
import { noVisibleWayOut } from "./no-visible-way-out.ts";
import { noSender } from "./no-sender.ts";
import { noSeparateWithdrawal } from "./no-separate-withdrawal.ts";
import { foreignHost } from "./foreign-host.ts";
import { listedCompany } from "./listed-company.ts";
import { delegatedHost } from "./delegated-host.ts";
import { livePart } from "./live-part.ts";
import { askingAttachment } from "./asking-attachment.ts";
import { senderCheck } from "./sender-check.ts";
import { headerNumber } from "./header-number.ts";
import { lawOf, type Occasion } from "./law-join.ts";
import { noListUnsubscribe } from "./no-list-unsubscribe.ts";
import { noPlainPath } from "./no-plain-path.ts";
import { personalisedImage } from "./personalised-image.ts";
import { readReceipt } from "./read-receipt.ts";
import { redirectedLink } from "./redirected-link.ts";
import { remoteContent } from "./remote-content.ts";

/** Every finding there is, in the order a reader is told. */
const DETECTORS: readonly Detector[] = [
  hiddenImage,
  personalisedImage,
  remoteContent,
  redirectedLink,
  handedOnNumber,
  campaignLabel,
  hollowText,
  noPlainPath,
  noListUnsubscribe,
  noOneClick,
  unsignedWayOut,
  countedWayOut,
  noVisibleWayOut,
  noSender,
  noSeparateWithdrawal,
  readReceipt,
  foreignHost,
  listedCompany,
  delegatedHost,
  livePart,
  headerNumber,
  askingAttachment,
  senderCheck,
];

export interface Telling extends Occasion {
  readonly language: Language;
}

/** The findings of a judged message, each with words for its reader and the rules of its day. */
export function find(message: JudgedMessage, telling: Telling): readonly Finding[] {
  return DETECTORS.flatMap((detect) => {
    const draft = detect(message);
    return draft ? [findingOf(draft, telling)] : [];
  });
}

/** A draft with words for its reader and the rules of its day. */
export function findingOf(draft: FindingDraft, telling: Telling): Finding {
  const words = findingWords(telling.language, draft.wordsOf ?? draft.id);
  const title = draft.at.length === 1 ? words.one : words.many;
  const law = lawOf(draft.practice, telling);
  return {
    id: draft.id,
    technique: draft.technique,
    observes: draft.observes,
    severity: draft.severity,
    grade: draft.grade,
    title: title.replace("{count}", String(draft.at.length)),
    explanation: words.explanation.replace("{who}", () => draft.who?.join("; ") ?? ""),
    urls: draft.urls,
    at: draft.at,
    practice: draft.practice,
    rules: law.rules,
    sources: [...new Set([...law.sources, ...(draft.sources ?? [])])],
    cannotProve: words.cannotProve,
  };
}
