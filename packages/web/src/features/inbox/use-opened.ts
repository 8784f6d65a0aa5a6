import { useEffect, useState } from "react";

import { useWords } from "../../words/words.ts";
import { useMails, type Mails } from "../audit/use-mails.ts";

/**
 * Mails of the inbox in the hands of the auditor, which reads them here, in the browser.
 *
 * @param given kept as they are first given: a mail never changes, and asked for again it would only
 *   be read again
 */
export function useOpened(given: readonly Blob[]): Mails {
  const { language } = useWords();
  const [sources] = useState(given);
  const held = useMails(language);
  const { take } = held;
  useEffect(() => take(sources.map((mail) => ({ name: null, mail }))), [take, sources]);
  return held;
}
