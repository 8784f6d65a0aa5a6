import type { ReactNode } from "react";

import { formatDate, formatMoment } from "../words/format.ts";
import { useWords } from "../words/words.ts";

/** A moment as the reader's own place writes it; the machine's form stays in the markup. */
export function Moment({ at }: { readonly at: string }): ReactNode {
  const { language } = useWords();
  return <time dateTime={at}>{formatMoment(at, language)}</time>;
}

/** A day of the calendar. */
export function Day({ on }: { readonly on: string }): ReactNode {
  const { language } = useWords();
  return <time dateTime={on}>{formatDate(on, language)}</time>;
}
