import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from '../components/button.js';
import { LinkButton } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { onConnectionReturned } from '../data/connection.js';
import { hasGone } from '../data/gone.js';
import { ProblemError } from '../data/problem-error.js';
import { m } from '../paraglide/messages.js';

/** Inside the frame: there is no such page, or it is not for this viewer. Both look the same. */
export function NotFoundPage() {
  const isGone = hasGone();
  return (
    <>
      <PageHeader
        title={isGone ? m.live_gone_title() : m.problem_not_found_title()}
        lead={isGone ? m.live_gone_lead() : m.problem_not_found_lead()}
      />
      <Paragraph>{isGone ? m.live_gone_help() : m.problem_not_found_help()}</Paragraph>
      <div>
        <LinkButton to="/" look="primary">
          {m.problem_to_start()}
        </LinkButton>
      </div>
    </>
  );
}

function wordsFor(error: unknown) {
  if (!(error instanceof ProblemError)) return { title: m.problem_internal_title(), lead: m.problem_internal() };
  const { problem } = error;
  if (problem.isAway) return { title: m.problem_away_title(), lead: m.live_away_empty() };
  const title = problem.code === 'NETWORK' ? m.problem_network_title() : m.problem_internal_title();
  return { title, lead: problem.message, reference: problem.correlationId };
}

/** Something broke on the way to this page, or on it. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { title, lead, reference } = wordsFor(error);
  // It comes back by itself when the server does.
  const isUnreachable = error instanceof ProblemError && error.problem.code === 'NETWORK';
  useEffect(() => (isUnreachable ? onConnectionReturned(() => window.location.reload()) : undefined), [isUnreachable]);
  const retry = () => {
    reset();
    // The whole page: a part of the program that did not arrive is only fetched again that way.
    window.location.reload();
  };
  return (
    <>
      <PageHeader title={title} lead={lead} />
      {reference ? <Paragraph small>{m.problem_reference({ id: reference })}</Paragraph> : null}
      <div className="row">
        <Button look="primary" onClick={retry}>
          {m.problem_retry()}
        </Button>
        <LinkButton to="/">{m.problem_to_start()}</LinkButton>
      </div>
    </>
  );
}

export function PendingPage() {
  return <Loading />;
}
