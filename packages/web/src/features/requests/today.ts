/** The day it is, as the server counts days: in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
