import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Level, ReadableRow } from '@schakel/database';
import { fileLimits } from './file-limits.js';

/** A file that somebody sent. Readable as what it hangs under; until then for who sent it alone. Never changed: another version is another file. */
@Entity()
@Index(['attachedToId'])
@Index(['contentOfId'])
@Index('stored_file_loose', ['uploadedById'], { where: 'attached_to_id is null' })
@Check(`size between 1 and ${fileLimits.size}`)
export class StoredFile extends ReadableRow {
  override level: Level = Level.CONFIDENTIAL;

  /** Safe, and ending as its content asks. */
  @Column('text')
  name: string;

  /** As its content says. */
  @Column('text')
  mediaType: string;

  /** Bytes. */
  @Column('int')
  size: number;

  /** SHA-256 of its content, hex. */
  @Column('text')
  digest: string;

  @Column('uuid')
  uploadedById: string;

  @Column('timestamptz')
  uploadedAt: Date;

  /** What it hangs under; a file that hangs under nothing is swept after a day. */
  @Column('uuid', { nullable: true })
  attachedToId: string | null;

  /** The file whose content it shows: the same paper under another item. Null when the content is its own. */
  @Column('uuid', { nullable: true })
  contentOfId: string | null;
}

/** A piece of a file; those without a file are of one that is under way, or that never came whole. */
@Entity()
@Index(['addedAt'])
export class FileChunk {
  @PrimaryColumn('uuid')
  fileId: string;

  /** From 0. */
  @PrimaryColumn('int')
  place: number;

  @Column('bytea')
  bytes: Buffer;

  @Column('uuid')
  addedById: string;

  @Column('timestamptz')
  addedAt: Date;
}
