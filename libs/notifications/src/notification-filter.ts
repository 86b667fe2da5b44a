import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsUUID } from 'class-validator';
import { unit } from '@schakel/database';
import { PageArgs } from '@schakel/graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { Notification, NotificationKind } from './notification.entity.js';

@ArgsType()
export class NotificationArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  isUnread?: boolean | null;

  @Field(() => NotificationKind, { nullable: true })
  @IsOptional()
  @IsEnum(NotificationKind, { message: 'Kies een soort melding uit de lijst.' })
  kind?: NotificationKind | null;

  @Field(() => ID, { nullable: true, description: 'The body that it, or its action, falls under.' })
  @IsOptional()
  @IsUUID('all', { message: 'Kies een overleg uit de lijst.' })
  bodyId?: string | null;
}

/** The viewer's own that fit. */
export function filteredNotifications({ isUnread, kind, bodyId }: NotificationArgs): SelectQueryBuilder<Notification> {
  const query = unit().manager.createQueryBuilder(Notification, 'notification').where('notification.personId = :personId', { personId: unit().viewer.personId });
  if (isUnread) query.andWhere('notification.readAt is null');
  if (kind) query.andWhere('notification.kind = :kind', { kind });
  if (bodyId) {
    query.andWhere('(notification.bodyId = :bodyId or exists (select 1 from action_item about where about.id = notification.actionId and about.body_id = :bodyId))', { bodyId });
  }
  return query;
}
