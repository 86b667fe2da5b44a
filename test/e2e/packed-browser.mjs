// The browser that comes with npm, unpacked in a folder of its own version.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Unpacks it where that was not done before. Not for two at once: the second would run what is half there. */
export async function unpackBrowser() {
  const outside = process.env.TMPDIR;
  const folder = path.join(tmpdir(), 'schakel-chromium-147.0.0');
  await mkdir(folder, { recursive: true });
  // It unpacks into the temporary folder under a name without its version: a folder per version keeps old ones out.
  process.env.TMPDIR = folder;
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  if (outside === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = outside;
  return { executablePath, folder };
}
