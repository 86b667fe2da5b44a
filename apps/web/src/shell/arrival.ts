// After a navigation the new page's h1 takes focus, once: also when it appears after its data.
let isArriving = false;

/** A navigation to another page has begun. */
export function announceArrival(): void {
  isArriving = true;
}

/** True for the first heading that shows up after a navigation. */
export function takeArrival(): boolean {
  const was = isArriving;
  isArriving = false;
  return was;
}
