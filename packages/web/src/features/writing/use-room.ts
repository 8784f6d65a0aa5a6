import { useEffect, useRef, useState, type RefObject } from "react";

/** How wide an element is, in pixels, as it changes; `null` before it is drawn. */
export function useRoom<Element extends HTMLElement>(): {
  readonly ref: RefObject<Element | null>;
  readonly room: number | null;
} {
  const ref = useRef<Element>(null);
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, room };
}
