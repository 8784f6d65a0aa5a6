/** English; the shape every other language follows. */
export const en = {
  title: "An invitation",
  join: (organisation: string): string => `Work for ${organisation}`,
  asWho: "Your address",
  asWhat: "Your role",
  can: {
    owner: "You may do everything, and decide who else works here.",
    editor: "You may look at everything, and write and send mails.",
    dpo: "You may look at everything, answer people’s requests and export the proof.",
    viewer: "You may look at everything, and change nothing.",
  },
  name: "Your name",
  accept: "Accept the invitation",
  known: "You have an account here already. Sign in with it, and the organisation is added to it.",
  byPasskey: "Sign in with a passkey and accept",
  password: "Password",
  byPassword: "Sign in and accept",
};
