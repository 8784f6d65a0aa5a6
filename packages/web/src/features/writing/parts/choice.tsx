import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

interface Props<Id extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of two or three, in a row. */
export function Choice<Id extends string>({ label, words, value, onChange }: Props<Id>): ReactNode {
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(String(key) as Id);
      }}
    >
      {Object.entries<string>(words).map(([id, text]) => (
        <ToggleButton key={id} id={id} className="choice-part">
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
