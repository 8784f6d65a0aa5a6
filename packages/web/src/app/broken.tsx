import { Component, type ReactNode } from "react";

import { Button } from "../ui/button.tsx";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

interface Props {
  readonly children: ReactNode;
}

/** Keeps one broken page from taking the rest of the application with it. */
export class Broken extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="empty" role="alert">
      <h1>{words.broken.title}</h1>
      <p>{words.broken.next}</p>
      <Button look="main" onPress={() => location.reload()}>
        {words.broken.reload}
      </Button>
    </div>
  );
}
