import { createContext, useContext } from 'react';

export type ActionDialogKind = 'done' | 'send-back' | 'withdraw' | 'refuse' | 'ask-due' | 'set-due' | 'edit' | 'answer-due' | 'add-party' | 'add-lead';
export type PartyDialogKind = 'progress' | 'decline' | 'contact' | 'role' | 'remove';

/** Which dialog is open; of a party, for which one. */
export type OpenDialog = { kind: ActionDialogKind } | { kind: PartyDialogKind; partyId: string };

export const DialogOpener = createContext<(dialog: OpenDialog) => void>(() => undefined);

/** Opens one of the dialogs of this action. */
export const useOpenDialog = () => useContext(DialogOpener);
