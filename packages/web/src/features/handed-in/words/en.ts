export const en = {
  title: "Handed in",
  forward: (address: string): string =>
    `Forward mails as an attachment to ${address}: they arrive here, for all of you.`,
  noAddress:
    "Mails that colleagues and programs handed in stand here, for all of you. Whoever runs the server can open an address to forward them to (CONSENTRY_INTAKE).",
  kept: (days: number): string => `Each goes after ${days} days.`,
  none: "No mail was handed in yet.",
  noSubject: "(no subject)",
  came: {
    whole: "as received",
    attached: "attached to another mail",
    inline: "forwarded without its header",
  },
  by: {
    mail: (address: string): string => `forwarded by ${address}`,
    program: "by a program",
    you: "by you",
    colleague: "by a colleague",
  },
  inline:
    "This mail was written anew by the program that forwarded it. Its own header is lost, so nothing can be said of who vouches for it, and pictures or links may have been changed. Forwarded as an attachment, it arrives as it was received.",
  more: "Show more",
  remove: {
    label: "Remove",
    title: "Remove this mail?",
    body: (subject: string): string => `“${subject}” is gone for all of you, for good.`,
    confirm: "Remove the mail",
    done: "The mail is removed.",
  },
  removeAll: {
    label: "Remove all",
    title: "Remove all mails handed in?",
    body: (count: number): string =>
      count === 1 ? "1 mail goes for good." : `All ${count} mails go for good.`,
    confirm: "Remove all mails",
    done: (count: number): string =>
      count === 1 ? "1 mail is removed." : `${count} mails are removed.`,
  },
};
