import type { FindingDictionary } from "./dictionary.ts";

const NOT_CONSENT =
  "Whether you agreed to this: a message can never show that. Requires prior consent; none is evidenced in the message. Ask the sender.";

export const en: FindingDictionary = {
  A01: {
    one: "A hidden image reports when you open this mail",
    many: "{count} hidden images report when you open this mail",
    explanation:
      "When your mail program shows the message it asks a server for an image that you cannot see. The request tells the sender that you opened the mail, when, roughly where you are and with which device.",
    cannotProve: `${NOT_CONSENT} Nor what the server keeps, and whether the image is as small as the mail says.`,
  },
  "A01-anonymous": {
    one: "A hidden image counts that somebody opens this mail",
    many: "{count} hidden images count that somebody opens this mail",
    explanation:
      "When your mail program shows the message it asks a server for an image that you cannot see. The request tells the sender that somebody opened this mailing, when, roughly where and with which device. As far as one copy shows, its address does not say who.",
    cannotProve: `${NOT_CONSENT} Nor what the server keeps, and whether it can join the request to you by other means.`,
  },
  A02: {
    one: "A visible picture has an address made for you alone",
    many: "{count} visible pictures have addresses made for you alone",
    explanation:
      "The picture looks ordinary, but its address carries a value that stands for one reader. Loading it tells the sender that it was you who opened the mail.",
    cannotProve: `${NOT_CONSENT} Only two copies of the same mail, sent to two people, prove beyond doubt that the address differs from reader to reader.`,
  },
  A03: {
    one: "Showing this mail asks one server for content",
    many: "Showing this mail asks servers for content {count} times",
    explanation:
      "Pictures, fonts or styles are fetched from elsewhere. As far as one copy shows, their addresses single nobody out, yet each server learns your network address, the time and your program.",
    cannotProve:
      "What the servers note down, and where they stood on the day you opened the mail. Only a second copy, sent to somebody else, could show that an address was made for you.",
  },
  A04: {
    one: "One link passes a counter before it takes you anywhere",
    many: "{count} links pass a counter before they take you anywhere",
    explanation:
      "The link does not lead where it says. It first visits a server that notes that you clicked, and only then sends you on.",
    cannotProve: `${NOT_CONSENT} Where an opaque link leads in the end cannot be seen without following it, and following it is itself a click.`,
  },
  A05: {
    one: "One link hands a number of yours to the site it opens",
    many: "{count} links hand a number of yours to the sites they open",
    explanation:
      "The address of the page carries a value that stands for you. The site can join your visit to your e-mail address.",
    cannotProve: `${NOT_CONSENT} Whether the value stands for you or for the campaign, unless two copies of the mail are compared.`,
  },
  A06: {
    one: "One link names the campaign, not you",
    many: "{count} links name the campaign, not you",
    explanation:
      "The links carry labels such as utm_source that are the same for every reader. They tell the site which mail brought a visitor, not who the visitor is.",
    cannotProve: "Whether the site combines the label with something else that it knows of you.",
  },
  A07: {
    one: "The plain-text part says almost nothing",
    many: "The plain-text part says almost nothing",
    explanation:
      "A mail can carry its words as plain text, which loads nothing and reports nothing. Here that part holds next to nothing: to read the mail you must open the version with pictures and links.",
    cannotProve: "Whether it is so on purpose.",
  },
  "A07-missing": {
    one: "There is no plain-text part",
    many: "There is no plain-text part",
    explanation:
      "A mail can carry its words as plain text, which loads nothing and reports nothing. This one only has the version with pictures and links.",
    cannotProve: "Whether it is so on purpose.",
  },
  A08: {
    one: "Nothing can be reached without being counted",
    many: "Nothing can be reached without being counted",
    explanation:
      "Every link to content passes a counter. There is no address you could open without the sender learning of it.",
    cannotProve: "Whether the same content can be found on the sender's site.",
  },
  A09: {
    one: "This mass mailing does not tell your mail program how to leave",
    many: "This mass mailing does not tell your mail program how to leave",
    explanation:
      "Mail to many people can carry a header that your program turns into an “unsubscribe” button. This one has none: you must look for a way out in the mail itself.",
    cannotProve: "Whether a field was removed on the way, and whether you asked for this mail.",
  },
  A10: {
    one: "Leaving takes more than one click",
    many: "Leaving takes more than one click",
    explanation:
      "The header names a way to leave, but not one that your mail program can go for you in a single step. A program needs a secure web address and the note that one request is enough; one of them is missing, or not written as the standard has it.",
    cannotProve: "Whether leaving works, and how many steps it takes in the end.",
  },
  A11: {
    one: "The way to leave is not sealed by the sender",
    many: "The way to leave is not sealed by the sender",
    explanation:
      "A sender seals a mail with a signature that lists what it covers. Here the list leaves out the header for leaving, so nobody can tell whether it was changed on the way, and careful mail programs will not show you a button.",
    cannotProve:
      "Whether the signature itself is genuine: that needs the sender's key, which is not in the mail.",
  },
  A12: {
    one: "You can only leave by way of a click counter",
    many: "You can only leave by way of a click counter",
    explanation:
      "Every address for leaving that this mail names passes a server that counts clicks before it takes you anywhere. Even a reader who wants no more mail is observed once more.",
    cannotProve:
      "Whether the counter keeps this click, and whether the sender's site or an answer by mail would let you leave as well.",
  },
  A13: {
    one: "This mass mailing shows no way to make it stop",
    many: "This mass mailing shows no way to make it stop",
    explanation:
      "Neither the header nor any link or sentence of this mail says how to refuse further mail. Advertising by mail is expected to offer that, free of charge, in every message.",
    cannotProve:
      "Whether it is advertising, whether an answer would be read, and whether a sentence says it in words we do not know.",
  },
  "A13-sender": {
    one: "This mass mailing does not say who sends it",
    many: "This mass mailing does not say who sends it",
    explanation:
      "No field of the header names a sender: there is no address to answer to, and your program can show you nobody. Advertising by mail must not hide on whose behalf it is sent.",
    cannotProve:
      "Whether a field was removed on the way, whether it is advertising, and whether the text itself says who sends it.",
  },
  A14: {
    one: "This mail names no way to refuse being observed and still receive it",
    many: "This mail names no way to refuse being observed and still receive it",
    explanation:
      "This mail observes you and says nothing of ending that while you go on receiving it. Whoever agreed to be observed may take it back as easily as it was given, apart from leaving the list.",
    cannotProve:
      "Whether a page of settings, or the page where you agreed, offers it. A link that exists elsewhere is not in this file.",
  },
  A16: {
    one: "A company outside Europe answers for one server this mail tells",
    many: "Companies outside Europe answer for {count} servers this mail tells",
    explanation:
      "Opening the mail or following a link tells a server that belongs to: {who}. On the day of the mail no European decision found that country's protection sufficient, so other safeguards were needed for the data of people in Europe.",
    cannotProve:
      "Where the server stood, whether data left Europe, which contracts were signed, and whether European rules protect you. It shows under whose law the company stands, no more.",
  },
  A17: {
    one: "Check a list: a company outside Europe answers for one server this mail tells",
    many: "Check a list: companies outside Europe answer for {count} servers this mail tells",
    explanation:
      "Opening the mail or following a link tells a server that belongs to: {who}. On the day of the mail that country counted as safe for European data only if the company stood on a public list. Look it up for that day.",
    cannotProve:
      "Whether the company stood on the list that day, where the server stood, whether data left Europe, and whether European rules protect you.",
  },
  A18: {
    one: "A server that bears the sender's name seems to be run by another company",
    many: "{count} servers that bear the sender's name seem to be run by another company",
    explanation:
      "By its name the server belongs to the sender, yet its address is built as another company builds it: {who}. Such a company works with your data and belongs among those the sender names to you. It may well do so in its privacy notice.",
    cannotProve:
      "Who runs the machine: the network could tell, the file cannot. Nor whether the sender names the company elsewhere, and which contract binds it.",
  },
  A19: {
    one: "This mail carries a part that works like a web page",
    many: "This mail carries parts that work like a web page",
    explanation:
      "Some mail programs run this part instead of showing it: it can fetch fresh content each time you open the mail and send back what you do in it. Each of these is a request that a server can note.",
    cannotProve: "Whether your program runs such parts, and what the server keeps.",
  },
  "A19-form": {
    one: "This mail contains a form that sends what you type",
    many: "This mail contains {count} forms that send what you type",
    explanation:
      "What you fill in goes to a server when you send the form, together with your network address and the time. Many mail programs warn you or do not send it at all.",
    cannotProve: "What the server does with the answer, and whether your program sends it.",
  },
  A20: {
    one: "One line of the header carries a number",
    many: "{count} lines of the header carry numbers",
    explanation:
      "Platforms number their mailings and sometimes their readers in the header, so that a returned mail or a complaint finds its way: {who}. These numbers travel with the mail; nothing is read from your device. By them nobody learns whether you opened it, unless you answer or your program looks up who signed.",
    cannotProve:
      "Whether a number stands for you, for the mailing or for the sender, unless it holds your address or two copies are compared.",
  },
  A15: {
    one: "The sender asks your program for a read receipt",
    many: "The sender asks your program for read receipts",
    explanation:
      "The mail asks your program to tell the sender that you read it. Good programs ask you first, and you may say no: this is the open way of asking.",
    cannotProve: "Whether your program asks before it answers.",
  },
  A21: {
    one: "An attached file asks a server when you open it",
    many: "Attached files ask servers {count} times when you open them",
    explanation:
      "The file fetches something from elsewhere as soon as a program opens it: {who}. Whoever runs that server learns when the file was opened, your network address and your program. Reading the mail itself does not ask for it.",
    cannotProve: "Whether your program fetches it or asks you first, and what the server keeps.",
  },
  A22: {
    one: "Checking who sent this mail may ask a server",
    many: "Checking who sent this mail may ask servers for {count} things",
    explanation:
      "The mail names where a program can look up a certificate, a key or a logo of the sender: {who}. Such look-ups serve your safety; the server still learns when somebody made one.",
    cannotProve:
      "Whether your program or your provider makes the look-up, and whether the address is the same for every reader.",
  },
};
