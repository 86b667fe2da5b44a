import './action-reminders.js';
import { commentPlaced, doneReported, dueAsked, partyAssigned, proposalMade } from '@schakel/actions';
import { handle, type JobContext } from '@schakel/jobs';
import { linkRequested } from '@schakel/people';
import { domainMoment } from '@schakel/access';
import { sendMail } from './add-mail.js';
import { addLinkMail } from './link-mail.js';
import { askedNewDue, assigned, commented, proposed, reportedDone, tellAbout, type Look } from './notify-action-events.job.js';
import { mailUnit, sendQueuedMail } from './send-mail.job.js';
import { openPostman, type NotificationSettings } from './smtp-transport.js';
import { remindersDue, sweepReminders } from './sweep-reminders.job.js';

/** Registers the jobs of this library in the worker, once per process. Returns how to end the connections to the mail server. */
export function registerNotificationJobs({ smtpUrl, mailFrom, publicUrl, isDemo }: NotificationSettings): () => void {
  const postman = smtpUrl ? openPostman(smtpUrl, mailFrom) : null;
  handle(remindersDue, ({ runId }, { dataSource }) => sweepReminders(dataSource, runId, publicUrl));
  handle(sendMail, ({ mailId }, { dataSource }) => sendQueuedMail(dataSource, mailId, { postman, isDemo, publicUrl }));
  handle(linkRequested, async ({ linkId }, { dataSource }) => mailUnit(dataSource, await domainMoment(dataSource), () => addLinkMail(linkId, publicUrl)));
  const tell = (look: Look, actorId: string, { dataSource, outboxId }: JobContext): Promise<void> => tellAbout(dataSource, look, actorId, `event ${outboxId}`);
  handle(partyAssigned, ({ partyId, actorId }, context) => tell(assigned(partyId), actorId, context));
  handle(commentPlaced, ({ commentId, actorId }, context) => tell(commented(commentId), actorId, context));
  handle(doneReported, ({ actionId, actorId }, context) => tell(reportedDone(actionId), actorId, context));
  handle(dueAsked, ({ requestId, actorId }, context) => tell(askedNewDue(requestId), actorId, context));
  handle(proposalMade, ({ actionId, actorId }, context) => tell(proposed(actionId), actorId, context));
  return () => postman?.close();
}
