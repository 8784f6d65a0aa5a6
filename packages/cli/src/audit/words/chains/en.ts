import type { ChainWords } from "./words.ts";

export const en: ChainWords = {
  heading: "Where the links lead",
  count(links, followed) {
    const what = `${links} ${links === 1 ? "address passes" : "addresses pass"} through others or ${links === 1 ? "hands" : "hand"} a number on`;
    return followed === 0
      ? `${what}.`
      : `${what}; ${followed} ${followed === 1 ? "was" : "were"} followed.`;
  },
  notFollowed:
    "Nothing was asked of anybody: this is what the addresses say themselves. --resolve follows them, and following a link is itself a click.",
  alike: (more) => `and ${more} more that ${more === 1 ? "goes" : "go"} the same way`,
  more: (rest) => `${rest} more ${rest === 1 ? "way is" : "ways are"} listed by --format json.`,
  end: {
    arrived: "",
    opaque: "where it leads from here only this server knows",
    "left-alone": "not asked: a visit could leave, confirm or sign in for you",
    "too-many-hops": "sent on too often; given up",
    loop: "leads back to itself",
    timeout: "did not answer in time",
    "refused-private-address": "not asked: it stands for an address in a private network",
    "refused-port": "not asked: web pages are not served from this port",
    "not-web": "leads out of the web, to a program",
    failed: "could not be reached, or refused to answer",
  },
  decoded: "by its own address",
  serverIn: (country) => `answered from networks of: ${country}`,
  handsOn: (what) => `Hands on: ${what}`,
  of: { recipient: "numbers you", campaign: "names the mailing", unclear: "you or the mailing" },
  carries: {
    "recipient-address": "your address",
    "recipient-part": "the first part of your address",
    "an-address": "an e-mail address",
    "header-value": "a number from the header of the mail",
  },
  warning: (links, messages) =>
    `Following a link is itself a click: ${links} ${links === 1 ? "link" : "links"} of ${messages} ${messages === 1 ? "message" : "messages"} will be followed, and the servers behind them see it. Links to unsubscribe, to settings, to confirm or to sign in are never followed.\n`,
};
