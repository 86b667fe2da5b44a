import './action-reminders.js';
import { commentPlaced, doneReported, dueAsked, dueMoved, partyAssigned, proposalMade, type DoneBy } from '@schakel/actions';
import { functionProposed } from '@schakel/bodies';
import { bodyClosed } from '@schakel/handovers';
import { realNow, scheduledMoment } from '@schakel/kernel';
import { handle, type JobContext } from '@schakel/jobs';
import { domainMoment } from '@schakel/access';
import { addressChanged, changeRecorded, linkRequested } from '@schakel/people';
import { sendMail } from './add-mail.js';
import { tellOfClosing } from './bodies/body-closed.job.js';
import { tellOfProposal } from './bodies/function-proposed.job.js';
import { askMandates, mandatesDue } from './bodies/mandates-due.job.js';
import { addAddressMails } from './address-mail.js';
import { addLinkMail } from './link-mail.js';
import { askedNewDue, assigned, commented, mentioned, movedAlong, proposed, reportedDone, tellAbout, type Look } from './notify-action-events.job.js';
import { notifyFollowers } from './notify-followers.job.js';
import { digestDue, sendDigests } from './send-digests.job.js';
import { mailUnit, sendQueuedMail } from './send-mail.job.js';
import { openPostman, type NotificationSettings } from './smtp-transport.js';
import { remindersDue, sweepReminders } from './sweep-reminders.job.js';

/** Registers the jobs of this library in the worker, once per process. Returns how to end the connections to the mail server. */
export function registerNotificationJobs({ smtpUrl, mailFrom, publicUrl, isDemo }: NotificationSettings): () => void {
  const postman = smtpUrl ? openPostman(smtpUrl, mailFrom) : null;
  handle(remindersDue, ({ runId }, { dataSource }) => sweepReminders(dataSource, runId, publicUrl));
  handle(sendMail, ({ mailId }, { dataSource }) => sendQueuedMail(dataSource, mailId, { postman, isDemo, publicUrl }));
  handle(linkRequested, async ({ linkId }, { dataSource }) => mailUnit(dataSource, await domainMoment(dataSource), () => addLinkMail(linkId, publicUrl)));
  handle(addressChanged, async (changed, { dataSource, outboxId }) =>
    mailUnit(dataSource, await domainMoment(dataSource), () => addAddressMails(changed, `address ${outboxId}`, publicUrl)));
  handle(changeRecorded, (event, { dataSource }) => notifyFollowers(dataSource, event));
  handle(digestDue, ({ pace, at }, { dataSource }) => sendDigests(dataSource, pace, new Date(at), publicUrl));
  const tell = (look: Look, by: DoneBy, { dataSource, outboxId }: JobContext): Promise<void> => tellAbout(dataSource, look, by, `event ${outboxId}`);
  handle(partyAssigned, ({ partyId, ...by }, context) => tell(assigned(partyId), by, context));
  handle(commentPlaced, async ({ commentId, ...by }, context) => {
    await tell(mentioned(commentId), by, context);
    await tell(commented(commentId), by, context);
  });
  handle(doneReported, ({ actionId, ...by }, context) => tell(reportedDone(actionId), by, context));
  handle(dueAsked, ({ requestId, ...by }, context) => tell(askedNewDue(requestId), by, context));
  handle(dueMoved, ({ actionId, from, ...by }, context) => tell(movedAlong(actionId, from), by, context));
  handle(proposalMade, ({ actionId, ...by }, context) => tell(proposed(actionId), by, context));
  registerBodyJobs(publicUrl);
  return () => postman?.close();
}

/** What is asked of people in bodies, and that one closed. */
function registerBodyJobs(publicUrl: string): void {
  handle(functionProposed, ({ functionId, actorId }, { dataSource }) => tellOfProposal(dataSource, functionId, actorId, publicUrl));
  handle(mandatesDue, ({ at }, { dataSource }) => askMandates(dataSource, scheduledMoment(new Date(at), realNow()), publicUrl));
  handle(bodyClosed, (closed, { dataSource }) => tellOfClosing(dataSource, closed, publicUrl));
}
