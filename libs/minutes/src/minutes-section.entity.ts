import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';
import type { MinutesDocument } from './minutes-document.js';

/** What the minutes say of one agenda item, or of the opening. Carries level and named readers of its item. */
@ObjectType()
@Entity()
@Unique(['meetingId', 'agendaItemId'])
@Index('minutes_section_opening', ['meetingId'], { unique: true, where: 'agenda_item_id is null' })
@Check('body_id is not null')
@Check('(writer_id is null) = (written_until is null)')
export class MinutesSection extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  /** Null for what comes before the first item: opening and announcements. */
  @Column('uuid', { nullable: true })
  agendaItemId: string | null;

  /** The minutes are open to readers (`Minutes.isOpen`); kept on the row for row-level security. */
  @Column('boolean', { default: false })
  isOpen: boolean;

  @Column('jsonb')
  document: MinutesDocument;

  @Field(() => String, { description: 'The same without make-up: a line per paragraph, list item or break.' })
  @Column('text')
  text: string;

  @Field(() => Date, { nullable: true, description: 'When the text was last changed; null when nobody wrote here yet.' })
  @Column('timestamptz', { nullable: true })
  savedAt: Date | null;

  @Column('uuid', { nullable: true })
  savedById: string | null;

  /** Who writes here: a lease in the database's own time, without version or history. */
  @Column('uuid', { nullable: true })
  writerId: string | null;

  @Column('timestamptz', { nullable: true })
  writtenUntil: Date | null;
}
