import { assertNever } from "@consentry/kernel";
import type { CSSProperties, ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { readableOn } from "../blocks/contrast.ts";
import type { Block, BlockOf, Passage, Run, Theme } from "../blocks/document.ts";
import { useImageUrl } from "../use-image-url.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly block: Block;
  readonly theme: Theme;
}

/** About how a block will look; nothing in it can be clicked. The preview shows it exactly. */
export function DrawnBlock({ block, theme }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  switch (block.kind) {
    case "heading":
      return (
        <p className={`drawn drawn-heading-${block.level}`} style={{ textAlign: block.align }}>
          {block.text}
        </p>
      );
    case "text":
      return (
        <div className="drawn" style={{ textAlign: block.align }}>
          {block.content.map((passage, at) => (
            <DrawnPassage key={at} passage={passage} theme={theme} />
          ))}
        </div>
      );
    case "button":
      return (
        <p className="drawn" style={{ textAlign: block.align }}>
          <span className="drawn-button" style={buttonLook(theme)}>
            {block.text}
          </span>
        </p>
      );
    case "image":
      return <DrawnPicture block={block} theme={theme} />;
    case "divider":
      return <span className="drawn drawn-rule" />;
    case "spacer":
      return <span className="drawn" style={{ blockSize: block.height }} />;
    case "quote":
      return (
        <div className="drawn drawn-quote" style={{ borderColor: theme.accent }}>
          <p>{block.text}</p>
          {block.by === "" ? null : <p className="drawn-by">{block.by}</p>}
        </div>
      );
    case "social":
      return (
        <p className="drawn" style={{ textAlign: block.align }}>
          {block.links.map(({ name }, at) => (
            <span key={at}>
              {at > 0 ? " · " : null}
              <span style={linkLook(theme)}>{name}</span>
            </span>
          ))}
        </p>
      );
    case "footer":
    case "legal-identity":
    case "why":
    case "unsubscribe":
    case "preferences":
    case "withdraw-measurement":
      return (
        <p className="drawn drawn-ours" style={{ textAlign: block.align }}>
          {("words" in block ? block.words : null) ?? words.kinds[block.kind]}
        </p>
      );
    default:
      return assertNever(block);
  }
}

function DrawnPassage({
  passage,
  theme,
}: {
  readonly passage: Passage;
  readonly theme: Theme;
}): ReactNode {
  if (passage.kind === "paragraph") {
    return (
      <p>
        <DrawnRuns runs={passage.runs} theme={theme} />
      </p>
    );
  }
  const List = passage.kind === "bullets" ? "ul" : "ol";
  return (
    <List className="drawn-list">
      {passage.items.map((runs, at) => (
        <li key={at}>
          <DrawnRuns runs={runs} theme={theme} />
        </li>
      ))}
    </List>
  );
}

function DrawnRuns({
  runs,
  theme,
}: {
  readonly runs: readonly Run[];
  readonly theme: Theme;
}): ReactNode {
  return runs.map(({ text, bold, italic, link }, at) => (
    <span
      key={at}
      style={{
        ...(bold === true && { fontWeight: 700 }),
        ...(italic === true && { fontStyle: "italic" }),
        ...(typeof link === "string" && linkLook(theme)),
      }}
    >
      {text}
    </span>
  ));
}

function DrawnPicture({
  block: { source, alt, share },
  theme,
}: {
  readonly block: BlockOf<"image">;
  readonly theme: Theme;
}): ReactNode {
  const url = useImageUrl(source.kind === "carried" ? source.image : null);
  const look = { inlineSize: `${share}%`, borderRadius: theme.corner };
  // A picture of another server is not asked for: its words stand in its place.
  return (
    <p className="drawn drawn-picture">
      {url === null ? (
        <span className="drawn-absent" style={look}>
          {alt}
        </span>
      ) : (
        <img src={url} alt={alt} style={look} />
      )}
    </p>
  );
}

function buttonLook({ accent, corner }: Theme): CSSProperties {
  return { background: accent, color: readableOn(accent), borderRadius: corner };
}

function linkLook({ accent }: Theme): CSSProperties {
  return { color: accent, textDecoration: "underline" };
}
