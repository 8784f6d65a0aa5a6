import type { Question } from "../question/question.ts";
import type { Message, Purpose } from "../question/vocabulary.ts";

const PURPOSES_OF: Readonly<Record<Message, readonly Purpose[]>> = {
  commercial: ["send.commercial"],
  newsletter: ["send.newsletter"],
  charity: ["send.charity"],
  political: ["send.political"],
  transactional: ["send.transactional"],
  authentication: ["send.transactional"],
  "consent-request": ["send.newsletter", "send.commercial"],
  unknown: ["send.commercial"],
};

/** The purposes of which one must be consented to before this message goes out on consent. */
export function sendPurposesOf({ message }: Question): readonly Purpose[] {
  return PURPOSES_OF[message];
}
