import type { Severity } from "@consentry/audit";

import { Markup } from "./markup.ts";

/** The states that have one sign and one colour wherever they are shown. */
export type Sign = "tracked" | "untracked" | "unclear" | "contested" | "note";

const RING = '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/>';

/** Told apart by shape as well as by colour; the same shapes as in the auditor's page. */
const SHAPES: Readonly<Record<Sign, string>> = {
  tracked:
    '<path fill="currentColor" fill-rule="evenodd" d="M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM6 6v4h4V6H6Z"/>',
  untracked: RING,
  unclear: RING.replace("/>", ' stroke-dasharray="3.4 2.5"/>'),
  contested: `${RING}<path fill="currentColor" d="M8 1.4a6.6 6.6 0 0 1 0 13.2V1.4Z"/>`,
  note: '<path fill="none" stroke="currentColor" stroke-width="1.8" d="M2.5 2.5h11v11h-11z"/>',
};

/** Always stands beside its word. */
export function sign(kind: Sign): Markup {
  return new Markup(
    `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[kind]}</svg>`,
  );
}

export const SIGN_OF_SEVERITY: Readonly<Record<Severity, Sign>> = {
  violation_if_no_consent: "tracked",
  contested: "contested",
  exposure: "unclear",
  info: "note",
};

/** An envelope, and the one pixel in its corner that was meant to stay unseen, circled. */
export const LOGO = new Markup(
  '<svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><path d="M20 25H3V7h26v9M3.6 7.6 16 17.5 28.4 7.6" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="25" cy="24" r="5.4" fill="none" stroke="currentColor" stroke-width="2"/><path class="logo-pixel" d="M23.3 22.3h3.4v3.4h-3.4z"/></svg>',
);
