import type { ReactNode } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { postAuth } from '../data/auth.js';
import { useRead } from '../data/use-read.js';
import { ViewerDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { LinkFacts } from './link-page.js';
import { usePost } from './use-post.js';

/** Who opens somebody else's link while signed in is told so first, and can sign out; the link still works. */
export function UnlessSignedInAsOther({ facts, children }: { facts: LinkFacts; children: ReactNode }) {
  const { data, isLoading } = useRead(ViewerDocument, {}, { fresh: true });
  const out = usePost();
  if (!data && isLoading) return <Loading />;
  const viewer = data?.viewer;
  if (!viewer || viewer.email === facts.email) return children;
  const signOut = async () => {
    if (await out.run(() => postAuth('logout'))) window.location.reload();
  };
  return (
    <div className="stack">
      <Alert kind="warning" title={m.people_link_signed_in_title({ name: viewer.person.name })}>
        {m.people_link_signed_in_text({ other: facts.name })}
      </Alert>
      {out.message ? <Alert kind="error" live>{out.message}</Alert> : null}
      <div>
        <Button look="primary" busy={out.busy} onClick={() => void signOut()}>
          {m.people_link_sign_out()}
        </Button>
      </div>
    </div>
  );
}
