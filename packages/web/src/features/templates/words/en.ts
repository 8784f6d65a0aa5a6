/** English; the shape every other language follows. */
export const en = {
  title: "Templates",
  lead: "Writings to begin a campaign from. A campaign takes a copy: changing a template changes no campaign.",
  make: "New template",
  name: "Name",
  subject: "Subject",
  changed: "Changed",
  empty: "There is no template yet",
  next: "Make one from a newsletter, an announcement or an invitation, and change it as you like.",
  list: "Templates by name",
  firstName: (number: number): string => `Template ${number}`,
  firstSubject: "News from {{ organisation.name }}",
  remove: "Remove",
  removeTitle: (name: string): string => `Remove “${name}”?`,
  removeText: "The template is gone for good. Campaigns that began from it stay as they are.",
  removeConfirm: "Remove the template",
  removed: (name: string): string => `“${name}” is removed.`,
};
