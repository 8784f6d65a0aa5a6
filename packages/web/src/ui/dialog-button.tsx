import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

import { Button } from "./button.tsx";

interface Props {
  /** On the button. */
  readonly label: string;
  readonly look?: "main" | "plain" | "link";
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog; closing gives the focus back. */
export function DialogButton({ label, look = "plain", title, children }: Props): ReactNode {
  return (
    <DialogTrigger>
      <Button look={look}>{label}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
