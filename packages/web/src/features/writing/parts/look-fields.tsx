import type { ReactNode } from "react";

import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { contrastOf, LEGIBLE } from "../blocks/contrast.ts";
import type { Theme } from "../blocks/document.ts";
import { useEditing } from "../blocks/editing.ts";
import { WORDS } from "../words/words.ts";
import { ColourField } from "./colour-field.tsx";

const FONTS = ["sans", "serif", "typewriter"] as const;
const COLOURS = ["accent", "ink", "paper", "ground"] as const;

/** What all blocks have in common. */
export function LookFields(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { document, change } = useEditing();
  const { theme } = document;
  const set = (changes: Partial<Theme>): void =>
    change({ ...document, theme: { ...theme, ...changes } }, `look ${Object.keys(changes).join()}`);
  const isFaint = [theme.ink, theme.accent].some(
    (colour) => contrastOf(colour, theme.paper) < LEGIBLE,
  );
  return (
    <div className="look-fields">
      {COLOURS.map((name) => (
        <ColourField
          key={name}
          label={words.fields[name]}
          value={theme[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      <SelectField
        label={words.fields.font}
        options={FONTS.map((id) => ({ id, label: words.fields.fonts[id] }))}
        value={theme.font}
        onChange={(font) => set({ font })}
      />
      <NumberField
        label={words.fields.width}
        value={theme.width}
        least={360}
        most={800}
        onChange={(width) => width !== null && set({ width })}
      />
      <NumberField
        label={words.fields.corner}
        value={theme.corner}
        least={0}
        most={32}
        onChange={(corner) => corner !== null && set({ corner })}
      />
      {isFaint ? <output className="look-faint">{words.fields.faint}</output> : null}
    </div>
  );
}
