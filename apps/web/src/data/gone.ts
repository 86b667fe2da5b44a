const gone = new Set<string>();

type Data = Readonly<Record<string, unknown>>;

/** What was shown on this page is not there any more for this viewer: removed, or the right to see it ended. */
export function noteWhatWent(before: unknown, after: unknown): void {
  if (!before || !after) return;
  for (const [field, value] of Object.entries(after as Data)) {
    const was = (before as Data)[field] ?? null;
    if (was !== null && value === null) gone.add(window.location.pathname);
    if (was === null && value !== null) gone.delete(window.location.pathname);
  }
}

/** Was something shown on the present page that went? */
export const hasGone = (): boolean => gone.has(window.location.pathname);
