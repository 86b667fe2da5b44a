/** Sizes in bytes. */
export const fileLimits = {
  size: 25 * 1024 * 1024,
  /** Of what is kept as one row. */
  piece: 256 * 1024,
  /** Files of one person that hang under nothing yet. */
  loose: 40,
  /** Characters of a name. */
  name: 150,
} as const;

const megabytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** '2,4 MB', '310 kB': for who reads it. */
export function sizeInWords(size: number): string {
  return size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} kB` : `${megabytes.format(size / 1024 / 1024)} MB`;
}
