import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** A program that reads the body as it came: what is signed is its text. */
const VERIFY = `import { verifyWebhook } from "@consentry/client";

export async function receive(request: Request): Promise<Response> {
  const event = await verifyWebhook(await request.text(), request.headers, SECRET);
  if (event === null) return new Response(null, { status: 400 });
  // The same id comes again when your answer got lost: do it once.
  await handle(event.id, event.type, event.data);
  return new Response(null, { status: 204 });
}
`;

interface Props {
  readonly secret: string;
  readonly close: () => void;
}

/** The secret, this once, and what a program does with it. */
export function SecretShown({ secret, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      <p>{words.secret.shownOnce}</p>
      <CopyText label={words.secret.label} text={secret} />
      <CopyText label={words.secret.verify} text={VERIFY} />
      <div className="actions">
        <Button look="main" onPress={close}>
          {words.secret.kept}
        </Button>
      </div>
    </>
  );
}
