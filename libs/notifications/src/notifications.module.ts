import { Module } from '@nestjs/common';
import { MailResolver } from './mail.resolver.js';
import { ReminderRunResolver } from './reminder-run.resolver.js';
import { ViewerNotificationsResolver } from './viewer-notifications.resolver.js';

/** What the web app asks about notifications, mails and reminders. The worker does the work: `registerNotificationJobs`. */
@Module({ providers: [ViewerNotificationsResolver, MailResolver, ReminderRunResolver] })
export class NotificationsModule {}
