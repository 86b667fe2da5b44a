/** What bin/ hands over: the clone, and how to tell what happens (with the seconds since the start). */
export interface Launcher {
  readonly root: string;
  readonly say: (line: string) => void;
}

export interface Command {
  readonly name: string;
  /** Dutch, one line, for `schakel help`. */
  readonly summary: string;
  run(args: readonly string[], launcher: Launcher): Promise<void>;
}
