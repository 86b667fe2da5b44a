/** Spreads 32 bits over 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

/** Chance that is the same on every machine: what is drawn follows from kind and number of a record alone, in whatever order records are made. */
export class Draw {
  private state: number;

  constructor(kind: string, number: number) {
    this.state = mix(hashOf(kind) + Math.imul(number, 0x9e3779b1));
  }

  private next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    return mix(this.state);
  }

  /** 0 up to, not including, `bound`. */
  below(bound: number): number {
    return this.next() % bound;
  }

  among<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** True in so many of a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }
}

const firstIdAt = Date.UTC(2024, 0, 1);

/** The id of the n-th record of its kind: shaped as uuid v7 (ordered by age, as in a grown database), and the same every time. */
export function benchId(kind: string, number: number): string {
  const time = (firstIdAt + number * 100).toString(16).padStart(12, '0');
  const rest = new Draw(`id of ${kind}`, number).hex(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
