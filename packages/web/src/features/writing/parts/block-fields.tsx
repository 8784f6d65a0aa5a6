import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { AnyBlock, BlockOf } from "../blocks/document.ts";
import { replaceBlock, withColumns } from "../blocks/edit-document.ts";
import { useEditing } from "../blocks/editing.ts";
import { WORDS, type WritingWords } from "../words/words.ts";
import { ImageDialog } from "./image-dialog.tsx";
import { RichTextField } from "./rich-text-field.tsx";

const ALIGNS = ["left", "center", "right"] as const;
const EXAMPLE = "{{ links.preferences }}";

/** Everything that can be said of one block. */
export function BlockFields({ block }: { readonly block: AnyBlock }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { document, change } = useEditing();
  const set = (changes: object): void =>
    change(replaceBlock(document, { ...block, ...changes }), block.id);
  return (
    <div className="block-fields">
      <OwnFields block={block} words={words} set={set} />
      {"align" in block ? (
        <SelectField
          label={words.fields.align}
          options={ALIGNS.map((id) => ({ id, label: words.fields.aligns[id] }))}
          value={block.align}
          onChange={(align) => set({ align })}
        />
      ) : null}
    </div>
  );
}

interface FieldsProps<Block extends AnyBlock = AnyBlock> {
  readonly block: Block;
  readonly words: WritingWords;
  readonly set: (changes: object) => void;
}

function OwnFields({ block, words, set }: FieldsProps): ReactNode {
  const { fields, blocks } = words;
  switch (block.kind) {
    case "heading":
      return (
        <>
          <TextField label={fields.text} value={block.text} onChange={(text) => set({ text })} />
          <RadioField
            label={fields.level}
            options={[
              { id: "1", label: fields.levels.one },
              { id: "2", label: fields.levels.two },
              { id: "3", label: fields.levels.three },
            ]}
            value={`${block.level}`}
            onChange={(level) => set({ level: Number(level) })}
          />
        </>
      );
    case "text":
      return (
        <RichTextField
          label={fields.text}
          content={block.content}
          onChange={(content) => set({ content })}
        />
      );
    case "button":
      return (
        <>
          <TextField label={fields.text} value={block.text} onChange={(text) => set({ text })} />
          <TextField
            label={fields.link}
            value={block.link}
            hint={blocks.linkHint(EXAMPLE)}
            onChange={(link) => set({ link })}
          />
        </>
      );
    case "image":
      return <PictureFields block={block} words={words} set={set} />;
    case "spacer":
      return (
        <NumberField
          label={fields.height}
          value={block.height}
          least={4}
          most={200}
          onChange={(height) => height !== null && set({ height })}
        />
      );
    case "quote":
      return (
        <>
          <TextField
            label={fields.text}
            rows={3}
            value={block.text}
            onChange={(text) => set({ text })}
          />
          <TextField label={fields.by} value={block.by} onChange={(by) => set({ by })} />
        </>
      );
    case "social":
      return <LinksFields block={block} words={words} set={set} />;
    case "columns":
      return (
        <RadioField
          label={fields.count}
          options={[
            { id: "2", label: fields.counts.two },
            { id: "3", label: fields.counts.three },
          ]}
          value={block.columns.length === 3 ? "3" : "2"}
          onChange={(count) => set(withColumns(block, count === "3" ? 3 : 2))}
        />
      );
    case "divider":
      return null;
    case "footer":
      return <p className="faint">{blocks.ours}</p>;
    case "legal-identity":
    case "why":
    case "unsubscribe":
    case "preferences":
    case "withdraw-measurement":
      return (
        <TextField
          label={fields.words}
          hint={blocks.ours}
          value={block.words ?? ""}
          onChange={(own) => set({ words: own === "" ? null : own })}
        />
      );
    default:
      return assertNever(block);
  }
}

function PictureFields({ block, words, set }: FieldsProps<BlockOf<"image">>): ReactNode {
  const { fields, blocks, images } = words;
  return (
    <>
      <ImageDialog
        label={images.change}
        alt={block.alt}
        onChoose={({ id, alt }) => set({ source: { kind: "carried", image: id }, alt })}
      />
      <TextField
        label={fields.alt}
        hint={fields.altHint}
        value={block.alt}
        onChange={(alt) => set({ alt })}
      />
      <TextField
        label={fields.noLink}
        hint={blocks.linkHint(EXAMPLE)}
        value={block.link ?? ""}
        onChange={(link) => set({ link: link === "" ? null : link })}
      />
      <NumberField
        label={fields.share}
        value={block.share}
        least={10}
        most={100}
        onChange={(share) => share !== null && set({ share })}
      />
    </>
  );
}

function LinksFields({ block, words, set }: FieldsProps<BlockOf<"social">>): ReactNode {
  const { fields, firstWords } = words;
  const { links } = block;
  const put = (at: number, changes: object): void =>
    set({ links: links.map((link, index) => (index === at ? { ...link, ...changes } : link)) });
  return (
    <>
      {links.map(({ name, url }, at) => (
        // Links have no other identity than their place.
        <div key={at} className="link-fields">
          <TextField
            label={fields.names}
            value={name}
            onChange={(changed) => put(at, { name: changed })}
          />
          <TextField
            label={fields.linkOf(name)}
            value={url}
            onChange={(changed) => put(at, { url: changed })}
          />
          {links.length > 1 ? (
            <Button onPress={() => set({ links: links.toSpliced(at, 1) })}>
              {fields.removeLink(name)}
            </Button>
          ) : null}
        </div>
      ))}
      {links.length < 12 ? (
        <Button onPress={() => set({ links: [...links, { name: firstWords.link, url: EXAMPLE }] })}>
          {fields.addLink}
        </Button>
      ) : null}
    </>
  );
}
