import { postAuth } from '../data/auth.js';
import { dropAllDrafts } from '../forms/draft.js';

/** Ends the session, and leaves nothing of this person behind in the tab. */
export async function signOut(): Promise<void> {
  await postAuth('logout');
  dropAllDrafts();
  window.location.assign('/inloggen');
}
