import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { fileTypeFromStream } from 'file-type';
import { kindOf, type FileKind } from './file-kinds.js';

/**
 * Tells what a file is while it comes in, from as many of its bytes as that takes: an office file is a zip, whose first part need not say it.
 * Holds no more than a piece of it.
 */
export class KindFinder {
  private readonly through = new PassThrough();
  private readonly found: Promise<FileKind | undefined>;
  private isKnown = false;
  private kind: FileKind | undefined;

  constructor() {
    // It is closed as soon as the kind is known, whatever is still written.
    this.through.on('error', () => undefined);
    this.found = fileTypeFromStream(this.through).then((type) => kindOf(type?.mime), () => undefined);
    void this.found.then((kind) => {
      this.kind = kind;
      this.isKnown = true;
    });
  }

  /** True when it is known to be of a kind that is not kept. */
  get isRefused(): boolean {
    return this.isKnown && !this.kind;
  }

  async feed(bytes: Uint8Array): Promise<void> {
    if (this.isKnown || this.through.write(bytes)) return;
    await Promise.race([once(this.through, 'drain').catch(() => undefined), this.found]);
  }

  /** No more comes, or no more is wanted. */
  end(): Promise<FileKind | undefined> {
    if (!this.through.writableEnded && !this.through.destroyed) this.through.end();
    return this.found;
  }
}
