/** `box.mbox#12`: one message of a mailbox, as documents name it. */
const ONE_OF_A_MAILBOX = /^(?<path>.+)#(?<number>[1-9]\d{0,8})$/s;

const DRIVE = /^[A-Za-z]:[\\/]/;

/**
 * A file as it was named on the command line, as a URI reference; a message of a mailbox is a
 * fragment of it. `-` is standard input.
 */
export function artifactUri(file: string | null): string {
  if (file === null) return "-";
  const { path = file, number } = ONE_OF_A_MAILBOX.exec(file)?.groups ?? {};
  const fragment = number === undefined ? "" : `#${number}`;
  if (DRIVE.test(path)) return `file:///${encoded(path.replaceAll("\\", "/"))}${fragment}`;
  // Two slashes in front would name a host.
  return `${encoded(path).replace(/^\/{2,}/, "/")}${fragment}`;
}

function encoded(path: string): string {
  const [first = "", ...rest] = path.toWellFormed().split("/");
  // A colon may stand in the first segment only after a drive's letter: else it reads as a scheme.
  const head = DRIVE.test(path) ? first : encodeURIComponent(first);
  return [head, ...rest.map((segment) => encodeURIComponent(segment))].join("/");
}
