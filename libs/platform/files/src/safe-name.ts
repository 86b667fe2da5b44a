import { fileLimits } from './file-limits.js';

// Folders, what other systems give a meaning, control characters, and marks that turn or hide text.
const unsafe = /[<>:"|?*%\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const extension = /\.[a-z0-9]{1,8}$/i;

/** A name that is a name on every system, without a folder, ending as its content asks: '../../x.html' that is a PDF is called 'x.pdf'. */
export function safeName(typed: string, wanted: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const bare = last.replace(unsafe, '').replace(/\s+/g, ' ').trim().replace(extension, '').replace(/^[.\s-]+|[.\s]+$/g, '');
  const short = [...bare].slice(0, fileLimits.name - wanted.length - 1).join('').trim();
  const base = short === '' ? 'bestand' : short;
  return `${reserved.test(base) ? `bestand-${base}` : base}.${wanted}`;
}

const ascii = (name: string): string => name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '');

/** Content-Disposition for saving a file under a safe name (RFC 6266). */
export function attachmentHeader(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encoded}`;
}
