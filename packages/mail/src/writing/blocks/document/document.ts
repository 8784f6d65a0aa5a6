import type { WritingBlock } from "../../writing.ts";

/**
 * A mail as an editor of blocks makes it, and the source of a writing of the format `blocks`, as
 * JSON. It is closed: there is no block of HTML, of style or of script, and what is not named here
 * is refused. Every text and every address may hold Liquid.
 */
export interface BlockDocument {
  readonly version: 1;
  readonly theme: Theme;
  /** From top to bottom. */
  readonly blocks: readonly (Block | Columns)[];
}

/** Colours are `#rrggbb`. In the dark they are others, made from these. */
export interface Theme {
  /** Around the mail. */
  readonly ground: string;
  /** What the words stand on. */
  readonly paper: string;
  readonly ink: string;
  /** Of links and buttons. */
  readonly accent: string;
  readonly font: FontName;
  /** Of the paper, in pixels. */
  readonly width: number;
  /** How round the corners of paper, buttons and pictures are, in pixels. */
  readonly corner: number;
}

/** Faces that readers' machines have: a mail fetches none. */
export const FONT_NAMES = ["sans", "serif", "typewriter"] as const;
export type FontName = (typeof FONT_NAMES)[number];

export const ALIGNMENTS = ["left", "center", "right"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export type Block =
  Heading | Text | Button | Picture | Divider | Spacer | Quote | Social | OwnBlock | Footer;

interface Named {
  /** By which a problem names the block; once in the document. */
  readonly id: string;
}

export interface Heading extends Named {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly align: Alignment;
}

export interface Text extends Named {
  readonly kind: "text";
  readonly content: readonly Passage[];
  readonly align: Alignment;
}

/** What a text consists of. */
export type Passage =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "bullets"; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "numbers"; readonly items: readonly (readonly Run[])[] };

/** Words that look alike. A line feed is a new line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  /** Where a click leads. */
  readonly link?: string | null;
}

export interface Button extends Named {
  readonly kind: "button";
  readonly text: string;
  readonly link: string;
  readonly align: Alignment;
}

export interface Picture extends Named {
  readonly kind: "image";
  readonly source: PictureSource;
  /** What it says to whoever does not see it. */
  readonly alt: string;
  readonly link: string | null;
  /** Of a hundred of the room there is. */
  readonly share: number;
}

export type PictureSource =
  /** An uploaded picture by its id: the mail carries it, and no server is asked. */
  | { readonly kind: "carried"; readonly image: string }
  /** Opening the mail asks this address for it. */
  | { readonly kind: "remote"; readonly url: string };

export interface Divider extends Named {
  readonly kind: "divider";
}

export interface Spacer extends Named {
  readonly kind: "spacer";
  /** In pixels. */
  readonly height: number;
}

export interface Quote extends Named {
  readonly kind: "quote";
  readonly text: string;
  /** Whose words these are; empty for nobody's. */
  readonly by: string;
}

/** Where else somebody is found, in words: an icon would be fetched from another company. */
export interface Social extends Named {
  readonly kind: "social";
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly align: Alignment;
}

/** One of our own blocks. */
export type OwnBlock = { readonly [Kind in WritingBlock]: OwnBlockOf<Kind> }[WritingBlock];

export interface OwnBlockOf<Kind extends WritingBlock> extends Named {
  readonly kind: Kind;
  /** Instead of ours; before ours where the block says facts. `null`: ours alone. */
  readonly words: string | null;
  readonly align: Alignment;
}

/** All of our own blocks at once. */
export interface Footer extends Named {
  readonly kind: "footer";
  readonly align: Alignment;
}

/** Two or three beside each other, below each other where there is no room. */
export interface Columns extends Named {
  readonly kind: "columns";
  readonly columns: readonly (readonly Block[])[];
}
