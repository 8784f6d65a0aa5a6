/** Where somebody wanted to go: a path of ours, and nothing that leads elsewhere (`//host`, `/\host`). */
export function placeWithin(to: string | null): string {
  if (to === null || !/^\/(?![/\\])/.test(to)) return "/";
  return to.startsWith("/sign-in") ? "/" : to;
}
