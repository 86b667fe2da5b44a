import { Readable } from 'node:stream';
import { contentOf } from '@schakel/files';
import type { DataSource } from 'typeorm';
import yazl from 'yazl';
import { numberedName, type PapersOfMeeting } from './papers-of-meeting.js';

/**
 * All papers as one zip, made while it is read: one file at a time, a megabyte of it at a time. When a paper may no longer be read it ends with
 * an error: half a zip must not look like a whole one.
 */
export function zipOf(dataSource: DataSource, { items, heldOn }: PapersOfMeeting): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  // Papers carry the day of the meeting: when a copy was made says nothing.
  const mtime = new Date(`${heldOn ?? '1980-01-01'}T12:00:00Z`);
  for (const item of items) {
    for (const [place, paper] of item.papers.entries()) {
      const pieces = contentOf(dataSource, { id: paper.fileId, size: paper.size });
      zip.addReadStreamLazy(numberedName(item, place, paper), { mtime, compress: false, size: paper.size }, (take) => {
        const content = Readable.from(pieces);
        content.on('error', (error) => output.destroy(error));
        take(null, content);
      });
    }
  }
  zip.end();
  return output;
}
