import { Module } from '@nestjs/common';
import { MailPreviewController } from './mail-preview.controller.js';
import { MailResolver } from './mail.resolver.js';
import { ReminderRunResolver } from './reminder-run.resolver.js';
import { ViewerNotificationsResolver } from './viewer-notifications.resolver.js';

/** What the web app asks about notifications, mails and reminders. The worker does the work: `registerNotificationJobs`. */
@Module({ controllers: [MailPreviewController], providers: [ViewerNotificationsResolver, MailResolver, ReminderRunResolver] })
export class NotificationsModule {}
