import { lazy, Suspense } from 'react';
import { Loading } from '../components/loading.js';
import { lazily } from '../components/lazily.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { ActionPageDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { ActionDefects } from './action-defects.js';
import { ActionFacts } from './action-facts.js';
import { ActionHead } from './action-head.js';
import { ActionHistory } from './action-history.js';
import { ActionNow } from './action-now.js';
import { ActionParties } from './action-parties.js';
import { ActionDialogs } from './dialogs/dialogs.js';
import type { Action } from './dialogs/facts-now.js';
import { DoneFrame } from './done-notice.js';

// Below what is seen first.
const ActionBackground = lazily(async () => (await import('./action-background.js')).ActionBackground);

// Forms and all: comes after what the page says of the action itself.
const TalkUnderAction = lazy(async () => ({ default: (await import('./talk-under-action.js')).TalkUnderAction }));

function ActionBody({ action }: { action: Action }) {
  return (
    <ActionDialogs action={action}>
      <ActionDefects action={action} />
      <ActionNow action={action} />
      <div className="columns columns--main-and-aside">
        <div className="stack">
          <ActionParties action={action} />
          <Suspense fallback={<Loading />}>
            <TalkUnderAction action={action} />
          </Suspense>
        </div>
        <div className="stack">
          <ActionFacts action={action} />
          <ActionBackground action={action} />
        </div>
      </div>
      <ActionHistory number={action.number} />
    </ActionDialogs>
  );
}

/** One action: who does what, how it stands, and where it comes from. */
export function ActionPage({ number }: { number: string }) {
  const read = useRead(ActionPageDocument, { number }, { fresh: true });
  if (!read.data) {
    return (
      <>
        <PageHeader title={m.actions_number({ number })} />
        <Loaded read={read}>{() => null}</Loaded>
      </>
    );
  }
  return (
    <Loaded read={read}>
      {({ actionItem }) =>
        actionItem ? (
          <DoneFrame>
            <ActionHead action={actionItem} />
            <ActionBody key={actionItem.id} action={actionItem} />
          </DoneFrame>
        ) : (
          <NotFoundPage />
        )
      }
    </Loaded>
  );
}
