/** Where a mail of the inbox is opened. */
export function hrefOfMail(id: string): string {
  return `/inbox?mail=${encodeURIComponent(id)}`;
}

/** Where two copies of one mailing stand side by side. */
export function hrefBeside(id: string, other: string): string {
  return `/inbox/${encodeURIComponent(id)}/beside/${encodeURIComponent(other)}`;
}
