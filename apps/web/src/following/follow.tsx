import { lazy, Suspense } from 'react';
import type { FollowProps } from './follow-button.js';

// After the page itself: whether one follows a thing is not what one came for.
const FollowButton = lazy(async () => ({ default: (await import('./follow-button.js')).FollowButton }));

/** 'Volgen', on the page of whatever can be followed. */
export function Follow(props: FollowProps) {
  return (
    <Suspense>
      <FollowButton {...props} />
    </Suspense>
  );
}
