const listeners = new Set<() => void>();

/** Everything that is on screen and was read from the server. Returns how to stop listening. */
export function onRefresh(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server again for all that is on screen; what is shown stays until the answers are there. */
export function refreshAll(): void {
  for (const listener of listeners) listener();
}
