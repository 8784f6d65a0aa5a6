import { useState } from "react";

/** Something that is kept in versions. */
export interface Versioned<Content> {
  readonly version: number;
  readonly content: Content;
}

export interface Draft<Content> {
  /** What stands in the fields. */
  readonly content: Content;
  /** The version that was seen when the writing began: it goes along when it is saved. */
  readonly version: number;
  readonly isChanged: boolean;
  readonly put: (changes: Partial<Content>) => void;
  /** Begins anew from what is kept now: after saving, or to see what somebody else wrote. */
  readonly adopt: (known: Versioned<Content>) => void;
}

/**
 * What is being written, beside what is kept. What somebody else saves meanwhile comes in by itself
 * only while nothing was written here; otherwise it waits, and saving tells.
 */
export function useDraft<Content extends object>(known: Versioned<Content>): Draft<Content> {
  const [seen, setSeen] = useState(known);
  const [content, setContent] = useState(known.content);
  const isChanged = JSON.stringify(content) !== JSON.stringify(seen.content);
  const adopt = (next: Versioned<Content>): void => {
    setSeen(next);
    setContent(next.content);
  };
  // While rendering, as React recommends for state that follows a property.
  if (!isChanged && known.version > seen.version) adopt(known);
  return {
    content,
    version: seen.version,
    isChanged,
    put: (changes) => setContent((before) => ({ ...before, ...changes })),
    adopt,
  };
}
