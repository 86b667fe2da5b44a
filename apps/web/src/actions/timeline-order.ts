import type { ActionRowFragment } from '../generated/graphql/graphql.js';

export interface TimelineMonth {
  /** ‘2022-03’ */
  month: string;
  actions: ActionRowFragment[];
}

export interface Timeline {
  past: TimelineMonth[];
  ahead: TimelineMonth[];
  yearly: ActionRowFragment[];
  undated: ActionRowFragment[];
  /** What comes after an action and has no day of its own, by the id of that action. */
  followers: ReadonlyMap<string, ActionRowFragment[]>;
}

function months(actions: readonly ActionRowFragment[]): TimelineMonth[] {
  const found = new Map<string, ActionRowFragment[]>();
  for (const action of actions) {
    const month = (action.due.on ?? '').slice(0, 7);
    found.set(month, [...(found.get(month) ?? []), action]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([month, of]) => ({ month, actions: of }));
}

/** Undated actions stand under the last thing they wait for, when that is shown. */
function followersOf(rows: readonly ActionRowFragment[], loose: readonly ActionRowFragment[]) {
  const shown = new Set(rows.map(({ id }) => id));
  const followers = new Map<string, ActionRowFragment[]>();
  for (const action of loose) {
    const before = action.requires.filter(({ id }) => shown.has(id)).at(-1);
    if (before) followers.set(before.id, [...(followers.get(before.id) ?? []), action]);
  }
  return followers;
}

/** Actions in order of time, from the month to what has no day; `today` parts what is past from what comes. */
export function timelineOf(rows: readonly ActionRowFragment[], today: string): Timeline {
  const dated = rows.filter(({ due }) => due.on).sort((a, b) => (a.due.on ?? '').localeCompare(b.due.on ?? ''));
  const loose = rows.filter(({ due }) => !due.on);
  const followers = followersOf(rows, loose);
  const following = new Set([...followers.values()].flat().map(({ id }) => id));
  const free = loose.filter(({ id }) => !following.has(id));
  return {
    past: months(dated.filter(({ due }) => (due.on ?? '') < today)),
    ahead: months(dated.filter(({ due }) => (due.on ?? '') >= today)),
    yearly: free.filter(({ due }) => due.kind === 'YEARLY'),
    undated: free.filter(({ due }) => due.kind !== 'YEARLY'),
    followers,
  };
}
