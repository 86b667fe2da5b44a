import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { CloseIcon } from '../components/icons.js';
import { m } from '../paraglide/messages.js';

const SayDone = createContext<(words: string) => void>(() => undefined);

/** Says in the corner of the page that something is done. */
export const useSayDone = () => useContext(SayDone);

/** What was pressed may be gone now: then the focus moves to the message, not to the top of the page. */
function useRescuedFocus(note: { words: string } | undefined) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!note) return undefined;
    const rescue = () => {
      if (document.activeElement === document.body || !document.activeElement) box.current?.focus({ preventScroll: true });
    };
    const timers = [300, 1200].map((delay) => setTimeout(rescue, delay));
    return () => timers.forEach(clearTimeout);
  }, [note]);
  return box;
}

/** Around a page on which things are done. */
export function DoneFrame({ children }: { children: ReactNode }) {
  const [note, setNote] = useState<{ words: string }>();
  const say = useCallback((words: string) => setNote({ words }), []);
  const box = useRescuedFocus(note);
  return (
    <SayDone value={say}>
      {children}
      <div ref={box} tabIndex={-1} role="status" className={note ? 'done-notice no-print' : 'visually-hidden'}>
        {note ? (
          <>
            <span>{note.words}</span>
            <button type="button" className="dialog__close" aria-label={m.actions_notice_close()} onClick={() => setNote(undefined)}>
              <CloseIcon />
            </button>
          </>
        ) : null}
      </div>
    </SayDone>
  );
}
