import { MAX_ADDRESS, MAX_BLOCKS, MAX_PASSAGES, MAX_RUN, MAX_RUNS } from "../../limits.ts";
import type { WritingBlock } from "../../writing.ts";
import {
  ALIGNMENTS,
  FONT_NAMES,
  type Block,
  type BlockDocument,
  type Button,
  type Columns,
  type Divider,
  type Footer,
  type Heading,
  type OwnBlockOf,
  type Passage,
  type Picture,
  type PictureSource,
  type Quote,
  type Run,
  type Social,
  type Spacer,
  type Text,
  type Theme,
} from "./document.ts";
import {
  choice,
  fields,
  flag,
  list,
  matching,
  oneOfKinds,
  orNull,
  text,
  whole,
  type Shape,
} from "./shape.ts";

const ID = matching(/^[a-zA-Z\d_-]{1,64}$/, 64, "letters, digits, “-” and “_”, at most 64");

const COLOUR = matching(/^#[\da-fA-F]{6}$/, 7, "a colour, #rrggbb");

/** What a click may do. A scheme that runs something is none; Liquid may begin an address. */
const LINK = matching(
  /^(?:https?:\/\/|mailto:|tel:|\{\{)[^\p{Cc}]+$/u,
  MAX_ADDRESS,
  "an address that begins with https://, http://, mailto: or tel:, or a value like {{ links.preferences }}",
);

/** What opening the mail asks for. */
const REMOTE = matching(
  /^https?:\/\/[^\p{Cc}]+$/u,
  MAX_ADDRESS,
  "an address that begins with https://",
);

const ALIGN = choice(ALIGNMENTS);
const WORDS = text(1, MAX_RUN);

const THEME = fields<Theme>({
  ground: COLOUR,
  paper: COLOUR,
  ink: COLOUR,
  accent: COLOUR,
  font: choice(FONT_NAMES),
  width: whole(360, 800),
  corner: whole(0, 32),
});

const RUN = fields<Run>(
  {
    text: text(0, MAX_RUN),
    bold: orNull(flag()),
    italic: orNull(flag()),
    link: orNull(LINK),
  },
  ["bold", "italic", "link"],
);

const RUNS = list(RUN, 0, MAX_RUNS);
const ITEMS = list(RUNS, 1, MAX_PASSAGES);

const PASSAGE = oneOfKinds<Passage>({
  paragraph: fields({ kind: choice(["paragraph"]), runs: RUNS }),
  bullets: fields({ kind: choice(["bullets"]), items: ITEMS }),
  numbers: fields({ kind: choice(["numbers"]), items: ITEMS }),
});

const PICTURE_SOURCE = oneOfKinds<PictureSource>({
  carried: fields({
    kind: choice(["carried"]),
    image: matching(/^[a-z\d-]{1,64}$/, 64, "the id of an uploaded picture"),
  }),
  remote: fields({ kind: choice(["remote"]), url: REMOTE }),
});

/** Ours are placed by a tag whose words stand in quotes. */
const OWN_WORDS = matching(/^[^"\n{}]{1,500}$/, 500, "a line without quotation marks and braces");

function own<const Kind extends WritingBlock>(kind: Kind): Shape<OwnBlockOf<Kind>> {
  return fields<OwnBlockOf<WritingBlock>>({
    kind: choice([kind]),
    id: ID,
    words: orNull(OWN_WORDS),
    align: ALIGN,
  }) as Shape<OwnBlockOf<Kind>>;
}

const BLOCKS = {
  heading: fields<Heading>({
    kind: choice(["heading"]),
    id: ID,
    level: choice([1, 2, 3]),
    text: WORDS,
    align: ALIGN,
  }),
  text: fields<Text>({
    kind: choice(["text"]),
    id: ID,
    content: list(PASSAGE, 0, MAX_PASSAGES),
    align: ALIGN,
  }),
  button: fields<Button>({
    kind: choice(["button"]),
    id: ID,
    text: WORDS,
    link: LINK,
    align: ALIGN,
  }),
  image: fields<Picture>({
    kind: choice(["image"]),
    id: ID,
    source: PICTURE_SOURCE,
    alt: WORDS,
    link: orNull(LINK),
    share: whole(10, 100),
  }),
  divider: fields<Divider>({ kind: choice(["divider"]), id: ID }),
  spacer: fields<Spacer>({ kind: choice(["spacer"]), id: ID, height: whole(4, 200) }),
  quote: fields<Quote>({ kind: choice(["quote"]), id: ID, text: WORDS, by: text(0, 500) }),
  social: fields<Social>({
    kind: choice(["social"]),
    id: ID,
    links: list(fields({ name: WORDS, url: LINK }), 1, 12),
    align: ALIGN,
  }),
  footer: fields<Footer>({ kind: choice(["footer"]), id: ID, align: ALIGN }),
  "legal-identity": own("legal-identity"),
  why: own("why"),
  unsubscribe: own("unsubscribe"),
  preferences: own("preferences"),
  "withdraw-measurement": own("withdraw-measurement"),
};

const BLOCK: Shape<Block> = oneOfKinds<Block>(BLOCKS);

const COLUMNS = fields<Columns>({
  kind: choice(["columns"]),
  id: ID,
  columns: list(list(BLOCK, 0, MAX_BLOCKS), 2, 3),
});

/** What a document must be. That ids are unlike is not said here. */
export const DOCUMENT: Shape<BlockDocument> = fields<BlockDocument>({
  version: choice([1]),
  theme: THEME,
  blocks: list(oneOfKinds<Block | Columns>({ ...BLOCKS, columns: COLUMNS }), 0, MAX_BLOCKS),
});

/** A document as JSON Schema (2020-12), made from what documents are held to. */
export const BLOCK_DOCUMENT_SCHEMA: object = DOCUMENT.schema;
