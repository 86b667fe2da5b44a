import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { CheckboxGroup, RadioGroup } from '../components/choice-group.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { TextField } from '../components/text-field.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { BodiesForNewActionDocument, BodyDecisionsDocument, type BodiesForNewActionQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { actionKindWord } from '../words/states.js';
import { DueFields } from './due-fields.js';
import { NewActionParties } from './new-action-parties.js';
import { fundingChoices, levelChoices } from './role-choices.js';
import { useNewAction } from './use-new-action.js';

type Viewer = NonNullable<BodiesForNewActionQuery['viewer']>;
type Form = ReturnType<typeof useNewAction>['form'];

const steering = ['SECRETARY', 'CHAIR', 'REGIE'];

/** Who steers the body adds; any other member proposes. The server decides; this is only said in advance. */
const mayAdopt = (viewer: Viewer, bodyId: string) =>
  viewer.functions.some(({ kind, state, body }) => body.id === bodyId && state === 'ACCEPTED' && steering.includes(kind));

function MoreFields({ form, body }: { form: Form; body: Viewer['bodiesForNewAction'][number] | undefined }) {
  const { data } = useRead(BodyDecisionsDocument, { code: body?.code ?? '' }, { pause: !body });
  // Untouched it is what the body chose for what is new.
  const level = form.values.level || body?.defaultLevel || 'NETWORK';
  const decisions = data?.body?.decisions ?? [];
  const kinds = [
    { value: 'ACTION', label: actionKindWord('ACTION'), hint: m.actions_kind_action_hint() },
    { value: 'COMMITMENT', label: actionKindWord('COMMITMENT'), hint: m.actions_kind_commitment_hint() },
  ];
  return (
    <div className="form">
      <RadioGroup {...form.field('kind')} label={m.actions_field_kind()} choices={kinds} />
      <RadioGroup {...form.field('level')} value={level} label={m.actions_field_level()} choices={levelChoices()} />
      <TextArea {...form.field('condition')} label={m.actions_field_condition()} hint={m.actions_condition_hint()} optional rows={2} maxLength={500} />
      <CheckboxGroup {...form.field('fundingSystems')} label={m.actions_filter_funding()} hint={m.actions_funding_hint()} optional choices={fundingChoices()} />
      {decisions.length > 0 ? (
        <Select
          {...form.field('decisionId')}
          label={m.actions_origin()}
          optional
          empty={m.actions_no_decision()}
          choices={decisions.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` }))}
        />
      ) : null}
    </div>
  );
}

function NewActionForm({ viewer, bodyId }: { viewer: Viewer; bodyId: string }) {
  const { today } = useViewer();
  const { form, change, onSubmit } = useNewAction(bodyId);
  const bodies = viewer.bodiesForNewAction;
  const body = bodies.find(({ id }) => id === form.values.bodyId);
  const proposes = body !== undefined && !mayAdopt(viewer, body.id);
  return (
    <form className="form card" noValidate onSubmit={onSubmit}>
      <ErrorSummary {...form.summary} message={change.message} />
      <TextField {...form.field('title')} label={m.actions_field_title()} hint={m.actions_title_hint()} maxLength={300} />
      <Select
        {...form.field('bodyId')}
        label={m.actions_filter_body()}
        empty={m.actions_choose_body()}
        choices={bodies.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
      />
      {proposes ? <Alert title={m.actions_you_propose_title()}>{m.actions_you_propose({ body: body.name })}</Alert> : null}
      <DueFields values={form.values} field={form.field} today={today} owner={body?.code} />
      <NewActionParties value={form.values.parties} onChange={(parties) => form.set('parties', parties)} />
      <Disclosure summary={m.actions_more_fields()}>
        <MoreFields form={form} body={body} />
      </Disclosure>
      <div className="form__actions">
        <Button type="submit" look="primary" busy={change.busy}>
          {proposes ? m.actions_propose_do() : m.actions_add_do()}
        </Button>
        <LinkButton to="/acties">{m.actions_cancel()}</LinkButton>
      </div>
    </form>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader
        title={m.actions_new()}
        lead={m.actions_new_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.actions_new()}>
            <TextLink to="/acties">{m.actions_title()}</TextLink>
          </Breadcrumbs>
        }
      />
      {children}
    </>
  );
}

const route = getRouteApi('/_signed-in/acties/nieuw');

/** Adds an action, or proposes one, in a body of one’s own. */
export function NewActionPage() {
  const { overleg } = route.useSearch();
  const read = useRead(BodiesForNewActionDocument, {}, { fresh: true });
  return (
    <Frame>
      <Loaded read={read}>
        {({ viewer }) => {
          const bodies = viewer?.bodiesForNewAction ?? [];
          const chosen = bodies.find(({ code }) => code === overleg) ?? (bodies.length === 1 ? bodies[0] : undefined);
          if (viewer && bodies.length > 0) return <NewActionForm viewer={viewer} bodyId={chosen?.id ?? ''} />;
          return <EmptyState title={m.actions_no_bodies_title()}>{m.actions_no_bodies()}</EmptyState>;
        }}
      </Loaded>
    </Frame>
  );
}
