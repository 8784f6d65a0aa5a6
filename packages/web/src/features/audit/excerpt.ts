import type { Place } from "@consentry/audit";

/** Bytes shown on either side of a place, so that it can be found by eye. */
const AROUND = 160;

/** Longer places are cut: an excerpt is for looking, the file is for checking. */
const LONGEST = 900;

export interface Excerpt {
  readonly before: string;
  readonly here: string;
  readonly after: string;
  readonly isCut: boolean;
}

/** Reads a place from the mail as received. Whole lines before and after, where they are short. */
export async function readExcerpt(mail: Blob, { offset, length }: Place): Promise<Excerpt> {
  const shown = Math.min(length, LONGEST);
  const isCut = shown < length;
  const end = offset + shown;
  const [before, here, after] = await Promise.all([
    mail.slice(Math.max(0, offset - AROUND), offset).text(),
    mail.slice(offset, end).text(),
    isCut ? "" : mail.slice(end, end + AROUND).text(),
  ]);
  const isFirst = offset <= AROUND;
  return {
    before: isFirst ? before : before.replace(/^[^\n]*\n/, ""),
    here,
    after: after.replace(/\n[^\n]*$/, ""),
    isCut,
  };
}
