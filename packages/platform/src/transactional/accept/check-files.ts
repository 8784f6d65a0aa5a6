import { isMediaType } from "@consentry/mail";

import type { DraftAttachment, Reason } from "../message.ts";
import { isLine, LONGEST_FILE_NAME, MOST_FILE_BYTES, MOST_FILES } from "./limits.ts";
import { reason } from "./reasons.ts";
import { isRefusedFile } from "./refused-files.ts";

/** What is wrong with the files of a message. */
export function checkFiles(files: readonly DraftAttachment[]): readonly Reason[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return [
    ...(files.length > MOST_FILES
      ? [reason("too-many-files", "attachments", `At most ${MOST_FILES} files.`)]
      : []),
    ...(bytes > MOST_FILE_BYTES
      ? [
          reason(
            "files-too-large",
            "attachments",
            `All files together have at most ${MOST_FILE_BYTES / 1_000_000} MB. Put larger ones where their reader can fetch them after a login.`,
          ),
        ]
      : []),
    ...files.flatMap(({ name, mediaType }, at) => [
      ...(name === "" || !isLine(name, LONGEST_FILE_NAME) || /[/\\]/.test(name)
        ? [
            reason(
              "bad-field",
              `attachments.${at}.name`,
              `A file's name of up to ${LONGEST_FILE_NAME} characters, without a path.`,
            ),
          ]
        : []),
      ...(isMediaType(mediaType)
        ? []
        : [reason("bad-field", `attachments.${at}.type`, "A media type such as application/pdf.")]),
      ...(isRefusedFile(name, mediaType)
        ? [
            reason(
              "refused-file",
              `attachments.${at}`,
              "Programs and pages are not sent: receivers turn the mail away, and a page can report that it was opened. Send a PDF.",
            ),
          ]
        : []),
    ]),
  ];
}
