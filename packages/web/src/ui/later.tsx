import { useEffect, useState, type ComponentType, type ReactNode } from "react";

import { Loading } from "./state.tsx";

/**
 * A component whose code is loaded when it is first shown. What cannot be loaded is thrown to the
 * boundary around it.
 *
 * Not React's `lazy`: whatever was shown meanwhile, React keeps for 300 ms, however soon the code is
 * there. A page that is loaded in a page that is loaded would wait for that twice.
 *
 * @param meanwhile shown until it is there
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <Loading />,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props): ReactNode {
    const [Content, setContent] = useState<ComponentType<Props> | null>(() => loaded);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(
        (component) => {
          loaded = component;
          setContent(() => component);
        },
        (error: unknown) => setFailure({ error }),
      );
    }, []);
    if (failure !== null) throw failure.error;
    return Content === null ? meanwhile : <Content {...props} />;
  };
}
