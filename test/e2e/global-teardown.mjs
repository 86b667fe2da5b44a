import { rm } from 'node:fs/promises';

export default async function tearDown() {
  if (process.env.SCHAKEL_SEEDED) await rm(process.env.SCHAKEL_SEEDED, { recursive: true, force: true });
}
