import type { ReactNode } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** A report that somebody has at hand; what it is is told by its bytes. */
export function UploadReport(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const mayUpload = useMay("write");
  const upload = useChange("takeDeliveryReport", {
    refreshes: ["showDeliveryReports"],
    onDone: ({ counted, known, foreign, outOfTime }) =>
      tell(words.taken(counted, known, foreign + outOfTime)),
  });
  if (!mayUpload) return null;
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    // Browsers name archives in many ways: of no type it is taken as what it is.
    const body = file && new File([file], file.name, { type: "application/octet-stream" });
    if (body) upload.mutate({ body }, { onError: fail });
  };
  return (
    <FileTrigger
      acceptedFileTypes={[".xml", ".json", ".zip", ".gz"]}
      onSelect={(files) => take(files)}
    >
      <Button isPending={upload.isPending}>
        {upload.isPending ? words.uploading : words.upload}
      </Button>
    </FileTrigger>
  );
}
