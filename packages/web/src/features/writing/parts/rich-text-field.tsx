import { Editor, Extension } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { history, redo, undo } from "@tiptap/pm/history";
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Toolbar } from "react-aria-components/Toolbar";

import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Passage } from "../blocks/document.ts";
import { editorDoc, passagesOf } from "../blocks/rich-text.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly label: string;
  readonly content: readonly Passage[];
  readonly onChange: (content: readonly Passage[]) => void;
}

/** Lists hold words alone, as the format has it. */
const FlatItem = ListItem.extend({ content: "paragraph" });

const Undo = Extension.create({
  name: "undo",
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const { editor } = this;
    const run = (command: typeof undo) => () => command(editor.state, editor.view.dispatch);
    return { "Mod-z": run(undo), "Mod-Shift-z": run(redo), "Mod-y": run(redo) };
  },
});

const EXTENSIONS = [
  Document.extend({ content: "(paragraph | bulletList | orderedList)+" }),
  Paragraph,
  Text,
  Bold,
  Italic,
  HardBreak,
  BulletList,
  OrderedList,
  FlatItem,
  ListKeymap,
  Link.configure({ openOnClick: false, autolink: false, linkOnPaste: true, HTMLAttributes: {} }),
  Undo,
];

interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
  /** Where the words at the cursor lead. */
  readonly link: string | null;
}

/** Words with a few looks. It tells every change, and follows what was changed elsewhere. */
export function RichTextField({ label, content, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [looks, setLooks] = useState<Looks | null>(null);
  const [isLinking, setLinking] = useState(false);
  const told = useRef(content);
  const tell = useEffectEvent((changed: readonly Passage[]) => {
    told.current = changed;
    onChange(changed);
  });
  const first = useRef(content);

  useEffect(() => {
    const made = new Editor({
      element: place.current,
      // The page's policy draws no style of a script's; ours is in the style sheet.
      injectCSS: false,
      extensions: EXTENSIONS,
      content: editorDoc(first.current),
      editorProps: {
        attributes: {
          class: "input rich-words",
          role: "textbox",
          "aria-multiline": "true",
          "aria-labelledby": id,
        },
      },
      onUpdate: ({ editor: now }) => tell(passagesOf(now.getJSON())),
      onTransaction: ({ editor: now }) => setLooks(looksAt(now)),
    });
    setEditor(made);
    return () => made.destroy();
  }, [id]);

  // Undone or changed from outside: what the editor has is no longer what there is.
  useEffect(() => {
    if (editor === null || JSON.stringify(content) === JSON.stringify(told.current)) return;
    told.current = content;
    editor.commands.setContent(editorDoc(content), { emitUpdate: false });
  }, [editor, content]);

  const toggle = (
    command: "toggleBold" | "toggleItalic" | "toggleBulletList" | "toggleOrderedList",
  ) => {
    editor?.chain().focus()[command]().run();
  };
  return (
    <div className="field">
      <span id={id} className="rich-label">
        {label}
      </span>
      <Toolbar className="rich-tools" aria-label={words.rich.tools}>
        <Tool isOn={looks?.bold} onPress={() => toggle("toggleBold")}>
          <b>{words.rich.bold}</b>
        </Tool>
        <Tool isOn={looks?.italic} onPress={() => toggle("toggleItalic")}>
          <i>{words.rich.italic}</i>
        </Tool>
        <Tool isOn={looks?.bullets} onPress={() => toggle("toggleBulletList")}>
          {words.rich.bullets}
        </Tool>
        <Tool isOn={looks?.numbers} onPress={() => toggle("toggleOrderedList")}>
          {words.rich.numbers}
        </Tool>
        <Tool isOn={typeof looks?.link === "string"} onPress={() => setLinking(!isLinking)}>
          {words.rich.link}
        </Tool>
      </Toolbar>
      {isLinking && editor !== null ? (
        <LinkForm editor={editor} link={looks?.link ?? null} onDone={() => setLinking(false)} />
      ) : null}
      <div ref={place} className="rich" />
    </div>
  );
}

function Tool({
  isOn = false,
  onPress,
  children,
}: {
  readonly isOn?: boolean | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <ToggleButton className="rich-tool" isSelected={isOn} onChange={onPress}>
      {children}
    </ToggleButton>
  );
}

/** The address of the words that are marked, or of the link around the cursor. */
function LinkForm({
  editor,
  link,
  onDone,
}: {
  readonly editor: Editor;
  readonly link: string | null;
  readonly onDone: () => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [address, setAddress] = useState(link ?? "https://");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={form}
      className="rich-link"
      onSubmit={(event) => {
        event.preventDefault();
        editor.chain().focus().extendMarkRange("link").setLink({ href: address.trim() }).run();
        onDone();
      }}
    >
      <TextField
        label={words.rich.address}
        hint={words.blocks.linkHint("{{ links.preferences }}")}
        value={address}
        onChange={setAddress}
      />
      <div className="actions">
        <Button type="submit" isDisabled={address.trim() === ""}>
          {words.rich.setLink}
        </Button>
        {link === null ? null : (
          <Button
            onPress={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onDone();
            }}
          >
            {words.rich.unlink}
          </Button>
        )}
      </div>
    </form>
  );
}

function looksAt(editor: Editor): Looks {
  const href: unknown = editor.getAttributes("link")["href"];
  return {
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    link: typeof href === "string" ? href : null,
  };
}
