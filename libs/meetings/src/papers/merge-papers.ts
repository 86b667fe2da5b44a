import { Worker } from 'node:worker_threads';
import { inWords } from '@schakel/kernel';
import { contentOf, sizeInWords } from '@schakel/files';
import type { DataSource } from 'typeorm';
import type { MergeOrder, PaperToMerge } from './merged-pdf.js';
import type { PapersOfMeeting } from './papers-of-meeting.js';
import type { PaperOnAgenda } from './papers-on-agenda.js';

/** Bytes of papers that come into one PDF; what is more is named on its cover, and is in the zip. */
export const mostMerged = 60 * 1024 * 1024;

/** Milliseconds, and megabytes of the thread's own memory: a paper that was made to be a trap ends the thread alone. */
const patience = 120_000;
const mostMemory = 768;

const placeable = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** In memory of its own, which goes to the thread without a copy. */
async function bytesOf(dataSource: DataSource, { fileId, size }: PaperOnAgenda): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let place = 0;
  for await (const piece of contentOf(dataSource, { id: fileId, size })) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}

async function toMerge(dataSource: DataSource, paper: PaperOnAgenda, room: number): Promise<PaperToMerge> {
  const { name, number, size, isLate, mediaType } = paper;
  const line = `${name} (${[number > 1 ? `versie ${number}` : '', sizeInWords(size), isLate ? 'te laat' : ''].filter((mark) => mark !== '').join(', ')}`;
  if (!placeable.has(mediaType)) return { line, mediaType, bytes: null, why: 'apart bestand' };
  if (size > room) return { line, mediaType, bytes: null, why: 'apart bestand: te groot voor deze pdf' };
  return { line, mediaType, bytes: await bytesOf(dataSource, paper), why: null };
}

async function orderOf(dataSource: DataSource, { bodyName, number, title, heldOn, items }: PapersOfMeeting): Promise<MergeOrder> {
  const order: MergeOrder = { title: `Stukken ${number}: ${title}`, over: [bodyName, number, heldOn ? inWords(heldOn) : ''].filter((part) => part !== '').join(' · '), items: [] };
  let room = mostMerged;
  for (const item of items) {
    const papers: PaperToMerge[] = [];
    for (const paper of item.papers) {
      const one = await toMerge(dataSource, paper, room);
      room -= one.bytes?.length ?? 0;
      papers.push(one);
    }
    order.items.push({ heading: `${item.position}. ${item.title}`, papers });
  }
  return order;
}

/** Of what was built, also when specs run the sources. */
const thread = new URL('../../dist/papers/merge-thread.js', import.meta.url);

function inThread(order: MergeOrder): Promise<Uint8Array> {
  const transferList = order.items.flatMap(({ papers }) => papers.flatMap(({ bytes }) => (bytes ? [bytes.buffer as ArrayBuffer] : [])));
  const worker = new Worker(thread, { workerData: order, transferList, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  const timer = setTimeout(() => void worker.terminate(), patience);
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject).once('exit', () => reject(new Error('The thread that merges papers ended')));
  }).finally(() => clearTimeout(timer));
}

let last: Promise<unknown> = Promise.resolve();

/**
 * All papers as one PDF: a cover per item, then its PDFs and images; what is neither is named on the cover. One at a time in a process, of at most
 * `mostMerged` bytes: that bounds what it holds. The work is done in a thread of its own, so that others are answered meanwhile.
 */
export function mergedPapers(dataSource: DataSource, of: PapersOfMeeting): Promise<Uint8Array> {
  const made = last.then(async () => inThread(await orderOf(dataSource, of)));
  last = made.catch(() => undefined);
  return made;
}
