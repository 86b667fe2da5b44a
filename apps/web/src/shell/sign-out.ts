import { postAuth } from '../data/auth.js';
import { dropAllDrafts } from '../forms/draft.js';

// What one tab does with the session concerns every tab of this browser.
const channelName = 'schakel-session';

function leave(): void {
  dropAllDrafts();
  window.location.assign('/inloggen');
}

/** Ends the session, and leaves nothing of this person behind in any tab. */
export async function signOut(): Promise<void> {
  await postAuth('logout');
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed out');
  channel.close();
  leave();
}

/** Leaves with who signed out in another tab. Returns how to stop. */
export function leaveWithOtherTabs(): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = leave;
  return () => channel.close();
}
