import { RECIPIENTS, RELATIONS } from "@consentry/law";
import { Type, type Static } from "typebox";

import type { Given } from "../../http/api/route.ts";
import {
  AddressText,
  CountryCode,
  DayText,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import {
  LONGEST_ATTRIBUTE_TEXT,
  LONGEST_TAG,
  MOST_ATTRIBUTE_TEXTS,
  MOST_ATTRIBUTES,
  MOST_TAGS,
} from "./attributes.ts";
import type { Contact } from "./contact.ts";

/** Fifteen digits (ITU-T E.164 §6.2), and how people part them. */
const LONGEST_WRITTEN_NUMBER = 40;

const AttributeText = Type.String({ maxLength: LONGEST_ATTRIBUTE_TEXT });

/** What may be said of a person and changed. */
export const CHANGEABLE = {
  locale: nullable(Type.String({ description: "A language such as `fr` or `de-AT`." })),
  country: nullable(CountryCode),
  kind: oneOf(RECIPIENTS, "Whether the address is a person's, a professional's or a firm's."),
  relation: oneOf(RELATIONS, "What the person is to the organisation."),
  attributes: Type.Record(
    Type.String(),
    Type.Union([
      AttributeText,
      Type.Number(),
      Type.Boolean(),
      Type.Array(AttributeText, { maxItems: MOST_ATTRIBUTE_TEXTS }),
    ]),
    { description: `At most ${MOST_ATTRIBUTES} names, in one level.` },
  ),
  tags: Type.Array(line(LONGEST_TAG, "One line."), { maxItems: MOST_TAGS }),
};

/** A telephone number as it is given and answered. */
export const PhoneText = Type.String({
  maxLength: LONGEST_WRITTEN_NUMBER,
  description:
    "E.164, such as `+33612345678`; as it is dialled in the person's country will do, too.",
});

export const ContactFields = named("Contact", {
  id: Id,
  email: AddressText,
  phone: nullable(PhoneText),
  ...CHANGEABLE,
  source: Id,
  collectedOn: DayText,
  lastContactOn: nullable(DayText),
  relationEndedOn: nullable({
    ...DayText,
    description: "When a relation that is over ended, where somebody told.",
  }),
  keepUntil: DayText,
  keepRule: Type.String({ description: "The rule that says so." }),
  quarantinedBy: nullable(
    Type.String({
      description: "The rule that holds the person back whatever was agreed to; null otherwise.",
    }),
  ),
  madeAt: InstantText,
  changedAt: InstantText,
});

/** A person as the interface and the export give them: address and number stand open in it. */
export function contactDocument(contact: Contact): Given<Static<typeof ContactFields>> {
  return { ...contact, email: contact.email.reveal(), phone: contact.phone?.reveal() ?? null };
}
