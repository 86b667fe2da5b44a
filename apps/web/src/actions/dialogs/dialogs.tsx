import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Action } from './facts-now.js';
import { DialogOpener, type OpenDialog } from './open-dialog.js';

const fetchDialogs = () => import('./shown-dialog.js');
// Most who look at an action open no dialog: their part of the program comes after the page.
const ShownDialog = lazy(async () => ({ default: (await fetchDialogs()).ShownDialog }));

/** Around the page of one action: its buttons open, here the dialogs stand. */
export function ActionDialogs({ action, children }: { action: Action; children: ReactNode }) {
  const [open, setOpen] = useState<OpenDialog>();
  useEffect(() => {
    const timer = setTimeout(() => void fetchDialogs().catch(() => undefined), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <DialogOpener value={setOpen}>
      {children}
      <Suspense>{open ? <ShownDialog action={action} open={open} onClose={() => setOpen(undefined)} /> : null}</Suspense>
    </DialogOpener>
  );
}
