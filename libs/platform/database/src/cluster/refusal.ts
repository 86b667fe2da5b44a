/** Something people can act on, in Dutch and English: shown without a stack. */
export class Refusal extends Error {
  readonly isForPeople = true;

  constructor(dutch: string, english: string, options?: ErrorOptions) {
    super(`${dutch}\n${english}`, options);
    this.name = 'Refusal';
  }
}
