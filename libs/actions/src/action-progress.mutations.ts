import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, newId, notFound, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { change, insert } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { DayScalar, requiredText } from '@schakel/graphql';
import { TextProfile } from '@schakel/privacy';
import { IsNull } from 'typeorm';
import { byViewer, commentPlaced, doneReported, dueAsked } from './action-item.events.js';
import { ActionItem } from './action-item.entity.js';
import { Acceptance, ActionState, DueAnswer, DueKind, Standing } from './action-item.enums.js';
import { ReportProgressInput } from './action-item.inputs.js';
import { mayAnswerDue, mayAskDue, mayComment, mayConfirmDone, mayReportDone, maySendBack, maySpeakForParty } from './action-item.policy.js';
import { ActionComment, DueRequest, ProgressUpdate } from './action-records.entity.js';
import { dueInWords } from './due-input.js';
import { evidenceAddress } from './evidence-address.js';
import { asItIsNow, keepStanding, lockAction, lockParty, mustBeAlive, mustBeIn, speakersFor, underAction } from './load-action.js';
import { mentioningText } from './mention.js';
import { wakeDependents } from './wake-dependents.js';

const textRules = { max: 4_000, ask: 'Schrijf in een of twee zinnen hoe het ervoor staat.' };

@Resolver(() => ActionItem)
export class ActionProgressMutations {
  @Mutation(() => ActionItem)
  @Acts('actions.speak-for-party')
  async reportProgress(@Args('input') input: ReportProgressInput): Promise<ActionItem> {
    const { action, party } = await lockParty(input.partyId);
    grant(maySpeakForParty, await speakersFor(party));
    mustBeAlive(action);
    if (party.acceptance === Acceptance.DECLINED) throw conflict('PART_DECLINED', 'Deze partij heeft haar deel geweigerd. Accepteer het deel eerst.');
    if (input.standing === Standing.NO_WORD) throw invalid({ field: 'standing', message: 'Kies op schema, aandacht of vastgelopen.' });
    const { viewer, moment } = unit();
    const word = { standing: input.standing, forecastOn: input.forecastOn ?? null };
    const update = await insert(ProgressUpdate, {
      ...underAction(action),
      ...word,
      partyId: party.id,
      text: requiredText('text', input.text, textRules),
      evidenceUrl: evidenceAddress(input.evidenceUrl),
      authorId: viewer.personId,
      at: moment.at,
    }, { onBehalfOfId: party.organisationId });
    // Who reports on its part has taken it on.
    await change(party, input.version, { ...word, lastWordAt: update.at, acceptance: Acceptance.ACCEPTED }, { onBehalfOfId: party.organisationId });
    await keepStanding(action);
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.report-done')
  async reportDone(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('report') report: string): Promise<ActionItem> {
    const { action, facts } = await lockAction(id);
    grant(mayReportDone, facts);
    mustBeIn(action, [ActionState.OPEN], 'Alleen een lopende actie kan gereed worden gemeld.');
    await change(action, version, { state: ActionState.REPORTED_DONE, doneReport: requiredText('report', report, { ...textRules, ask: 'Schrijf wat het resultaat is.' }) });
    await enqueue(doneReported, { actionId: id, ...byViewer() });
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.confirm-done')
  async confirmDone(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number): Promise<ActionItem> {
    const { action, facts } = await lockAction(id);
    grant(mayConfirmDone, facts);
    mustBeIn(action, [ActionState.REPORTED_DONE], 'Deze actie is niet gereed gemeld.');
    await change(action, version, { state: ActionState.DONE });
    await wakeDependents(action);
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem, { description: 'Not done yet: says what is missing, as a comment under the action.' })
  @Acts('actions.send-back')
  async sendBack(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('missing') missing: string): Promise<ActionItem> {
    const { action, facts } = await lockAction(id);
    grant(maySendBack, facts);
    mustBeIn(action, [ActionState.REPORTED_DONE], 'Deze actie is niet gereed gemeld.');
    await change(action, version, { state: ActionState.OPEN, doneReport: null });
    await placeComment(action, { field: 'missing', typed: missing, ask: 'Schrijf wat er nog ontbreekt.' }, null);
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.ask-due')
  async askNewDue(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('requestedOn', { type: () => DayScalar }) requestedOn: Day,
    @Args('reason') reason: string,
  ): Promise<ActionItem> {
    const { action, facts } = await lockAction(id);
    grant(mayAskDue, facts);
    mustBeIn(action, [ActionState.OPEN], 'Alleen voor een lopende actie kan een nieuwe datum worden gevraagd.');
    const { manager, moment, viewer } = unit();
    if (requestedOn < moment.day) throw invalid({ field: 'requestedOn', message: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' });
    if (await manager.existsBy(DueRequest, { actionId: id, answer: IsNull() })) throw conflict('DUE_ALREADY_ASKED', 'Er is al een nieuwe datum gevraagd. Wacht op het antwoord.');
    await change(action, version, {});
    const request = await insert(DueRequest, {
      ...underAction(action),
      requestedOn,
      reason: requiredText('reason', reason, { max: 1_000, ask: 'Schrijf waarom er een nieuwe datum nodig is.' }),
      previousLabel: dueInWords(action),
      authorId: viewer.personId,
      at: moment.at,
    });
    await enqueue(dueAsked, { requestId: request.id, ...byViewer() });
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem, { description: 'Granting moves the due date; the old one stays visible in the request.' })
  @Acts('actions.answer-due')
  async answerDueRequest(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('answer', { type: () => DueAnswer }) answer: DueAnswer,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<ActionItem> {
    const { manager, moment, viewer } = unit();
    const request = await manager.findOneBy(DueRequest, { id: requestId });
    if (!request) throw notFound();
    const { action, facts } = await lockAction(request.actionId);
    grant(mayAnswerDue, facts);
    mustBeAlive(action);
    if (request.answer) throw conflict('DUE_ALREADY_ANSWERED', 'Op dit verzoek is al geantwoord.');
    const answerReason = answer === DueAnswer.REFUSED ? requiredText('reason', reason, { max: 1_000, ask: 'Schrijf waarom de datum blijft staan.' }) : null;
    await change(request, version, { answer, answerReason, answeredById: viewer.personId, answeredAt: moment.at });
    if (answer === DueAnswer.GRANTED) {
      await change(action, action.version, { dueKind: DueKind.DATE, dueOn: request.requestedOn, dueLabel: null, dueBodyId: null, dueMeetingId: null, dueLapsedAt: null });
    }
    return asItIsNow(action);
  }

  @Mutation(() => ActionItem)
  @Acts('actions.comment')
  async addComment(
    @Args('actionId', { type: () => ID }) actionId: string,
    @Args('text') text: string,
    @Args('replyTo', { type: () => ID, nullable: true }) replyTo: string | null,
  ): Promise<ActionItem> {
    const { action, facts } = await lockAction(actionId);
    grant(mayComment, facts);
    const parent = replyTo ? await unit().manager.findOneBy(ActionComment, { id: replyTo, actionId }) : null;
    if (replyTo && !parent) throw notFound();
    // One level of answers: an answer to an answer stands under the same question.
    await placeComment(action, { field: 'text', typed: text, ask: 'Schrijf uw vraag of antwoord.' }, parent ? (parent.replyTo ?? parent.id) : null);
    return asItIsNow(action);
  }
}

async function placeComment(action: ActionItem, { field, typed, ask }: { field: string; typed: string; ask: string }, replyTo: string | null): Promise<void> {
  const { viewer, moment } = unit();
  const words = await mentioningText(action, field, typed, { max: 4_000, profile: TextProfile.COMMENT, ask });
  const comment = await insert(ActionComment, { ...underAction(action), id: newId(), ...words, replyTo, authorId: viewer.personId, at: moment.at });
  await enqueue(commentPlaced, { commentId: comment.id, ...byViewer() });
}
