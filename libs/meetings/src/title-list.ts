/** A title from a pasted list, with the line it stood on, from 1. */
export interface PastedTitle {
  line: number;
  title: string;
}

// ‘1.’, ‘1.2’, ‘3)’, ‘(4)’, ‘a)’, ‘iv.’ at the start; a year or an amount is no number of a list: ‘2022 in cijfers’ keeps its own.
const numbering = /^(?:\(?\d{1,3}(?:\.\d{1,3}){0,4}[.):]\)?|\d{1,2}(?:\.\d{1,2}){1,4}|\d{1,3}(?=\t)|\(?[a-z][.)]|\(?(?:x{0,3}(?:ix|iv|v?i{0,3}))[.)])(?=\s)\s*/i;
// What Word and mail programs make of a bullet; ‘o’ and ‘§’ are its second level, private-use characters its symbol fonts.
const bullet = /^(?:[-–—•·*●○◦▪■□►‣⁃\uf0a7\uf0b7\uf0d8\uf0fc§]|o(?=\t))\s*/u;

/** The titles in a text as pasted from Word: one per line, without numbering, bullets and tabs; blank lines are dropped. */
export function titlesIn(pasted: string): PastedTitle[] {
  return pasted
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((typed, index) => ({ line: index + 1, title: titleOf(typed) }))
    .filter(({ title }) => title !== '');
}

function titleOf(typed: string): string {
  const line = typed.replace(/\u00a0/g, ' ').trim();
  // A line that is a number alone has no title.
  const bare = `${line} `.replace(bullet, '').replace(numbering, '').replace(bullet, '');
  return bare.replace(/[\t ]+/g, ' ').trim();
}
