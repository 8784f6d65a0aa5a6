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

export const ContactFields = named("Contact", {
  id: Id,
  email: AddressText,
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

/** A person as the interface and the export give them: the address stands open in it. */
export function contactDocument(contact: Contact): Given<Static<typeof ContactFields>> {
  return { ...contact, email: contact.email.reveal() };
}
