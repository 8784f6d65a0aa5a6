import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Button } from "./button.tsx";
import { WORDS } from "./words/words.ts";

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly onChoose: () => void;
}

interface Props {
  /** Read out, and shown when given; else three dots. */
  readonly label?: string;
  readonly choices: readonly MenuChoice[];
}

/** More that can be done with one thing. */
export function MenuButton({ label, choices }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <MenuTrigger>
      <Button aria-label={label ?? words.more}>{label ?? "⋯"}</Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(key) => choices.find(({ id }) => id === key)?.onChoose()}>
          {choices.map(({ id, label: text }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
