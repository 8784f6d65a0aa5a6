import type { Carried, ChainEnd, UrlIdentifier } from "@consentry/audit";

/** What a report says of where links lead, and what is said before they are followed. */
export interface ChainWords {
  readonly heading: string;
  /** The chains of the message, and how many of them were followed. */
  readonly count: (links: number, followed: number) => string;
  /** Nothing was asked: how to have links followed, and what that means. */
  readonly notFollowed: string;
  readonly alike: (more: number) => string;
  readonly more: (rest: number) => string;
  /** Why a way ends where it does; empty when it simply arrives. */
  readonly end: Readonly<Record<ChainEnd, string>>;
  readonly decoded: string;
  /** Countries of the networks from which servers answered. */
  readonly serverIn: (country: string) => string;
  readonly handsOn: (what: string) => string;
  readonly of: Readonly<Record<UrlIdentifier["of"], string>>;
  readonly carries: Readonly<Record<Carried["what"], string>>;
  /** Before anything is asked, with a line end. */
  readonly warning: (links: number, messages: number) => string;
}
