import type { ContactFields } from "../../contacts/contacts/contact.ts";
import type { NewRecipient } from "../passing-on/pass-on.ts";

/** How a request is carried out, where that is for whoever does it to say. */
export interface Doing {
  /** Of a correction: what is to be held from now on. */
  readonly changes: Partial<ContactFields> | null;
  /** Of a correction that was made elsewhere: what was corrected, by name. */
  readonly corrected: readonly string[];
  /** To whom the data went, beside the programs that are told by themselves. */
  readonly recipients: readonly NewRecipient[];
  /** `member:ID`, `api-key:ID`. */
  readonly by: string;
}
