export const en = {
  title: "Erasures",
  lead: "Who was erased is not kept: a number, and what the erasure has reached.",
  none: "Nobody was erased yet.",
  more: "Show more",
  byRight: "a contact",
  byAddress: "an address that was no contact",
  places: {
    database: "Rows of the database",
    files: "Files that waited",
    storage: "The database’s own files",
    backups: "Backups",
  },
  at: (moment: string): string => `reached on ${moment}`,
  notYet: {
    database: "not yet",
    files: "not yet: within a quarter of an hour, or once a file that came before is read",
    storage: "not yet: overwritten in the next quiet hour, between 1 and 4 in the morning (UTC)",
    backups: "not yet: the keys are written anew within the hour",
  },
  until: (day: string): string =>
    `sealed rows cannot be opened any more; what is sealed under no key of the person goes on ${day}`,
  refused: "cannot be reached from here",
  erase: {
    open: "Erase an address…",
    title: "Erase whoever reads an address",
    text: "For somebody who is no contact, but got messages. Everything held under the address goes, for good; a keyed hash stays, so that nobody writes there again.",
    address: "Address",
    confirm: "Erase everything under this address",
    done: "Erased. What is not reached yet is told below.",
  },
};
