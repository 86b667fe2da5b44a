import { useEffect, useId, useRef, type ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { CloseIcon } from './icons.js';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** What is behind it cannot be read. */
  isVeiled?: boolean;
  children: ReactNode;
}

/**
 * A native modal dialog: render it to open, stop rendering it to close. Esc closes, focus stays inside and returns
 * to what opened it. A click beside it does nothing: typed text must not vanish by accident.
 */
export function Dialog({ title, onClose, isVeiled, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    // Not the close button, which the browser would choose.
    heading.current?.focus({ preventScroll: true });
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={isVeiled ? 'dialog dialog--veil' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__head">
        <h2 ref={heading} id={titleId} tabIndex={-1} className="nl-heading nl-heading--level-2">
          {title}
        </h2>
        <button type="button" className="dialog__close" aria-label={m.component_close()} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
