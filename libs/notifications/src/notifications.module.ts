import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { urlencoded } from 'express';
import './mail-samples.js';
import './bodies/mail-samples.js';
import { AnswerController } from './answer.controller.js';
import { MailPreviewController } from './mail-preview.controller.js';
import { MailResolver } from './mail.resolver.js';
import { MailSampleResolver } from './mail-sample.resolver.js';
import { NotificationPreferencesResolver } from './notification-preferences.resolver.js';
import { ReminderRunResolver } from './reminder-run.resolver.js';
import { PersonReachableResolver, UnreachableAddressResolver } from './unreachable-address.resolver.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { ViewerNotificationsResolver } from './viewer-notifications.resolver.js';

/** What the web app asks about notifications, mails and reminders. The worker does the work: `registerNotificationJobs`. */
@Module({
  controllers: [AnswerController, MailPreviewController, UnsubscribeController],
  providers: [ViewerNotificationsResolver, NotificationPreferencesResolver, MailResolver, MailSampleResolver, UnreachableAddressResolver, PersonReachableResolver, ReminderRunResolver],
})
export class NotificationsModule implements NestModule {
  /** Mail programs send a form (RFC 8058). */
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(urlencoded({ extended: false, limit: '1kb' })).forRoutes(UnsubscribeController);
  }
}
