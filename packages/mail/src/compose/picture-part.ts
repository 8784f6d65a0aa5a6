import { contentId } from "../writing/markup/embed-images.ts";

/** A picture that a mail carries. */
export interface Picture {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The same as a part of a mail: encoded once for all readers. */
export interface PicturePart {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What cannot stand in base64, nor in quoted-printable, as that of the alternatives. */
export const RELATED_BOUNDARY = "=_related";

/** RFC 2045 §6.8. */
const LINE_LENGTH = 76;
const LINES = new RegExp(`.{1,${LINE_LENGTH}}`, "g");

/**
 * Writes a picture as a part of a mail, in base64, with the end of the part before it. It has no
 * file's name: it is shown within the mail and is nothing to open by itself.
 */
export function picturePart({ id, mediaType, bytes }: Picture): PicturePart {
  const lines = Buffer.from(bytes).toString("base64").match(LINES) ?? [];
  const part = [
    "",
    `--${RELATED_BOUNDARY}`,
    `Content-Type: ${mediaType}`,
    "Content-Transfer-Encoding: base64",
    `Content-ID: <${contentId(id)}>`,
    "Content-Disposition: inline",
    "",
    ...lines,
  ];
  return { id, bytes: Buffer.from(part.join("\r\n"), "latin1") };
}
