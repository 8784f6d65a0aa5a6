import { useId, type ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A colour, `#rrggbb`, by the chooser that the browser has. */
export function ColourField({ label, value, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="color"
        className="colour"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
