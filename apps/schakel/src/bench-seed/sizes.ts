/** How much of everything there is; it grows with the number of actions, but for the network that they live in. */
export interface BenchSizes {
  readonly actions: number;
  readonly decisions: number;
  readonly meetings: number;
  readonly persons: number;
  readonly organisations: number;
  readonly bodies: number;
  readonly regions: number;
}

export const wholeBench = 100_000;

export const itemsPerMeeting = 12;

/** 100,000 actions: 250,000 parties, 300,000 progress updates, 20,000 decisions, 2,000 meetings of twelve items, over 10,000 persons to remind. */
export const sizesFor = (actions: number): BenchSizes => ({
  actions,
  decisions: Math.ceil(actions / 5),
  meetings: Math.ceil(actions / 50),
  persons: Math.max(150, Math.ceil(actions / 9.6 / 30) * 30),
  organisations: 30,
  bodies: 25,
  regions: 11,
});

/** The day on which the data set takes place: the demo clock stands on it, so that what is late is the same on every day. */
export const benchDay = '2026-03-02';
