/** What the learning network of a region is called, unless somebody says otherwise: 'LN-Den-Haag-Hollands-Midden'. */
export function networkNames(region: string): { code: string; name: string } {
  const plain = region.normalize('NFD').replace(/\p{M}/gu, '').replace(/ (?:en|&) /gu, '-');
  const words = plain.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  return { code: `LN-${words}`.slice(0, 40).replace(/-+$/u, ''), name: `Lerend netwerk ${region}` };
}
