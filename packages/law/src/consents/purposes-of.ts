import type { Question } from "../question/question.ts";
import type { Message, Purpose } from "../question/vocabulary.ts";

/** At least one, the leading one first. */
type Purposes = readonly [Purpose, ...Purpose[]];

const PURPOSES_OF: Readonly<Record<Message, Purposes>> = {
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
export function sendPurposesOf({ message }: Question): Purposes {
  return PURPOSES_OF[message];
}
