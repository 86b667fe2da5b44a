/**
 * What many features contribute to (what waits for me, boot checks, job handlers …) is a registry that stands left of all contributors.
 * Keys are unique: a second contribution under one key is a mistake and stops the start.
 */
export class Registry<Contribution> {
  readonly #contributions = new Map<string, Contribution>();

  constructor(private readonly name: string) {}

  add(key: string, contribution: Contribution): void {
    if (this.#contributions.has(key)) throw new Error(`${this.name}: '${key}' is contributed twice`);
    this.#contributions.set(key, contribution);
  }

  get(key: string): Contribution | undefined {
    return this.#contributions.get(key);
  }

  keys(): string[] {
    return [...this.#contributions.keys()];
  }

  all(): Contribution[] {
    return [...this.#contributions.values()];
  }

  entries(): [string, Contribution][] {
    return [...this.#contributions.entries()];
  }
}
