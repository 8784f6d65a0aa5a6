/** English; the shape every other language follows. What tables tell of people. */
export const en = {
  columns: {
    email: "Address",
    name: "Name",
    relation: "Relation",
    country: "Country",
    locale: "Language",
    source: "Source",
    collected: "Collected on",
    keepUntil: "Goes on",
    answers: "What they said",
    standing: "Held back",
    tags: "Tags",
    kind: "Kind of address",
    lastContact: "Last contact from them",
  },
  nothingSaid: "nothing yet",
  heldBack: "for their source",
  /** Of purposes, where there is little room. */
  short: {
    "send.commercial": "Offers",
    "send.newsletter": "Newsletter",
    "send.charity": "Donations",
    "send.political": "Politics",
    "track.open.individual": "Opens",
    "track.click.individual": "Clicks",
  },
  people: { one: "person", other: "people" },
  moreThan: "More than",
  counting: "Counting …",
};
