// Builds Schakel and lets it make its data once: each file of journeys starts on a copy of that. Unpacks the browser too, once for all.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../apps/schakel/bin/build.mjs';
import { unpackBrowser } from './packed-browser.mjs';
import { startSchakel } from './running-schakel.mjs';

export default async function setUp() {
  await build(path.resolve(import.meta.dirname, '../..'));
  if (!process.env.CHROMIUM_PATH) await unpackBrowser();
  const folder = await mkdtemp(path.join(tmpdir(), 'schakel-journeys-'));
  process.env.SCHAKEL_SEEDED = folder;
  const schakel = await startSchakel({ folder, smtpUrl: '' });
  await schakel.end();
}
